package org.counterclaim.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;

/** Combines the rows read for claims. The claims' own rows must come last. */
final class ClaimSnapshotBuilder {

    private record Evidence(UUID claim, boolean isArticle, UUID id) {}

    private final Map<UUID, List<EntryHistory.Line>> lines = new HashMap<>();
    private final Map<UUID, List<ClaimSnapshot.StatementReport>> reports = new HashMap<>();
    private final Map<UUID, List<ClaimSnapshot.MadeStatement>> statements = new HashMap<>();
    private final Map<UUID, List<ClaimSnapshot.LinkedClaim>> links = new HashMap<>();
    private final Map<Evidence, List<EntryHistory.Line>> evidence = new LinkedHashMap<>();
    private @Nullable Map<UUID, List<ClaimSnapshot.CitedEvidence>> shown;

    EntryHistory.Line line(ResultSet row, int number) throws SQLException {
        EntryHistory.Line line = entry(row);
        lines.computeIfAbsent(id(row, "record_id"), id -> new ArrayList<>(1)).add(line);
        return line;
    }

    ClaimSnapshot.StatementReport report(ResultSet row, int number) throws SQLException {
        UUID article = id(row, "article_id");
        Set<UUID> names = Stream.concat(Stream.of(article), Stream.of((UUID[]) row.getArray("merged").getArray()))
                .collect(Collectors.toSet());
        ClaimSnapshot.StatementReport report = new ClaimSnapshot.StatementReport(id(row, "statement_id"), article, id(row, "page"), names,
                row.getObject("relayed_from_page", UUID.class));
        reports.computeIfAbsent(report.statement(), id -> new ArrayList<>(1)).add(report);
        return report;
    }

    ClaimSnapshot.MadeStatement statement(ResultSet row, int number) throws SQLException {
        UUID id = id(row, "id");
        ClaimSnapshot.MadeStatement said = new ClaimSnapshot.MadeStatement(id, id(row, "actor_id"),
                EnumWords.parse(Stance.values(), row.getString("stance")), FuzzyDate.parse(row.getString("said_edtf")),
                row.getObject("answers_id", UUID.class), row.getBoolean("is_self"), row.getBoolean("is_off"),
                reports.getOrDefault(id, List.of()), past(id));
        statements.computeIfAbsent(id(row, "claim_id"), claim -> new ArrayList<>(2)).add(said);
        return said;
    }

    ClaimSnapshot.LinkedClaim link(ResultSet row, int number) throws SQLException {
        UUID holder = id(row, "holder");
        UUID other = id(row, "linked");
        String kind = row.getString("kind");
        links.computeIfAbsent(other, id -> new ArrayList<>(1)).add(new ClaimSnapshot.LinkedClaim(kind, holder, holder, past(holder)));
        ClaimSnapshot.LinkedClaim link = new ClaimSnapshot.LinkedClaim(kind, holder, other, past(holder));
        links.computeIfAbsent(holder, id -> new ArrayList<>(1)).add(link);
        return link;
    }

    EntryHistory.Line evidence(ResultSet row, int number) throws SQLException {
        EntryHistory.Line line = entry(row);
        evidence.computeIfAbsent(new Evidence(id(row, "claim_id"), row.getBoolean("is_article"), id(row, "record_id")),
                key -> new ArrayList<>(1)).add(line);
        return line;
    }

    ClaimSnapshot claim(ResultSet row, int number) throws SQLException {
        UUID id = id(row, "id");
        return new ClaimSnapshot(id, row.getString("slug"), row.getBoolean("is_withdrawn"), ids(row, "stories"), ids(row, "about"),
                verdict(row), marked(row), past(id),
                statements.getOrDefault(id, List.of()), links.getOrDefault(id, List.of()), shown().getOrDefault(id, List.of()));
    }

    private Map<UUID, List<ClaimSnapshot.CitedEvidence>> shown() {
        Map<UUID, List<ClaimSnapshot.CitedEvidence>> all = shown;
        if (all == null) {
            all = evidence.entrySet().stream().collect(Collectors.groupingBy(one -> one.getKey().claim(), Collectors.mapping(
                    one -> new ClaimSnapshot.CitedEvidence(one.getKey().isArticle(), one.getKey().id(), new EntryHistory(one.getValue())),
                    Collectors.toList())));
            shown = all;
        }
        return all;
    }

    private static ClaimSnapshot.@Nullable GivenVerdict verdict(ResultSet row) throws SQLException {
        Timestamp given = row.getTimestamp("given_at");
        return given == null ? null
                : new ClaimSnapshot.GivenVerdict(row.getLong("checked_at"), instant(row, "checked"), row.getInt("number"),
                        EnumWords.parse(Mark.values(), row.getString("mark")), given.toInstant(), row.getString("by_name"),
                        row.getObject("review_by", LocalDate.class));
    }

    private static ClaimSnapshot.@Nullable LogPlace marked(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("marked_at");
        return at == null ? null : new ClaimSnapshot.LogPlace(row.getLong("marked_position"), at.toInstant());
    }

    private EntryHistory.Line entry(ResultSet row) throws SQLException {
        return new EntryHistory.Line(row.getLong("position"), instant(row, "at"), row.getString("by_name"), row.getString("action"),
                state(row.getString("state")));
    }

    private @Nullable JsonNode state(@Nullable String text) {
        return text == null ? null : JsonMapper.shared().readTree(text);
    }

    private EntryHistory past(UUID record) {
        return new EntryHistory(lines.getOrDefault(record, List.of()));
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
