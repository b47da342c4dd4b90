package org.counterclaim.desk.merging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.ChangeReason;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;

/** Where statements name claims, actors and, in their reports, articles; the places of a report end in its id. */
final class StatementMergeFields implements MergeFields<Statement> {

    static final String CLAIM = "the claim";
    private static final String SPEAKER = "who says it";
    private static final String RELAYS = "as told by";
    private static final String REPORTED_IN = "reported in" + MergeMove.OF;
    private static final String RELAYED_FROM = "relayed from" + MergeMove.OF;

    @Override
    public String name(Statement statement) {
        return statement.slug().text();
    }

    @Override
    public Map<String, List<String>> of(Statement statement) {
        StatementDetails details = statement.details();
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put(CLAIM, MergeFields.text(details.claim()));
        places.put(SPEAKER, MergeFields.text(details.actor()));
        places.put(RELAYS, MergeFields.text(details.relays()));
        statement.reports().forEach((id, report) -> {
            places.put(REPORTED_IN + id, MergeFields.text(report.article()));
            places.put(RELAYED_FROM + id, MergeFields.text(report.relayedFrom()));
        });
        return places;
    }

    @Override
    public void put(Statement statement, Map<String, List<String>> places, ChangeReason change) {
        Map<UUID, ReportDetails> reports = new HashMap<>();
        statement.reports().forEach((id, report) -> reports.put(id, new ReportDetails(one(places, REPORTED_IN + id),
                report.wording(), report.locator(), oneOrNull(places, RELAYED_FROM + id))));
        statement.trace(reports, change);
        StatementDetails details = statement.details();
        statement.revise(new StatementDetails(one(places, CLAIM), one(places, SPEAKER), details.stance(), details.said(),
                details.quotation(), details.quotationLanguage(), details.translation(), details.basis(),
                MergeFields.ids(Objects.requireNonNull(places.get(RELAYS))), details.reports(), details.answers(), details.aim()), change);
    }

    @Override
    public Set<String> gathered() {
        return Set.of();
    }

    private static UUID one(Map<String, List<String>> places, String place) {
        return Objects.requireNonNull(oneOrNull(places, place));
    }

    private static @Nullable UUID oneOrNull(Map<String, List<String>> places, String place) {
        return MergeFields.id(Objects.requireNonNull(places.get(place)));
    }
}
