package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.LedgerPosition;
import org.counterclaim.statement.ReportOrigins;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;

/**
 * Everything on record of a claim that the queue uses.
 *
 * @param verdict the present verdict; null if there is none
 * @param past the history of the claim itself
 */
record ClaimSnapshot(UUID id, String slug, Set<UUID> stories, Set<UUID> about, @Nullable GivenVerdict verdict, EntryHistory past,
        List<MadeStatement> statements,
        List<LinkedClaim> links, List<CitedEvidence> evidence) {

    /**
     * A verdict.
     *
     * @param checkedAt the position in the history of the last verdict that did more than correct words
     * @param at when the present verdict was given
     */
    record GivenVerdict(long checkedAt, Instant checked, int number, Mark mark, Instant at, String by, @Nullable LocalDate reviewBy) {}

    /** A statement, on record or withdrawn. */
    record MadeStatement(UUID id, UUID actorId, Stance stance, FuzzyDate said, @Nullable UUID answers, boolean isSelfStatement,
            boolean isOff, List<StatementReport> reports, EntryHistory past) implements LedgerPosition {

        @Override
        public Set<UUID> origins() {
            return ReportOrigins.of(actorId, reports);
        }
    }

    /**
     * A report of a statement.
     *
     * @param names the article's id and those of articles that were merged into it
     */
    record StatementReport(UUID statement, UUID articleId, UUID page, Set<UUID> names, @Nullable UUID relayedFromPage)
            implements ReportOrigins.Edge {}

    /**
     * A link with another claim. The past is that of the claim which holds the link; its states have it as the word "contradicts" or "part
     * of" and an id.
     */
    record LinkedClaim(String kind, UUID holder, UUID other, EntryHistory past) {}

    /** An article, or a statement on another claim, that is evidence of the last verdict. */
    record CitedEvidence(boolean isArticle, UUID id, EntryHistory past) {}

    /** Returns the position in the history of the last verdict; 0 if there is none, so that everything counts as later. */
    long checkedAt() {
        return verdict == null ? 0 : verdict.checkedAt();
    }

    /** The statements on record. */
    List<MadeStatement> standing() {
        return statements.stream().filter(one -> !one.isOff()).toList();
    }
}
