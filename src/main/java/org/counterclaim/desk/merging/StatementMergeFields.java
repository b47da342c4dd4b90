package org.counterclaim.desk.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.ChangeReason;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.Statements;

/** The fields of statements that merging moves: claims, actors and, in reports, articles. The names of a report's fields end in its id. */
final class StatementMergeFields extends MergeFields<Statement, StatementDetails> {

    private static final String REPORTED_IN = "reported in" + MergeMove.OF;
    private static final String RELAYED_FROM = "relayed from" + MergeMove.OF;

    StatementMergeFields(Statements statements) {
        super(statements);
    }

    @Override
    String name(Statement statement) {
        return statement.slug().text();
    }

    @Override
    Map<String, List<String>> of(Statement statement) {
        Map<String, List<String>> places = super.of(statement);
        statement.reports().forEach((id, report) -> {
            places.put(REPORTED_IN + id, text(report.article()));
            places.put(RELAYED_FROM + id, text(report.relayedFrom()));
        });
        return places;
    }

    @Override
    void put(Statement statement, Map<String, List<String>> places, ChangeReason change) {
        Map<UUID, ReportDetails> reports = new HashMap<>();
        statement.reports().forEach((id, report) -> reports.put(id, new ReportDetails(
                Objects.requireNonNull(one(places, REPORTED_IN + id)), report.wording(), report.locator(),
                one(places, RELAYED_FROM + id), report.correction())));
        statement.trace(reports, change);
        super.put(statement, places, change);
    }

    private static @Nullable UUID one(Map<String, List<String>> places, String place) {
        return id(Objects.requireNonNull(places.get(place)));
    }
}
