package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The application deletes expired rows, with the role that it runs as. */
@StandsAlone
class ExpiredRowCleanupTests {

    private static final RetentionSettings SETTINGS = new RetentionSettings(Duration.ofDays(180), Duration.ofDays(730));
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID CLAIM = UUID.randomUUID();

    /** A row of each table that is this many days old; {@code :id} is its key. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            entry("private.session", """
                    insert into private.session values (:id, gen_random_uuid()::text, 0, 0, 1800,
                        (extract(epoch from now() - make_interval(days => :days)) * 1000)::bigint, null)"""),
            entry("private.attempt", """
                    insert into private.attempt
                    values (:id, null, (extract(epoch from now() - make_interval(days => :days)) * 1000)::bigint)"""),
            entry("private.one_time_link", """
                    insert into private.one_time_link (token_hash, expires_at)
                    values (sha256(:id::text::bytea), now() - make_interval(days => :days))"""),
            entry("private.personal_token", """
                    insert into private.personal_token (account_id, name, scopes, factors, token_hash, made_at, expires_at)
                    values (:person, 'Import', '{}', '{}', sha256(:id::text::bytea), now() - make_interval(days => :days + 1),
                        now() - make_interval(days => :days))"""),
            entry("private.identity_session", """
                    with known as (insert into private.identity values ('https://login.example.org', 'a', :person) on conflict do nothing)
                    insert into private.identity_session (id, account_id, checked_at)
                    values (:id::uuid, :person, now() - make_interval(days => :days))"""),
            entry("private.known_device", """
                    insert into private.known_device values (sha256(:id::text::bytea), :person, now() - make_interval(days => :days))"""),
            entry("private.sent_form", """
                    insert into private.sent_form values (:id::uuid, '', :person, '/desk', now() - make_interval(days => :days))"""),
            entry("private.draft", """
                    insert into private.draft (key, account_id, form, address, typed, title, revision, saved_at)
                    values (:id::uuid, :person, 'claims', '/desk/claims/new', '{}', 'A claim', 1, now() - make_interval(days => :days))"""),
            entry("private.intake", """
                    insert into private.intake (id, account_id, findings, article_text, begun_at)
                    values (:id::uuid, :person, '[]', 'A text', now() - make_interval(days => :days))"""),
            entry("private.import_job", """
                    insert into private.import_job (id, account_id, name, columns, settings, row_count, created_at)
                    values (:id::uuid, :person, 'table.csv', '{claim}', '{}', 0, now() - make_interval(days => :days))"""),
            entry("private.request", """
                    insert into private.request (id, claim_id, kind, words, settled_at, settled_by, settled_note)
                    values (:id::uuid, :claim, 'check', :id, now() - make_interval(days => :days), :person, 'Done')"""),
            entry("private.request_overflow", """
                    insert into private.request_overflow values (:id::uuid, 3, now() - make_interval(days => :days))"""),
            entry("private.assignment", """
                    insert into private.assignment (id, claim_id, account_id, ended_at)
                    values (:id::uuid, :claim, :person, now() - make_interval(days => :days))"""),
            entry("private.verdict_proposal", """
                    insert into private.verdict_proposal (id, account_id, claim_id, claim_version, supersedes, mark, typed, outcome,
                        ended_by, ended_at)
                    values (:id::uuid, :person, :claim, 0, 0, 'confirmed', '{}', 'withdrawn', :person,
                        now() - make_interval(days => :days))"""),
            entry("private.webhook_attempt", """
                    with of as (insert into private.webhook_endpoint (description, address, events, kinds, position)
                        values ('Chat', 'https://chat.example/', '{}', '{}', 0) returning id)
                    insert into private.webhook_attempt (id, endpoint_id, at)
                    select :id::uuid, id, now() - make_interval(days => :days) from of"""),
            entry("private.webhook_secret", """
                    with of as (insert into private.webhook_endpoint (id, description, address, events, kinds, position)
                        values (:id::uuid, 'Chat', 'https://chat.example/', '{}', '{}', 0) returning id)
                    insert into private.webhook_secret (endpoint_id, key, signs_until)
                    select id, sha256(''), now() - make_interval(days => :days) from of"""),
            entry("private.following", """
                    with feed as (insert into private.followed_feed (address) values ('/' || :id) returning id),
                        person as (insert into private.follower (email) values (:id) returning id)
                    insert into private.following (follower_id, feed_id, daily, created_at)
                    select person.id, feed.id, true, now() - make_interval(days => :days) from feed, person"""),
            entry("private.follower", """
                    with parents as (delete from private.follower where created_at > now() - interval '1 hour')
                    insert into private.follower (email, created_at) values (:id, now() - make_interval(days => :days))"""),
            entry("private.followed_feed", """
                    with parents as (delete from private.followed_feed where created_at > now() - interval '1 hour')
                    insert into private.followed_feed (address, created_at) values ('/' || :id, now() - make_interval(days => :days))"""),
            entry("private.following_link", """
                    with person as (insert into private.follower (email) values ('jo@example.org')
                        on conflict (email) do update set refusals = 0 returning id)
                    insert into private.following_link (token_hash, follower_id, about, made_at)
                    select sha256(:id::text::bytea), id, '{}', now() - make_interval(days => :days) from person"""));

    private static final TestServer.Database DATABASE = TestDatabase.migrated();
    private static final HikariDataSource OWNER = pool(DATABASE.owner(), DATABASE.ownerPassword());
    private static final HikariDataSource RUNTIME = pool(DATABASE.runtime(), DATABASE.runtimePassword());

    private final JdbcClient owner = JdbcClient.create(OWNER);
    private final ExpiredRowCleanup cleanup = new ExpiredRowCleanup(RUNTIME, SETTINGS, Clock.systemUTC());

    private static HikariDataSource pool(String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(DATABASE.url());
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMinimumIdle(0);
        return pool;
    }

    @BeforeAll
    static void makeWhatRowsNeed() throws SQLException {
        try (Connection connection = OWNER.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("alter table account disable trigger user; alter table claim disable trigger user");
            statement.execute("insert into account values ('" + PERSON + "', 0, 'person', 'Person')");
            statement.execute("insert into claim (id, version, slug, text) values ('" + CLAIM + "', 0, 'claim', 'A claim')");
        }
    }

    @AfterAll
    static void close() {
        OWNER.close();
        RUNTIME.close();
    }

    @BeforeEach
    void empty() {
        owner.sql("truncate " + String.join(", ", ROWS.keySet()) + " cascade").update();
    }

    @Test
    void deletesOfEachTableWhatIsOldEnough() {
        for (ExpiringRows rows : ExpiringRows.all(SETTINGS)) {
            int days = (int) rows.age().toDays();
            insert(rows.table(), UUID.randomUUID(), days + 1);
            UUID young = UUID.randomUUID();
            insert(rows.table(), young, days - 1);
            assertThat(cleanup.run()).as(rows.table()).isEqualTo(1);
            assertThat(count(rows.table())).as(rows.table()).isEqualTo(1);
        }
        assertThat(cleanup.run()).isZero();
    }

    @Test
    void openRequestAndDraftThatWasHandedInLaterStay() {
        owner.sql("insert into private.request (claim_id, kind, words, last_at) values (?, 'check', 'Old', '2001-1-1')").param(CLAIM)
                .update();
        UUID draft = UUID.randomUUID();
        insert("private.draft", draft, 400);
        owner.sql("update private.draft set handed_in_at = now() - interval '100 days'").update();
        assertThat(cleanup.run()).isZero();
        owner.sql("update private.draft set handed_in_at = now() - interval '200 days'").update();
        assertThat(cleanup.run()).isEqualTo(1);
        assertThat(count("private.request")).isEqualTo(1);
    }

    @Test
    void textOfAnArticleStaysAsLongAsADraftIsAboutIt() {
        UUID intake = UUID.randomUUID();
        UUID draft = UUID.randomUUID();
        insert("private.intake", intake, 400);
        insert("private.draft", draft, 10);
        owner.sql("update private.draft set address = ?").param("/desk/intake/" + intake).update();
        assertThat(cleanup.run()).isZero();
        owner.sql("update private.draft set saved_at = now() - interval '200 days'").update();
        assertThat(cleanup.run()).isEqualTo(2);
        assertThat(count("private.intake")).isZero();
    }

    @Test
    void rowThatSomebodyIsChangingIsPassedOver() throws SQLException {
        UUID changing = UUID.randomUUID();
        insert("private.draft", changing, 400);
        insert("private.draft", UUID.randomUUID(), 400);
        try (Connection editor = RUNTIME.getConnection(); Statement statement = editor.createStatement()) {
            editor.setAutoCommit(false);
            statement.execute("update private.draft set saved_at = now(), revision = 2 where key = '" + changing + "'");
            assertThat(cleanup.run()).isEqualTo(1);
            editor.commit();
        }
        assertThat(cleanup.run()).isZero();
        assertThat(owner.sql("select key from private.draft").query(UUID.class).list()).containsExactly(changing);
    }

    @Test
    void severalNodesDeleteEachRowOnce() throws Exception {
        int many = 5 * ExpiredRowCleanup.AT_ONCE + 7;
        owner.sql("""
                        insert into private.sent_form
                        select gen_random_uuid(), '', ?, '/desk', now() - interval '31 days' from generate_series(1, ?)""")
                .param(PERSON).param(many).update();
        insert("private.sent_form", UUID.randomUUID(), 1);
        Callable<Integer> node = cleanup::run;
        int deleted = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : nodes.invokeAll(List.of(node, node, node, node))) {
                deleted += each.get();
            }
        }
        assertThat(deleted + cleanup.run()).isEqualTo(many);
        assertThat(count("private.sent_form")).isEqualTo(1);
    }

    @Test
    void indexFindsWhatHasExpired() throws SQLException {
        try (Connection connection = OWNER.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            for (ExpiringRows rows : ExpiringRows.all(SETTINGS)) {
                String plan = plan(statement, rows);
                assertThat(plan).as(rows.table()).contains("Index Scan")
                        .doesNotContain("Seq Scan on " + rows.table().replace("private.", "") + " ");
            }
        }
    }

    @Test
    void failureOfOneTableLeavesTheOthers() {
        insert("private.session", UUID.randomUUID(), 1);
        insert("private.sent_form", UUID.randomUUID(), 31);
        owner.sql("revoke delete on private.session from " + DATABASE.runtime()).update();
        try {
            assertThat(cleanup.run()).isEqualTo(1);
        } finally {
            owner.sql("grant delete on private.session to " + DATABASE.runtime()).update();
        }
        assertThat(cleanup.run()).isEqualTo(1);
    }

    @Test
    void workIsNotDeletedWithinAMonth() {
        assertThatThrownBy(() -> new RetentionSettings(Duration.ofDays(29), Duration.ofDays(730))).hasMessageContaining("at least 30d");
        assertThatThrownBy(() -> new RetentionSettings(Duration.ofDays(180), Duration.ZERO)).hasMessageContaining("at least 30d");
    }

    @Test
    void everyAgeIsDocumented() throws IOException {
        String documented = Files.readString(Path.of("docs", "operating.md"))
                .replaceFirst("(?s).*## What is deleted by itself", "").replaceFirst("(?s)\n## .*", "");
        Map<String, String> lines = documented.lines().filter(line -> line.startsWith("| `"))
                .collect(Collectors.toMap(line -> line.split("`")[1], line -> line));
        assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(
                Stream.of(ExpiringRows.all(SETTINGS)).flatMap(List::stream).map(ExpiringRows::table).toList());
        assertThat(ExpiringRows.all(SETTINGS)).filteredOn(rows -> rows.age().isPositive() && !rows.table().equals("private.intake"))
                .allSatisfy(rows -> assertThat(lines.get(rows.table())).contains(rows.age().toDays() + " days"));
    }

    /** A new table of private things either ages or is named with those that stay. */
    @Test
    void everyPrivateTableAgesOrStaysAsDocumented() throws IOException {
        String stays = Files.readString(Path.of("docs", "operating.md")).replaceFirst("(?s).*Of the private tables, these stay:", "")
                .replaceFirst("(?s)\\n\\n.*", "");
        List<String> ageing = ExpiringRows.all(SETTINGS).stream().map(ExpiringRows::table).toList();
        List<String> others = owner.sql("""
                        select 'private.' || c.relname from pg_class c where c.relnamespace = 'private'::regnamespace and c.relkind = 'r'
                        and c.relname <> 'flyway_schema_history' and 'private.' || c.relname <> all(:ageing)
                        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.confdeltype = 'c'
                            and k.confrelid::regclass::text = any(:ageing))""")
                .param("ageing", ageing.toArray(String[]::new)).query(String.class).list();
        assertThat(Pattern.compile("`([^`]+)`").matcher(stays).results().map(one -> one.group(1)))
                .containsExactlyInAnyOrderElementsOf(others);
    }

    private static String plan(Statement statement, ExpiringRows rows) throws SQLException {
        StringBuilder plan = new StringBuilder();
        String sql = rows.deletion().replace(":before", "now()").replace(":most", "500").replaceFirst(".*array\\(", "explain ")
                .replaceFirst("\\)\\)$", "");
        try (var lines = statement.executeQuery(sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private void insert(String table, UUID id, int daysOld) {
        owner.sql(ROWS.get(table)).param("id", id.toString()).param("days", daysOld).param("person", PERSON).param("claim", CLAIM).update();
    }

    private int count(String table) {
        return owner.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
