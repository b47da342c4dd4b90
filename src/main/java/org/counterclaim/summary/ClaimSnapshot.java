package org.counterclaim.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.LedgerPosition;
import org.counterclaim.statement.ReportOrigins;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;

/**
 * Everything on record of a claim from which its summary and its news are derived.
 *
 * @param isWithdrawn whether it was withdrawn or merged into another
 * @param stories the stories on record in which it stands
 * @param about whom it is about
 * @param verdict the present verdict; null if there is none
 * @param marked the latest entry of its verdicts; null if it has none
 * @param past the history of the claim itself
 * @param statements all statements ever made on it, on record or withdrawn
 * @param links its links with claims on record
 * @param evidence what the last verdict rests on, besides the statements on this claim
 */
public record ClaimSnapshot(UUID id, String slug, boolean isWithdrawn, Set<UUID> stories, Set<UUID> about, @Nullable GivenVerdict verdict,
        @Nullable LogPlace marked, EntryHistory past,
        List<MadeStatement> statements,
        List<LinkedClaim> links, List<CitedEvidence> evidence) {

    /** An entry's position in the history, with its time. */
    public record LogPlace(long position, Instant at) {}

    /**
     * A verdict.
     *
     * @param checkedAt the position in the history of the last verdict that did more than correct words
     * @param checked its time
     * @param at when the present verdict was given
     * @param by the public name of who gave it
     * @param reviewBy the day (UTC) on which to look at it again; null if none is set
     */
    public record GivenVerdict(long checkedAt, Instant checked, int number, Mark mark, Instant at, String by,
            @Nullable LocalDate reviewBy) {}

    /** A statement, on record or withdrawn. */
    public record MadeStatement(UUID id, UUID actorId, Stance stance, FuzzyDate said, @Nullable UUID answers, boolean isSelfStatement,
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
    public record StatementReport(UUID statement, UUID articleId, UUID page, Set<UUID> names, @Nullable UUID relayedFromPage)
            implements ReportOrigins.Edge {}

    /**
     * A link with another claim. The past is that of the claim which holds the link; its states have it as the word "contradicts" or "part
     * of" and an id.
     */
    public record LinkedClaim(String kind, UUID holder, UUID other, EntryHistory past) {}

    /** An article, or a statement on another claim, that is evidence of the last verdict. */
    public record CitedEvidence(boolean isArticle, UUID id, EntryHistory past) {}

    /** Returns the position in the history of the last verdict; 0 if there is none, so that everything counts as later. */
    long checkedAt() {
        return verdict == null ? 0 : verdict.checkedAt();
    }

    /** The statements that were not withdrawn. */
    List<MadeStatement> onRecord() {
        return statements.stream().filter(one -> !one.isOff()).toList();
    }

    /** Returns the latest entry of the claim, of its statements and of its verdicts. */
    LogPlace latest() {
        Stream<LogPlace> entries = Stream.concat(Stream.of(past), statements.stream().map(MadeStatement::past))
                .map(each -> each.lines().getLast()).map(line -> new LogPlace(line.position(), line.at()));
        return Stream.concat(entries, Stream.ofNullable(marked)).max(Comparator.comparingLong(LogPlace::position)).orElseThrow();
    }
}
