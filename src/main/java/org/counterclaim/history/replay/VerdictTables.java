package org.counterclaim.history.replay;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.replay.TableRows.Row;

/** The tables of verdicts. */
final class VerdictTables {

    static final List<TableRows> ALL = List.of(
            TableRows.record("verdict", "claim_id, number, mark, rationale, would_change_it, given_at, account_id, by_name, claim_version, "
                    + "review_by, interest, approver_id, approver_name, corrects_id", VerdictTables::verdict),
            TableRows.parts("verdict_evidence", "verdict_id, place, article_id, statement_id, direction, note", VerdictTables::evidence));

    private VerdictTables() {}

    private static List<@Nullable Object> verdict(ReplayedState past) {
        return SharedColumns.values(past.id("claim"), past.number("number"), past.text("mark"), past.text("rationale"), past.text("wouldChangeIt"),
                past.time("givenAt"), past.id("account"), past.text("by"), past.number("claimVersion"), past.day("reviewBy"),
                past.text("interest"), past.id("approver"), past.text("approvedBy"), past.id("corrects"));
    }

    private static Stream<Row> evidence(ReplayedState past) {
        List<ReplayedState> all = past.parts("evidence").toList();
        return IntStream.range(0, all.size()).mapToObj(place -> evidence(place, all.get(place)));
    }

    private static Row evidence(int place, ReplayedState one) {
        return Row.of(one.id(), place, one.id("article"), one.id("statement"), one.text("direction"), one.text("note"));
    }
}
