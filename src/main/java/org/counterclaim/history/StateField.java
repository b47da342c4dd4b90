package org.counterclaim.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * A member of a record's state as people read it.
 *
 * @param name its name in the state
 * @param label what people call it
 */
record StateField(String name, String label, Type type) {

    /** How it is read. */
    enum Type {
        PROSE, PLAIN, LANGUAGE, LIST, DATE, MOMENT, DAY, REVISION, ADDRESS, RECORD, RECORDS, LINKS, PLACES, REPORTS, EVIDENCE, WITHDRAWAL
    }

    private static final List<StateField> EVERYWHERE = List.of(
            field("slug", "Last part of its address", Type.PLAIN), field("formerSlugs", "Former addresses", Type.LIST),
            field("withdrawn", "Withdrawn", Type.WITHDRAWAL), field("mergedInto", "Merged into", Type.RECORD));

    private static final List<StateField> STORY = List.of(
            field("title", "Title", Type.PROSE), field("standfirst", "Standfirst", Type.PROSE));

    private static final List<StateField> ACTOR = List.of(
            field("name", "Name", Type.PROSE), field("kind", "Kind", Type.PLAIN), field("aliases", "Other names", Type.LIST),
            field("description", "Description", Type.PROSE), field("grammaticalNumber", "Verbs stand in the", Type.PLAIN),
            field("wikidataId", "Wikidata id", Type.PLAIN),
            field("webAddress", "Web address", Type.ADDRESS), field("vouchedBy", "Who vouches for them", Type.RECORDS));

    private static final List<StateField> ARTICLE = List.of(
            field("headline", "Headline", Type.PROSE), field("kind", "Kind", Type.PLAIN), field("webAddress", "Address", Type.ADDRESS),
            field("publisher", "Publisher", Type.RECORD), field("authors", "Authors", Type.RECORDS), field("published", "Published", Type.DATE),
            field("language", "Language", Type.LANGUAGE), field("archivedAddress", "Address of an archived copy", Type.ADDRESS),
            field("summary", "Summary", Type.PROSE), field("reliesOn", "Articles that it relies on", Type.RECORDS));

    private static final List<StateField> CLAIM = List.of(
            field("text", "The claim", Type.PROSE), field("stories", "Stories it stands in", Type.PLACES),
            field("about", "Who it is about", Type.RECORDS), field("event", "When it happened", Type.DATE),
            field("context", "Context", Type.PROSE), field("links", "How it bears on other claims", Type.LINKS));

    private static final List<StateField> STATEMENT = List.of(
            field("actor", "Who says it", Type.RECORD), field("stance", "What they do with the claim", Type.PLAIN),
            field("claim", "The claim", Type.RECORD), field("said", "When it was said", Type.DATE),
            field("quotation", "Their words", Type.PROSE), field("quotationLanguage", "Language of the quotation", Type.LANGUAGE),
            field("translation", "Translation", Type.PROSE), field("basis", "What they say it rests on", Type.PLAIN),
            field("relays", "As told by", Type.RECORDS), field("reports", "Where it was reported", Type.REPORTS),
            field("answers", "The statement it answers", Type.RECORD), field("aim", "What a denial or dispute is aimed at", Type.PLAIN));

    private static final List<StateField> VERDICT = List.of(
            field("claim", "The claim", Type.RECORD), field("claimVersion", "Judges revision", Type.REVISION),
            field("number", "Which verdict on it", Type.PLAIN), field("mark", "Verdict", Type.PLAIN), field("rationale", "Why", Type.PROSE),
            field("evidence", "Evidence", Type.EVIDENCE), field("wouldChangeIt", "What would change it", Type.PROSE),
            field("givenAt", "Given", Type.MOMENT), field("by", "By", Type.PLAIN), field("reviewBy", "To be looked at again by", Type.DAY),
            field("interest", "Interest declared", Type.PROSE), field("approvedBy", "Approved by", Type.PLAIN),
            field("corrects", "Corrects", Type.RECORD));

    private static final List<StateField> LOSS = List.of(
            field("first", "First entry that is lost", Type.PLAIN), field("last", "Last entry that is lost", Type.PLAIN),
            field("since", "Last entry before these", Type.MOMENT), field("signed", "Lost checkpoint signed", Type.MOMENT),
            field("kept", "Last checkpoint that is kept", Type.PLAIN), field("lost", "Lost checkpoint", Type.PLAIN));

    private static StateField field(String name, String label, Type type) {
        return new StateField(name, label, type);
    }

    /** What a record of a kind says, in the order in which people read it; none for an account, of which only the name is public. */
    static List<StateField> of(RecordKind kind) {
        return switch (kind) {
            case STORY -> addressed(STORY);
            case ACTOR -> addressed(ACTOR);
            case ARTICLE -> addressed(ARTICLE);
            case CLAIM -> addressed(CLAIM);
            case STATEMENT -> addressed(STATEMENT);
            case VERDICT -> VERDICT;
            case ACCOUNT -> List.of();
            case LOSS -> LOSS;
        };
    }

    /** Whether it belongs to what an editor can restore: not an address, nor whether the record stands. */
    boolean isContent() {
        return !EVERYWHERE.contains(this);
    }

    private static List<StateField> addressed(List<StateField> content) {
        return Stream.concat(content.stream(), EVERYWHERE.stream()).toList();
    }
}
