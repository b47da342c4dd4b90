package org.counterclaim.reader.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which claims a page is about, as an SQL query of their ids with the parameter {@code :of}.
 *
 * @param sql selects the ids
 * @param of the id that the page is about
 * @param story the story they are read in, if any
 * @param verdictsUntil only verdicts given before this moment hold
 */
public record ClaimSelection(String sql, UUID of, @Nullable UUID story, Instant verdictsUntil) {

    /** The end of time as far as verdicts go. */
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

    private static final int MOST_CLAIMS = 100;

    /** That the record was here then, in words that are kept. */
    private static final String KEPT = """
            exists (select from (select position from entry e where e.record_id = r.id and e.at < :until
                order by e.record_version desc limit 1) then_last join entry_state using (position))""";

    /** The claims of a story, with the verdicts that held before a moment. */
    public static ClaimSelection inStory(UUID story, @Nullable Instant verdictsUntil) {
        return new ClaimSelection(
                "select claim_id from standing_place where story_id = :of", story, story, verdictsUntil == null ? EVER : verdictsUntil);
    }

    /** A claim, with those that it is linked with. */
    public static ClaimSelection around(UUID claim) {
        return all("""
                select :of::uuid
                union select other_id from claim_link where claim_id = :of
                union select claim_id from claim_link where other_id = :of""", claim);
    }

    /** The claim that a statement is on. */
    public static ClaimSelection of(UUID statement) {
        return all("select claim_id from standing_statement where id = :of", statement);
    }

    /** The claims that an actor spoke or passed on, or that are about the actor; the latest 100 of them. */
    public static ClaimSelection concerning(UUID actor) {
        return all("""
                select claim_id from (
                    select claim_id from standing_statement where actor_id = :of
                    union select s.claim_id from relay r join standing_statement s on s.id = r.statement_id where r.actor_id = :of
                    union select claim_id from claim_about where actor_id = :of) concerned
                order by claim_id desc limit\s""" + MOST_CLAIMS, actor);
    }

    /** The claims on which an article carries a statement, or is what another article relays; the latest 100 of them. */
    public static ClaimSelection carriedBy(UUID article) {
        return all("""
                select distinct s.claim_id from report r join standing_statement s on s.id = r.statement_id
                where :of in (r.article_id, r.relayed_from_id)
                order by s.claim_id desc limit\s""" + MOST_CLAIMS, article);
    }

    /** What the front page shows: the claims of one story, those disputed last and those that came last without a verdict. */
    public static ClaimSelection forHome(UUID story) {
        return all("""
                select claim_id from standing_place where story_id = :of
                union (select claim_id from standing_statement where stance in ('denies', 'disputes') order by id desc limit 20)
                union (select c.id from standing_claim c where not exists (select from verdict v where v.claim_id = c.id)
                       order by c.id desc limit 10)""", story);
    }

    /** Whether the record is to be shown as it stood at the moment before which verdicts hold. */
    boolean isEarlier() {
        return !verdictsUntil.equals(EVER);
    }

    /** From where to read the claims that stand, or that may have stood then. */
    String claims() {
        return isEarlier()
                ? "(select * from claim r where r.withdrawn_at is null or r.merged_into_id is null and " + KEPT + ")"
                : "standing_claim";
    }

    /** From where to read the statements that stand, or that may have stood then. */
    String statements() {
        return isEarlier() ? "(select * from statement r where r.withdrawn_at is null or " + KEPT + ")" : "standing_statement";
    }

    private static ClaimSelection all(String sql, UUID of) {
        return new ClaimSelection(sql, of, null, EVER);
    }
}
