package org.counterclaim.record;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.RawTables;
import org.counterclaim.testing.RecordTest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterclaim.testing.RawTables.owner;

/** Shows of every mapped entity, every column and every part that the database refuses its change without an entry. */
@RecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryChangeTests {

    private static final String NO_ENTRY = "leaves no entry in the history";
    private static final String DENIED = "permission denied";
    private static final Set<String> NEVER_CHANGED = Set.of("verdict", "verdict_evidence", "claim_in_story", "loss");

    /** Another value that the column's constraints allow; elsewhere a generic one does. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            entry("actor.kind", "'person'"), entry("article.kind", "'interview'"), entry("claim_link.kind", "'contradicts'"),
            entry("actor.wikidata_id", "'Q2'"), entry("statement.stance", "'disputes'"), entry("statement.basis", "'inferred'"),
            entry("statement.aim", "'attribution'"), entry("account_role.role", "'administrator'"),
            entry("actor.grammatical_number", "'singular'"), entry("story.front_page", "'second'"),
            entry("rating.meaning", "'disputed'"));

    @Autowired
    RawTables tables;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    private final OneOfEach.Ids ids;
    private final OneOfEach.Ids others;

    EveryChangeTests(@Autowired OneOfEach records) {
        ids = records.make();
        others = records.make();
    }

    @Test
    void everyEntityAndEveryPartIsMadeHere() {
        Set<String> mapped = new HashSet<>();
        entities.getMetamodel().getEntities().forEach(entity -> mapped.add(entity.getName().toLowerCase(java.util.Locale.ROOT)));
        assertThat(mapped).contains("report").isSubsetOf(tables.tables());
        for (String table : tables.tables()) {
            assertThat(database.sql("select count(*) from " + table + " where " + RawTables.of(table, ids)).query(Integer.class).single())
                    .as("a " + table + " of " + OneOfEach.class).isEqualTo(1);
        }
    }

    @Test
    void theApplicationWritesNoOtherTable() {
        assertThat(database.sql("""
                select relname from pg_class where relkind in ('r', 'v', 'm', 'p') and relnamespace = 'public'::regnamespace
                and has_any_column_privilege(oid, 'insert, update')""").query(String.class).list())
                .hasSameElementsAs(Stream.concat(tables.tables().stream(), Stream.of("log_key", "log_tile", "log_checkpoint")).toList());
    }

    @TestFactory
    Stream<DynamicTest> noColumnChangesWithoutAnEntry() {
        return tables.columns().stream().map(column -> DynamicTest.dynamicTest(column.toString(), () -> {
            String version = owner(column.table()).equals(column.table()) ? ", version = version + 1" : "";
            assertThatThrownBy(() -> tables.change("update " + column.table() + " set " + changed(column)
                    + version + " where " + RawTables.of(column.table(), ids)))
                    .hasStackTraceContaining(NEVER_CHANGED.contains(column.table()) ? DENIED : NO_ENTRY);
        }));
    }

    @TestFactory
    Stream<DynamicTest> noRowIsAddedWithoutAnEntry() {
        return tables.tables().stream()
                .map(table -> DynamicTest.dynamicTest(table,
                        () -> assertThatThrownBy(() -> transaction.executeWithoutResult(status -> tables.copy(table, ids, unlike())))
                                .hasStackTraceContaining(NO_ENTRY)));
    }

    @TestFactory
    Stream<DynamicTest> rowIsAddedWithAnEntry() {
        return tables.tables().stream().map(table -> DynamicTest.dynamicTest(table, () -> transaction.executeWithoutResult(status -> {
            tables.copy(table, ids, unlike().replace("}", ", \"id\": \"" + UUID.randomUUID() + "\"}"));
            database.sql("select distinct %s from %s".formatted(table.equals(owner(table)) ? "id" : owner(table) + "_id", table))
                    .query(UUID.class).list().forEach(id -> tables.appendEntry(owner(table), id));
            database.sql("set constraints all immediate").update();
            status.setRollbackOnly();
        })));
    }

    @TestFactory
    Stream<DynamicTest> noRowIsDeletedWithoutAnEntry() {
        return tables.tables().stream().map(table -> DynamicTest.dynamicTest(table, () -> {
            boolean isRecord = owner(table).equals(table);
            assertThatThrownBy(() -> tables.change("delete from " + table + " where " + RawTables.of(table, ids)))
                    .hasStackTraceContaining(isRecord || NEVER_CHANGED.contains(table) ? DENIED : NO_ENTRY);
        }));
    }

    /** The record that it leaves changes as well. */
    @TestFactory
    Stream<DynamicTest> partDoesNotMoveWithoutAnEntryOfBoth() {
        return tables.tables().stream().filter(table -> !owner(table).equals(table) && !NEVER_CHANGED.contains(table))
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    UUID plain = others.get("other " + owner(table));
                    String move = "update %1$s set %2$s_id = '%3$s' where %4$s"
                            .formatted(table, owner(table), plain, RawTables.of(table, ids));
                    for (UUID onlyOne : new UUID[] {plain, ids.get(owner(table))}) {
                        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                            tables.appendEntry(owner(table), onlyOne);
                            assertThat(database.sql(move).update()).isEqualTo(1);
                        })).hasStackTraceContaining(NO_ENTRY);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> versionGoesUpByOne() {
        return Stream.of("account", "actor", "topic", "story", "article", "claim", "statement", "rating")
                .flatMap(table -> Stream.of(0, 2, -1)
                        .map(step -> DynamicTest.dynamicTest(table + " by " + step, () -> assertThatThrownBy(() -> tables.change(
                                "update " + table + " set version = version + " + step + " where " + RawTables.of(table, ids)))
                                .hasStackTraceContaining("the version must go from"))));
    }

    private String unlike() {
        return """
                {"voucher_id": "%s", "actor_id": "%s", "source_id": "%s", "other_id": "%s", "story_id": "%s", "article_id": "%s",
                 "topic_id": "%s"}"""
                .formatted(others.get("actor"), others.get("other actor"), others.get("article"), others.get("claim"),
                        others.get("story"), others.get("other article"), others.get("other topic"));
    }

    /** Some columns change together or not at all. */
    private String changed(RawTables.Column column) {
        String withdrawn = "withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x'";
        if (column.name().startsWith("withdrawn_")) {
            return withdrawn;
        }
        return (column.name().equals("merged_into_id") ? withdrawn + ", " : "") + column.name() + " = " + another(column);
    }

    private String another(RawTables.Column column) {
        String value = OTHERWISE.get(column.toString());
        return value != null ? value : switch (column.type()) {
            case "uuid" -> "'" + switch (column.name()) {
                case "verdict_id" -> others.get("verdict");
                case "voucher_id", "publisher_id", "checker_id" -> others.get("actor");
                case "source_id", "relayed_from_id" -> others.get("article");
                case "other_id" -> others.get("claim");
                case "approver_id" -> others.get("account");
                case "corrects_id" -> others.get("verdict");
                case "merged_into_id" -> others.get(column.table());
                case "answers_id" -> ids.get("other statement");
                default -> others.get("other " + column.name().replace("_id", ""));
            } + "'";
            case "text" -> "coalesce(" + column.name() + ", '') || 'x'";
            case "timestamp with time zone" -> "now()";
            default -> column.name() + " + 1";
        };
    }
}
