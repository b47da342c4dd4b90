package org.counterclaim.desk;

import java.util.Optional;

/**
 * How much records of a kind are used: what counts it, in the table of their summaries, {@code k}.
 *
 * @param table SQL for the table
 * @param id SQL for the record's id in it
 * @param count SQL for the number
 * @param noun what is counted
 * @param standing SQL for the condition that the record stands
 * @param hasNames whether the table has the names, too
 */
record RecordUsage(String table, String id, String count, String noun, String standing, boolean hasNames) {

    private static final RecordUsage STORY = new RecordUsage("derived.story_summary k", "k.story_id", "k.claims", "claim", "true", true);
    private static final RecordUsage CLAIM = new RecordUsage("derived.claim_summary k", "k.claim_id", "k.statements", "statement",
            "not k.withdrawn", false);
    private static final RecordUsage ACTOR = new RecordUsage("derived.actor_summary k", "k.actor_id",
            "(k.asserts + k.supports + k.denies + k.disputes + k.qualifies + k.retracts + k.declines + k.reports)", "statement",
            "true", true);
    private static final RecordUsage ARTICLE = new RecordUsage("derived.article_summary k", "k.article_id", "k.carried", "statement",
            "true", true);

    /** Returns that of a kind; empty if it is not counted. */
    static Optional<RecordUsage> of(String kind) {
        return switch (kind) {
            case "story" -> Optional.of(STORY);
            case "claim" -> Optional.of(CLAIM);
            case "actor" -> Optional.of(ACTOR);
            case "article" -> Optional.of(ARTICLE);
            default -> Optional.empty();
        };
    }

    /** Returns the number in words: "1 statement", "no claims". */
    String words(int number) {
        return (number == 0 ? "no" : String.format(java.util.Locale.ENGLISH, "%,d", number)) + " " + noun + (number == 1 ? "" : "s");
    }
}
