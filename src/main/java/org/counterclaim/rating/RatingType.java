package org.counterclaim.rating;

import java.util.List;
import java.util.UUID;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.FieldValues;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.verdict.Mark;

/** The description of ratings as a kind of record. */
public final class RatingType {

    /** The marks as which a label can be read. */
    public static final List<Mark> MEANINGS = List.of(Mark.CONFIRMED, Mark.DISPUTED, Mark.REFUTED, Mark.UNPROVEN);

    private static final RecordField<RatingDetails, String> RATING = RecordField.words(
            RecordField.of("rating", "Their rating", FieldType.PROSE, RatingDetails::rating).required().line(500)
                    .hint("Their label, letter for letter, such as “Pants on Fire!”."),
            "rating");

    private static final RecordField<RatingDetails, UUID> CHECKER =
            RecordField.of("checker", "Who rated it", FieldType.record("actor"), RatingDetails::checker).required().merged("who rated it");

    private static final RecordField<RatingDetails, UUID> CLAIM =
            RecordField.of("claim", "The claim", FieldType.record("claim"), RatingDetails::claim).required().merged("the claim");

    private static final RecordField<RatingDetails, String> LANGUAGE =
            RecordField.of("language", "Language of the rating", FieldType.LANGUAGE, RatingDetails::language);

    private static final RecordField<RatingDetails, Mark> MEANING =
            RecordField.of("meaning", "As editors read it", FieldType.word(MEANINGS.toArray(Mark[]::new)), RatingDetails::meaning)
                    .hint("Which of this site’s marks comes nearest. It is shown as the editors’ reading, and never counts as a verdict.");

    private static final RecordField<RatingDetails, UUID> ARTICLE =
            RecordField.of("article", "The fact-check", FieldType.record("article"), RatingDetails::article)
                    .hint("The article in which they published it.").merged("the fact-check");

    private static final RecordField<RatingDetails, FuzzyDate> GIVEN =
            RecordField.of("given", "When they rated it", FieldType.DATE, RatingDetails::given)
                    .hint("Such as “11 October 2022” or “about April 2021”.");

    /** Ratings. They are called by their checker, label and claim, with the label in quotation marks already. */
    public static final RecordType<Rating, RatingDetails> TYPE = RecordType.of("rating", "ratings", Rating::details)
            .withProperNames()
            .says(RATING, CHECKER, CLAIM, LANGUAGE, MEANING, ARTICLE, GIVEN)
            .standing(PublishedRecord.fields("rating"))
            .made(RatingType::details);

    private RatingType() {}

    private static RatingDetails details(FieldValues<RatingDetails> values) {
        return new RatingDetails(
                values.get(CLAIM),
                values.get(CHECKER),
                values.get(RATING),
                values.orNull(LANGUAGE),
                values.orNull(MEANING),
                values.orNull(ARTICLE),
                values.orNull(GIVEN));
    }
}
