package org.counterclaim.interchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a table means. */
public enum ColumnMeaning {
    CLAIM("The claim", Part.CLAIM, "claim", "claimtext", "claimheadline", "claimreviewed", "claimreviewclaimreviewed", "proposition",
            "text"),
    CONTEXT("Context of the claim", Part.CLAIM, "context", "background"),
    ABOUT("Who the claim is about", Part.CLAIM, "about", "interestedparties"),
    EVENT("When it happened", Part.CLAIM, "event", "eventdate", "happened", "dateofevent"),
    CLAIM_ID("Claim number", Part.CLAIM, "claimid", "claimnumber", "claimno"),
    STORY("The story", Part.CLAIM, "story", "storytitle"),

    SPEAKER("Who says it", Part.STATEMENT, "who", "speaker", "actor", "claimant", "saidby", "asserter", "person", "author",
            "creativeworkauthorname"),
    STANCE("Their stance", Part.STATEMENT, "stance", "position", "articleheadlinestance", "does"),
    SAID("When it was said", Part.STATEMENT, "said", "date", "when", "datesaid", "saidon", "claimdate", "creativeworkdatepublished"),
    SAID_BY("When it had been said", Part.STATEMENT, "articlerecordedat", "recorded", "recordedat", "loggedat"),
    QUOTATION("Their words", Part.STATEMENT, "quotation", "quote", "words", "verbatim"),
    QUOTATION_LANGUAGE("Language of the quotation", Part.STATEMENT, "quotationlanguage", "quotelanguage", "languageofthequotation"),
    TRANSLATION("Translation", Part.STATEMENT, "translation", "translated"),
    TOLD_BY("As told by", Part.STATEMENT, "toldby", "astoldby", "relayedby", "relays", "via"),
    BASIS("What they say it rests on", Part.STATEMENT, "basis", "restson"),
    ANSWERS("Whom it answers", Part.STATEMENT, "answers", "answersto", "inanswerto", "repliesto"),
    AIM("What a denial is aimed at", Part.STATEMENT, "aim", "aimedat"),
    ROW_ID("Row number", Part.STATEMENT, "id", "rowid", "statementid", "no", "number"),

    HEADLINE("Headline of the article", Part.ARTICLE, "headline", "article", "articleheadline", "title", "articletitle"),
    PUBLISHER("Who published the article", Part.ARTICLE, "publisher", "outlet", "source", "publication", "medium"),
    ADDRESS("The article's web address", Part.ARTICLE, "url", "link", "address", "webaddress", "articleurl", "sourceurl", "articleaddress"),
    PUBLISHED("When it was published", Part.ARTICLE, "published", "datepublished", "publicationdate", "articledate",
            "articlepublished"),
    LANGUAGE("Language of the article", Part.ARTICLE, "language", "articlelanguage", "lang"),
    WORDING("The article's wording", Part.ARTICLE, "wording"),
    LOCATOR("Where in the article", Part.ARTICLE, "locator", "page", "paragraph", "whereinthearticle"),
    ARTICLE_ID("Article number", Part.ARTICLE, "articleid", "sourceid"),

    CHECKER("The fact-checker", Part.RATING, "factchecker", "checker", "ratedby", "reviewer", "claimreviewauthorname"),
    RATING("Their rating", Part.RATING, "rating", "verdict", "ratingalternatename", "textualrating", "claimtruth", "truth"),
    RATED("When it was rated", Part.RATING, "rated", "reviewdate", "dateofrating", "claimreviewdatepublished"),
    REVIEW_ADDRESS("Address of the fact-check", Part.RATING, "factcheckurl", "reviewurl", "claimreviewurl", "factcheck"),
    REVIEW_TITLE("Fact-check's headline", Part.RATING, "reviewtitle", "extratitle", "factcheckheadline"),
    REVIEW_LANGUAGE("Fact-check's language", Part.RATING, "reviewlanguage", "languagecode", "factchecklanguage"),
    REVIEW_AUTHOR("Fact-check author's page", Part.RATING, "claimreviewauthorurl", "reviewauthorurl");

    /** What a column tells something of. */
    public enum Part {
        CLAIM("The claim"),
        STATEMENT("The statement"),
        ARTICLE("The article in which it was reported"),
        RATING("An outside fact-check of the claim");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** Returns the words for it above a list. */
        public String label() {
            return label;
        }

        /** Returns the columns that tell something of it. */
        public List<ColumnMeaning> meanings() {
            return Stream.of(ColumnMeaning.values()).filter(meaning -> meaning.part == this).toList();
        }
    }

    private final String label;
    private final Part part;
    private final String names;

    ColumnMeaning(String label, Part part, String... names) {
        this.label = label;
        this.part = part;
        this.names = " " + String.join(" ", names) + " ";
    }

    /** Returns the words for it on pages, which are the column's name in the template. */
    public String label() {
        return label;
    }

    /** Returns what a column with this name probably means; empty if the name tells nothing. */
    static Optional<ColumnMeaning> guess(String column) {
        String plain = plain(column);
        return Stream.of(values()).filter(meaning -> plain.equals(plain(meaning.label)) || meaning.names.contains(" " + plain + " "))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Returns the word for it in forms. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
