package org.counterclaim.reader.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The claims that a page is about, as an SQL query of their ids with the parameter {@code :of}.
 *
 * @param sql selects the ids
 * @param of the id that the page is about
 * @param story the story in which they are shown, if any
 * @param verdictsUntil the instant before which verdicts count
 */
public record ClaimSelection(String sql, UUID of, @Nullable UUID story, Instant verdictsUntil) {

    /** An instant after all verdicts. */
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

    private static final int MOST_CLAIMS = 100;
    private static final UUID NO_RECORD = new UUID(0, 0);

    /** SQL for whether the record existed at that time and its words are kept. */
    private static final String KEPT = """
            exists (select from (select position from entry e where e.record_id = r.id and e.at < :until
                order by e.record_version desc limit 1) then_last join entry_state using (position))""";

    /** Selects the claims of a story, with the verdicts from before an instant. */
    public static ClaimSelection inStory(UUID story, @Nullable Instant verdictsUntil) {
        return new ClaimSelection(
                "select claim_id from standing_place where story_id = :of", story, story, verdictsUntil == null ? EVER : verdictsUntil);
    }

    /** Selects a claim and the claims linked with it. */
    public static ClaimSelection around(UUID claim) {
        return all("""
                select :of::uuid
                union select other_id from claim_link where claim_id = :of
                union select claim_id from claim_link where other_id = :of""", claim);
    }

    /** Selects a statement's claim. */
    public static ClaimSelection of(UUID statement) {
        return all("select claim_id from standing_statement where id = :of", statement);
    }

    /** Selects the latest 100 claims that an actor made statements on or passed on, or that are about the actor. */
    public static ClaimSelection concerning(UUID actor) {
        return all("""
                select claim_id from (
                    select claim_id from standing_statement where actor_id = :of
                    union select s.claim_id from relay r join standing_statement s on s.id = r.statement_id where r.actor_id = :of
                    union select claim_id from claim_about where actor_id = :of) concerned
                order by claim_id desc limit\s""" + MOST_CLAIMS, actor);
    }

    /** Selects the latest 100 claims on which an article carries a statement or is relayed by another article. */
    public static ClaimSelection carriedBy(UUID article) {
        return all("""
                select distinct s.claim_id from report r join standing_statement s on s.id = r.statement_id
                where :of in (r.article_id, r.relayed_from_id)
                order by s.claim_id desc limit\s""" + MOST_CLAIMS, article);
    }

    /** Selects claims for the front page: the latest that are contested, and the latest without a verdict; of each story a few. */
    public static ClaimSelection forHome() {
        return all("select claim_id from (%s) contested union select claim_id from (%s) unverified".formatted(
                latest("signal = 'contested'"), latest("verdict = 'unverified' and standing_for > 0")), NO_RECORD);
    }

    private static String latest(String condition) {
        return """
                select claim_id from (
                    select claim_id, changed_position,
                        row_number() over (partition by coalesce(stories[1], claim_id) order by changed_position desc) place
                    from (select claim_id, stories, changed_position from derived.claim_summary where not withdrawn and %s
                        order by changed_position desc limit 100) newest) ranked
                order by place > 2, changed_position desc limit 8""".formatted(condition);
    }

    /** Whether the record is to be shown as of an earlier time. */
    boolean isEarlier() {
        return !verdictsUntil.equals(EVER);
    }

    /** Returns the SQL source of the claims on record, or that may have been on record at that time. */
    String claims() {
        return isEarlier()
                ? "(select * from claim r where r.withdrawn_at is null or r.merged_into_id is null and " + KEPT + ")"
                : "standing_claim";
    }

    /** Returns the SQL source of the statements on record, or that may have been on record at that time. */
    String statements() {
        return isEarlier() ? "(select * from statement r where r.withdrawn_at is null or " + KEPT + ")" : "standing_statement";
    }

    private static ClaimSelection all(String sql, UUID of) {
        return new ClaimSelection(sql, of, null, EVER);
    }
}
