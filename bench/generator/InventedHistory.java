import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.counterclaim.core.json.RecordState;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.FieldTable;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.summary.ClaimSummaries;
import org.counterclaim.summary.ListSummaries;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes a history into an empty, migrated database: what {@code append_entry} would write for each entry, and the rows that follow from
 * each record's last state, which the kinds' {@code RecordType} says, as it does for {@code history.replay}.
 */
final class InventedHistory {

    private static final Instant BEGIN = Instant.parse("2012-01-02T07:00:00Z");
    private static final Instant END = Instant.parse("2026-10-31T18:00:00Z");
    private static final String INDICES = """
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index i join pg_class t on t.oid = i.indrelid
            where t.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            order by 1""";

    private final String url;
    private final SplittableRandom random;
    private final long step;
    private final Map<String, String> indices = new LinkedHashMap<>();
    private final Map<RecordType<?, ?>, List<RowSource>> sources = new HashMap<>();
    private final Map<String, TableCopy> copies = new TreeMap<>();
    private final List<UUID> stories = new ArrayList<>();
    private final List<Long> revisions = new ArrayList<>();
    private Instant clock = BEGIN;
    private Instant last = BEGIN;
    private long position;

    /** A table with where its rows come from: the record itself, or the fields that are stored in it. */
    private record RowSource(TableCopy copy, List<RecordField<?, ?>> fields, List<FieldTable> parts) {}

    /** @param entries about how many entries there will be, which spread over the years */
    InventedHistory(String url, long entries, SplittableRandom random) throws SQLException {
        this.url = url;
        this.random = random;
        step = Duration.between(BEGIN, END).toMillis() * 1000 / Math.max(1, entries);
    }

    /** Sets aside the indices that serve no constraint, and opens every table. */
    void begin() throws SQLException {
        try (Connection database = DriverManager.getConnection(url)) {
            ResultSet rows = database.createStatement().executeQuery("select position from history_head");
            rows.next();
            if (rows.getLong(1) > 0) {
                throw new IllegalStateException("The database is not empty");
            }
            ResultSet all = database.createStatement().executeQuery(INDICES);
            while (all.next()) {
                indices.put(all.getString(1), all.getString(2));
            }
            for (String index : indices.keySet()) {
                database.createStatement().execute("drop index " + index);
            }
        }
        for (RecordType<?, ?> type : RecordTypes.BY_REFERENCE) {
            open(type);
        }
        copies.put("entry", new TableCopy(url, "entry", List.of("position", "at", "record_type", "record_id", "record_version", "action",
                "reason", "account_id", "by_name", "commitment", "change_commitment")));
        copies.put("entry_state", new TableCopy(url, "entry_state", List.of("position", "salt", "state")));
    }

    private void open(RecordType<?, ?> type) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("id", "version"));
        type.fields().forEach(field -> columns.addAll(field.columns()));
        List<RowSource> all = new ArrayList<>();
        all.add(new RowSource(copy(type.word(), columns), List.copyOf(type.fields()), List.of()));
        Map<String, List<FieldTable>> parts = new TreeMap<>();
        type.fields().forEach(field -> field.tables().forEach(
                table -> parts.computeIfAbsent(table.name(), any -> new ArrayList<>()).add(table)));
        for (List<FieldTable> same : parts.values()) {
            List<String> own = new ArrayList<>(List.of(same.getFirst().owner()));
            own.addAll(same.getFirst().columns());
            all.add(new RowSource(copy(same.getFirst().name(), own), List.of(), same));
        }
        sources.put(type, all);
    }

    private TableCopy copy(String table, List<String> columns) throws SQLException {
        TableCopy copy = new TableCopy(url, table, columns);
        copies.put(table, copy);
        return copy;
    }

    /** The moment of the next entry. */
    Instant now() {
        return clock;
    }

    /** An id as the application makes them: UUID version 7, of this moment. */
    UUID id() {
        long head = clock.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(head, random.nextLong() >>> 2 | 1L << 63);
    }

    /** Gives a story its number, by which records name the stories that show them. */
    int number(InventedRecord story) {
        stories.add(story.id);
        revisions.add(0L);
        story.stories.add(stories.size() - 1);
        return stories.size() - 1;
    }

    /** Adds an entry of a record's present state; the last one makes its rows. */
    void append(InventedRecord record, String action, String reason, InventedRecord by) throws Exception {
        record.version++;
        position++;
        String state = record.state();
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        UUID account = by == null ? null : by.id;
        String name = by == null ? "Counterclaim" : by.text("publicName");
        String change = new RecordState().with("account", account).with("by", name).with("reason", reason).toString();
        copies.get("entry").add(Arrays.asList(position, clock, record.type.word(), record.id, record.version, action, reason, account, name,
                hash(salt, state), hash(salt, change)));
        copies.get("entry_state").add(List.of(position, salt, state));
        record.stories.forEach(story -> revisions.set(story, position));
        record.linked.forEach(other -> other.stories.forEach(story -> revisions.set(story, position)));
        if (record.changesToCome-- == 0) {
            addRows(record, SavedState.read(state));
        }
        last = clock;
        clock = clock.plus(1 + random.nextLong(2 * step), ChronoUnit.MICROS);
    }

    private static byte[] hash(byte[] salt, String text) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(salt);
        return digest.digest(text.getBytes(UTF_8));
    }

    private void addRows(InventedRecord record, SavedState state) throws SQLException {
        for (RowSource source : sources.get(record.type)) {
            if (source.parts.isEmpty()) {
                List<Object> values = new ArrayList<>(List.of(record.id, record.version));
                source.fields.forEach(field -> values.addAll(field.columnValues(state)));
                source.copy.add(values);
            }
            for (FieldTable part : source.parts) {
                for (List<?> values : part.rows().apply(state).toList()) {
                    List<Object> row = new ArrayList<>(List.of(record.id));
                    values.forEach(value -> row.add(value instanceof FieldTable.NotInState ? clock : value));
                    source.copy.add(row);
                }
            }
        }
    }

    /** Ends every table. */
    void endRows() throws SQLException {
        TableCopy revised = copy("story_revision", List.of("story_id", "position"));
        for (int story = 0; story < stories.size(); story++) {
            revised.add(List.of(stories.get(story), revisions.get(story)));
        }
        for (TableCopy copy : copies.values()) {
            copy.close();
        }
        try (Connection database = DriverManager.getConnection(url)) {
            database.createStatement().execute("update history_head set position = %d, at = '%s'".formatted(position, last));
        }
    }

    /** Makes the indices anew, and has PostgreSQL gather statistics. */
    void makeIndices() throws SQLException {
        try (Connection database = DriverManager.getConnection(url)) {
            database.createStatement().execute("set maintenance_work_mem = '1GB'");
            for (String definition : indices.values()) {
                database.createStatement().execute(definition);
            }
            database.createStatement().execute("analyze");
        }
    }

    /** Fills the tables that the application derives from the record. */
    void derive() throws SQLException {
        try (Connection database = DriverManager.getConnection(url)) {
            JdbcClient derived = JdbcClient.create(new SingleConnectionDataSource(database, true));
            database.createStatement().execute("set counterclaim.rebuilding = 'on'");
            ClaimSummaries.on(derived).writeAll();
            ListSummaries.on(derived).writeAll();
            derived.sql("select search.rebuild()").query((row, number) -> true).list();
            database.createStatement().execute("vacuum (analyze)");
        }
    }

    /** How many rows each table got. */
    Map<String, Long> rows() {
        Map<String, Long> all = new LinkedHashMap<>();
        copies.forEach((table, copy) -> all.put(table, copy.rows()));
        return all;
    }
}
