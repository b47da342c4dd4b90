package org.counterclaim.record;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.core.Slug;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.RawTables;
import org.counterclaim.testing.RecordTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterclaim.testing.OneOfEach.CHANGE;

@RecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordChangeListenerTests {

    private static final int THREADS = 8;
    private static final int CHANGES = 24;

    @Autowired
    OneOfEach records;

    @Autowired
    RawTables tables;

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    TransactionTemplate transaction;

    private OneOfEach.Ids ids = new OneOfEach.Ids(Map.of());

    @BeforeAll
    void make() {
        ids = records.make();
    }

    @Test
    void positionsHaveNoGapsThoughManyWriteAndSomeRollBack() throws Exception {
        long before = number("select position from history_head");
        List<Future<Integer>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                writers.add(threads.submit(this::write));
            }
        }
        int written = 0;
        for (Future<Integer> writer : writers) {
            written += writer.get();
        }
        assertThat(written).isEqualTo(THREADS * CHANGES * 2 / 3);
        assertThat(number("select position from history_head")).isEqualTo(before + written);
        assertThat(number("select count(*) from entry")).isEqualTo(before + written);
        assertThat(number("select max(position) - min(position) + 1 from entry")).isEqualTo(before + written);
        assertThat(number("select count(*) from entry e join entry f on f.position = e.position + 1 where f.at < e.at")).isZero();
    }

    /** Makes stories, of which every third is given up after its entry was written. */
    private int write() {
        int kept = 0;
        for (int i = 0; i < CHANGES; i++) {
            boolean givenUp = i % 3 == 0;
            transaction.executeWithoutResult(status -> {
                records.save(new Story(Slug.of("w" + UUID.randomUUID()), new StoryDetails("Title", "Standfirst"), CHANGE));
                if (givenUp) {
                    tables.appendEntry("account", UUID.randomUUID());
                    status.setRollbackOnly();
                }
            });
            kept += givenUp ? 0 : 1;
        }
        return kept;
    }

    @Test
    void entryIsCommittedToByItsHash() {
        record Line(String commitment, String salt, String state) {}
        HexFormat hex = HexFormat.of();
        List<Line> lines = application.sql("select encode(commitment, 'hex') commitment, encode(salt, 'hex') salt, state "
                + "from entry join entry_state using (position)")
                .query((row, number) -> new Line(row.getString(1), row.getString(2), row.getString(3))).list();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(hex.parseHex(line.salt()));
            assertThat(hex.formatHex(hash.digest(line.state().getBytes(UTF_8)))).isEqualTo(line.commitment());
        });
        assertThat(number("select count(distinct salt) from entry_state where length(state) > 2"))
                .isEqualTo(number("select count(*) from entry_state where length(state) > 2"));
    }

    @Test
    void stateIsCanonical() {
        JsonMapper sorting = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
        assertThat(application.sql("select state from entry_state").query(String.class).list()).isNotEmpty()
                .allSatisfy(state -> assertThat(sorting.writeValueAsString(sorting.readValue(state, Map.class))).isEqualTo(state));
    }

    @Test
    void halfACharacterNeverGetsOnRecord() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> records.save(
                new Story(Slug.of("h" + UUID.randomUUID()), new StoryDetails("Half \ud83d", "Standfirst"), CHANGE))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void idsAreOfVersionSeven() {
        for (String table : List.of("account", "actor", "topic", "story", "article", "claim", "statement", "report", "verdict", "rating")) {
            assertThat(application.sql("select distinct uuid_extract_version(id) from " + table).query(Integer.class).list())
                    .as(table).containsExactly(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update entry set by_name = 'Nobody'", "delete from entry", "truncate entry cascade", "insert into entry select * from entry",
        "update entry_state set state = '{}'", "delete from entry_state", "truncate entry_state",
        "insert into entry_state select * from entry_state",
        "update history_head set position = 0", "delete from history_head", "truncate history_head",
        "insert into history_head select * from history_head",
        "update story_revision set position = 1", "delete from story_revision", "insert into story_revision select * from story_revision",
        "update verdict set rationale = 'Another'", "update verdict_evidence set note = 'Another'", "delete from verdict_evidence",
        "update claim_in_story set number = 9", "delete from claim_in_story", "delete from flyway_schema_history",
        "set role counterclaim_owner", "set session_replication_role = replica"
    })
    void applicationCannotRewriteHistory(String sql) {
        assertThatThrownBy(() -> application.sql(sql).update()).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create table other (id int)", "create temporary table other (id int)", "create schema other", "create view other as select 1",
        "create function other() returns int language sql as 'select 1'", "alter table entry add column other int",
        "alter table actor disable trigger all", "drop table entry_state", "drop trigger append_only on entry",
        "drop function append_entry",
        "create or replace function append_entry(of_type text, of_record uuid, of_version integer, with_action text, with_reason text, "
                + "by_account uuid, by_public_name text, with_salt bytea, with_state text) returns bigint "
                + "language sql as 'select 1::bigint'",
        "create index on actor (name)", "comment on table entry is 'x'"
    })
    void applicationCannotChangeTheTables(String sql) {
        assertThatThrownBy(() -> application.sql(sql).update()).hasStackTraceContaining("ERROR: ")
                .satisfies(refused -> assertThat(refused.toString() + refused.getCause())
                        .containsAnyOf("permission denied", "must be owner"));
    }

    @Test
    void applicationDeletesNoRecordAndEmptiesNoTable() {
        for (String table : tables.tables()) {
            assertThatThrownBy(() -> application.sql("truncate " + table + " cascade").update())
                    .hasStackTraceContaining("permission denied");
            if (RawTables.owner(table).equals(table)) {
                assertThatThrownBy(() -> application.sql("delete from " + table).update()).hasStackTraceContaining("permission denied");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"entry, by_name = 'Nobody'", "entry_state, state = '{}'", "verdict, rationale = 'Another'",
        "verdict_evidence, note = 'Another'"})
    void ownerCannotRewriteWhatIsOnlyAdded(String table, String assignment) {
        for (String sql : List.of("update " + table + " set " + assignment, "delete from " + table, "truncate " + table + " cascade")) {
            assertThatThrownBy(() -> owner.sql(sql).update()).as(sql).hasStackTraceContaining("refused: its rows are only ever added");
        }
    }

    @Test
    void ownerDeletesNoRecordAndEmptiesNoTable() {
        for (String table : tables.tables()) {
            assertThatThrownBy(() -> owner.sql("truncate " + table + " cascade").update()).hasStackTraceContaining("refused");
            if (RawTables.owner(table).equals(table)) {
                assertThatThrownBy(() -> owner.sql("delete from " + table).update()).hasStackTraceContaining("refused");
            }
        }
    }

    @Test
    void verdictNamesARevisionOfItsClaimThatWas() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            String verdict = UUID.randomUUID().toString();
            tables.copy("verdict", ids, "{\"id\": \"%s\", \"claim_version\": 9}".formatted(verdict));
            tables.appendEntry("verdict", UUID.fromString(verdict));
        })).hasStackTraceContaining("verdict_claim_id_claim_version_fkey");
    }

    private long number(String sql) {
        return application.sql(sql).query(Long.class).single();
    }
}
