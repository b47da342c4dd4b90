package org.counterclaim.article;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.FieldTable;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.FieldValues;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;

/** The description of articles as a kind of record. */
public final class ArticleType {

    private static final RecordField<ArticleDetails, String> HEADLINE = RecordField.words(
            RecordField.of("headline", "Headline", FieldType.PROSE, ArticleDetails::headline).required().line(500), "headline");

    private static final RecordField<ArticleDetails, ArticleKind> KIND =
            RecordField.of("kind", "Kind", FieldType.word(ArticleKind.values()), ArticleDetails::kind).required();

    private static final RecordField<ArticleDetails, WebAddress> WEB_ADDRESS = RecordField.web(
            RecordField.of("webAddress", "Address", FieldType.ADDRESS, ArticleDetails::webAddress).line(2000)
                    .hint("The article's own address, without what tracks its readers.")
                    .alsoColumn("web_identity", WebAddress::identity),
            "web address");

    private static final RecordField<ArticleDetails, UUID> PUBLISHER =
            RecordField.of("publisher", "Publisher", FieldType.record("actor"), ArticleDetails::publisher).merged("publisher");

    private static final RecordField<ArticleDetails, List<UUID>> AUTHORS =
            RecordField.of("authors", "Authors", FieldType.recordList("actor"), ArticleDetails::authors)
                    .hint("In the order of the by-line.")
                    .merged("authors")
                    .table(FieldTable.ordered("article_author", "article_id", "place", "actor_id", state -> state.ids("authors")));

    private static final RecordField<ArticleDetails, FuzzyDate> PUBLISHED =
            RecordField.of("published", "Published", FieldType.DATE, ArticleDetails::published)
                    .hint("Such as “11 October 2022” or “about April 2021”.");

    private static final RecordField<ArticleDetails, String> LANGUAGE =
            RecordField.of("language", "Language", FieldType.LANGUAGE, ArticleDetails::language);

    private static final RecordField<ArticleDetails, WebAddress> ARCHIVED_ADDRESS = RecordField.web(
            RecordField.of("archivedAddress", "Address of an archived copy", FieldType.ADDRESS, ArticleDetails::archivedAddress).line(2000),
            "address of the archived copy");

    private static final RecordField<ArticleDetails, String> SUMMARY = RecordField.words(
            RecordField.of("summary", "Summary", FieldType.PROSE, ArticleDetails::summary).lines(4000)
                    .hint("In your own words; never the article's text."),
            "summary");

    private static final RecordField<ArticleDetails, Set<UUID>> RELIES_ON =
            RecordField.of("reliesOn", "Articles that it relies on", FieldType.recordSet("article"), ArticleDetails::reliesOn)
                    .gathered("what it relies on")
                    .table(FieldTable.values("article_relies_on", "article_id", "source_id", state -> state.ids("reliesOn")));

    /** Articles. */
    public static final RecordType<Article, ArticleDetails> TYPE = RecordType.of("article", "articles", Article::details)
            .says(HEADLINE, KIND, WEB_ADDRESS, PUBLISHER, AUTHORS, PUBLISHED, LANGUAGE, ARCHIVED_ADDRESS, SUMMARY, RELIES_ON)
            .standing(MergeableRecord.mergeable("article"))
            .made(ArticleType::details);

    private ArticleType() {}

    private static ArticleDetails details(FieldValues<ArticleDetails> values) {
        return new ArticleDetails(
                values.get(HEADLINE),
                values.get(KIND),
                values.orNull(PUBLISHER),
                values.get(AUTHORS),
                values.orNull(WEB_ADDRESS),
                values.orNull(ARCHIVED_ADDRESS),
                values.orNull(PUBLISHED),
                values.orNull(LANGUAGE),
                values.orNull(SUMMARY),
                values.get(RELIES_ON));
    }
}
