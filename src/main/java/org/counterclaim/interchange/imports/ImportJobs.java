package org.counterclaim.interchange.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.EnumWords;
import org.counterclaim.database.LongTransaction;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.web.NotFoundException;

/** Stores imports with their rows. All editors see all of them, because what they put on record is everybody's. */
@Repository
class ImportJobs {

    private static final int ROWS_AT_ONCE = 500;
    private static final int MOST_ROWS = 300_000;

    /** So many rows are looked at for the names in a column. */
    private static final int ROWS_LOOKED_AT = 20_000;

    private static final String ALL = """
            select i.*, a.public_name, s.slug story, n.* from private.import_job i left join account a on a.id = i.account_id
            left join story s on s.id = i.story_id
            cross join lateral (select count(*) filter (where outcome = 'added') added, count(*) filter (where outcome = 'joined') joined,
                count(*) filter (where outcome = 'refused') refused
                from private.import_row r where r.import_id = i.id and %s) n\s""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final LongTransaction longTransaction;

    ImportJobs(JdbcClient database, JsonMapper json, LongTransaction longTransaction) {
        this.database = database;
        this.json = json;
        this.longTransaction = longTransaction;
    }

    /**
     * Stores a table.
     *
     * @param account whose import it is; null if it is the software's
     * @throws UnreadableFileException if it cannot be read, or has no rows, or too many
     */
    @Transactional
    public UUID store(@Nullable UUID account, String name, SourceTable table, ImportSettings settings) {
        longTransaction.allow();
        UUID id = database.sql("""
                        insert into private.import_job (account_id, name, columns, settings, row_count)
                        values (:account, :name, :columns, :settings, 0) returning id""")
                .param("account", account).param("name", name).param("columns", table.columns().toArray(String[]::new))
                .param("settings", json.writeValueAsString(settings)).query(UUID.class).single();
        List<SourceRow> some = new ArrayList<>();
        int[] count = {0};
        table.forEach(row -> {
            if (++count[0] > MOST_ROWS) {
                throw new UnreadableFileException("The table has more than %,d rows. Divide it into several files.".formatted(MOST_ROWS));
            }
            some.add(row);
            if (some.size() == ROWS_AT_ONCE) {
                store(id, some);
                some.clear();
            }
        });
        store(id, some);
        if (count[0] == 0) {
            throw new UnreadableFileException("Nothing that can be put on record is in this file.");
        }
        database.sql("update private.import_job set row_count = :count where id = :id").param("count", count[0]).param("id", id).update();
        return id;
    }

    private void store(UUID id, List<SourceRow> rows) {
        database.sql("""
                        insert into private.import_row (import_id, line, cells)
                        select :id, line, cells from unnest(:lines, :cells) r (line, cells)""")
                .param("id", id).param("lines", rows.stream().map(SourceRow::line).toArray(Integer[]::new))
                .param("cells", rows.stream().map(row -> json.writeValueAsString(row.cells())).toArray(String[]::new)).update();
    }

    /** Returns the import with an id; 404 if there is none. */
    ImportJob get(UUID id) {
        return one(id, "true");
    }

    /** Returns the same without counting what became of its rows, which takes long if there are many; 404 if there is none. */
    ImportJob uncounted(UUID id) {
        return one(id, "false");
    }

    private ImportJob one(UUID id, String counted) {
        return database.sql(ALL.formatted(counted) + "where i.id = :id").param("id", id).query(this::job).optional()
                .orElseThrow(() -> new NotFoundException("There is no such import. It may have been removed."));
    }

    /** Returns the latest imports; what became of their rows is counted only of those at work. */
    List<ImportJob> latest(int most) {
        return database.sql(ALL.formatted("i.state in ('running', 'undoing')") + "order by i.created_at desc limit :most")
                .param("most", most).query(this::job).list();
    }

    /** Stores what an editor says of the table, as long as it has not begun; returns whether it had not. */
    boolean settle(UUID id, ImportSettings settings) {
        return database.sql("update private.import_job set settings = :settings where id = :id and state = 'new'")
                .param("settings", json.writeValueAsString(settings)).param("id", id).update() == 1;
    }

    /** Changes the state, if it is one of those from which that may be; returns whether it was. */
    boolean turn(UUID id, ImportState to, ImportState... from) {
        return database.sql("""
                        update private.import_job set state = :to, problem = null
                        where id = :id and state = any(:from)""")
                .param("to", to.toString()).param("id", id).param("from", words(from))
                .update() == 1;
    }

    /** Pauses a running import because of a problem. */
    void pause(UUID id, String problem) {
        database.sql(
                "update private.import_job set state = 'paused', problem = :problem where id = :id and state in ('running', 'undoing')")
                .param("problem", problem).param("id", id).update();
    }

    ImportState state(UUID id) {
        return database.sql("select state from private.import_job where id = :id").param("id", id).query(String.class).optional()
                .map(word -> EnumWords.parse(ImportState.values(), word)).orElse(ImportState.CANCELLED);
    }

    /** Returns the next rows whose turn has not come. */
    List<SourceRow> next(UUID id, int most) {
        return rows("where import_id = :id and outcome is null order by line limit :most", id, most);
    }

    /** Returns the first rows. */
    List<SourceRow> first(UUID id, int most) {
        return rows("where import_id = :id order by line limit :most", id, most);
    }

    private List<SourceRow> rows(String condition, UUID id, int most) {
        return database.sql("select line, cells from private.import_row " + condition).param("id", id).param("most", most)
                .query((row, number) -> new SourceRow(row.getInt("line"), cells(row.getString("cells")))).list();
    }

    /** Returns those of some rows whose turn has not come, and keeps other transactions from them until the end of this one. */
    Set<Integer> open(UUID id, Collection<Integer> lines) {
        return new HashSet<>(database.sql("""
                        select line from private.import_row where import_id = :id and line = any(:lines) and outcome is null
                        order by line for update""")
                .param("id", id).param("lines", lines.toArray(Integer[]::new)).query(Integer.class).list());
    }

    /** A record that an import created, and its revision then. */
    record CreatedRecord(String recordType, UUID recordId, int revision) {}

    /** Returns records that an import created, each before those it refers to. */
    List<CreatedRecord> createdBy(UUID id, int most) {
        return database.sql("""
                        select distinct kind.place, r.*
                        from unnest(array['rating', 'statement', 'claim', 'article', 'actor', 'story', 'topic'])
                            with ordinality kind (type, place)
                        cross join lateral (select record_type, record_id, revision from private.imported_record
                            where import_id = :id and record_type = kind.type order by record_id desc limit :most) r
                        order by kind.place, r.record_id desc limit :most""")
                .param("id", id).param("most", most)
                .query((row, number) -> new CreatedRecord(row.getString("record_type"), row.getObject("record_id", UUID.class),
                        row.getInt("revision")))
                .list();
    }

    /** Returns how many records that an import created are left to be taken back. */
    int left(UUID id) {
        return database.sql("select count(*) from private.imported_record where import_id = :id").param("id", id).query(Integer.class)
                .single();
    }

    /** Notes that an import is no longer why records are there: they were withdrawn with the import, or stay without it. */
    void forget(Collection<CreatedRecord> records, boolean areWithdrawn) {
        database.sql("""
                        update private.imported_record i set import_id = null, undone = :withdrawn
                        from unnest(:types, :ids) r (type, id) where i.record_type = r.type and i.record_id = r.id""")
                .param("withdrawn", areWithdrawn).param("types", records.stream().map(CreatedRecord::recordType).toArray(String[]::new))
                .param("ids", records.stream().map(CreatedRecord::recordId).toArray(UUID[]::new)).update();
    }

    /** Notes what became of rows. */
    void note(UUID id, Collection<Integer> lines, String outcome) {
        database.sql("update private.import_row set outcome = :outcome where import_id = :id and line = any(:lines)")
                .param("outcome", outcome).param("id", id).param("lines", lines.toArray(Integer[]::new)).update();
    }

    /** Notes why rows were refused. */
    void refuse(ImportJob job, Map<Integer, RefusedRowException> reasons) {
        List<Integer> lines = List.copyOf(reasons.keySet());
        database.sql(
                """
                        update private.import_row i set outcome = 'refused', column_name = r.column_name, reason = r.reason
                        from unnest(:lines, :columns, :reasons) r (line, column_name, reason)
                        where i.import_id = :id and i.line = r.line""")
                .param("id", job.id()).param("lines", lines.toArray(Integer[]::new))
                .param("columns", lines.stream().map(line -> column(job, Objects.requireNonNull(reasons.get(line)))).toArray(String[]::new))
                .param("reasons", lines.stream().map(line -> Objects.requireNonNull(reasons.get(line)).getMessage()).toArray(String[]::new))
                .update();
    }

    private static @Nullable String column(ImportJob job, RefusedRowException refused) {
        ColumnMeaning meaning = refused.column();
        int at = meaning == null ? -1 : job.settings().column(meaning);
        return meaning == null ? null : at < 0 ? meaning.label() : job.columns().get(at);
    }

    /** Notes how long it worked, and the story that it added to. */
    void worked(UUID id, Duration more, @Nullable UUID story) {
        database.sql("""
                        update private.import_job
                        set worked_millis = worked_millis + :more, story_id = coalesce(cast(:story as uuid), story_id)
                        where id = :id""")
                .param("more", more.toMillis()).param("story", story).param("id", id).update();
    }

    /**
     * A row that was refused.
     *
     * @param column the column at fault; null if it is the row
     */
    public record RefusedRow(int line, List<String> cells, @Nullable String column, String reason) {}

    /** Returns refused rows in their order, those after a line. */
    List<RefusedRow> refused(UUID id, int after, int most) {
        return database.sql("""
                        select line, cells, column_name, reason from private.import_row
                        where import_id = :id and outcome = 'refused' and line > :after order by line limit :most""")
                .param("id", id).param("after", after).param("most", most)
                .query((row, number) -> new RefusedRow(row.getInt("line"), cells(row.getString("cells")), row.getString("column_name"),
                        row.getString("reason")))
                .list();
    }

    /** Returns how many records of each kind it created, by the kind's word. */
    Map<String, Integer> created(UUID id) {
        Map<String, Integer> created = new LinkedHashMap<>();
        database.sql("""
                        select record_type, count(*) from private.imported_record where import_id = :id
                        group by record_type order by 2 desc, record_type::text""")
                .param("id", id).query(row -> {
                    created.put(row.getString(1), row.getInt(2));
                });
        return created;
    }

    /** Returns the commonest texts in a column of the first rows. */
    List<String> commonest(UUID id, int column, int most) {
        return database.sql("""
                        select cells::jsonb ->> :column from (
                            select cells from private.import_row where import_id = :id order by line limit :looked) first
                        where coalesce(cells::jsonb ->> :column, '') <> '' group by 1 order by count(*) desc, 1 limit :most""")
                .param("id", id).param("column", column).param("looked", ROWS_LOOKED_AT).param("most", most)
                .query((row, number) -> row.getString(1)).list();
    }

    /** Remembers what the columns of a table with this head mean. */
    void remember(ImportJob job) {
        database.sql("""
                        insert into private.import_columns (columns, meanings) values (:columns, :meanings)
                        on conflict (columns) do update set meanings = excluded.meanings""")
                .param("columns", job.columns().toArray(String[]::new))
                .param("meanings", job.settings().meanings().stream().map(meaning -> meaning == null ? "" : meaning.toString())
                        .toArray(String[]::new))
                .update();
    }

    /** Returns what the columns of a table with this head last meant; empty if none was imported. */
    Optional<List<@Nullable ColumnMeaning>> remembered(List<String> columns) {
        return database.sql("select meanings from private.import_columns where columns = cast(:columns as text[])")
                .param("columns", columns.toArray(String[]::new))
                .query((row, number) -> {
                    List<@Nullable ColumnMeaning> meanings = new ArrayList<>();
                    for (String word : (String[]) row.getArray(1).getArray()) {
                        meanings.add(EnumWords.find(ColumnMeaning.values(), word).orElse(null));
                    }
                    return meanings;
                }).optional();
    }

    /** Deletes an import that put nothing on record. */
    void remove(UUID id, SignedIn by) {
        database.sql("delete from private.import_job where id = :id and state = 'new' and account_id = :by").param("id", id)
                .param("by", by.id()).update();
    }

    private static ChangeAuthor author(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return account == null ? ChangeAuthor.SOFTWARE : new ChangeAuthor(account, row.getString("public_name"));
    }

    private List<String> cells(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    private static String[] words(ImportState... states) {
        return Stream.of(states).map(ImportState::toString).toArray(String[]::new);
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(row.getObject("id", UUID.class),
                author(row), row.getString("name"),
                List.of((String[]) row.getArray("columns").getArray()), json.readValue(row.getString("settings"), ImportSettings.class),
                EnumWords.parse(ImportState.values(), row.getString("state")), row.getString("story"),
                new ImportJob.Counts(row.getInt("row_count"), row.getInt("added"), row.getInt("joined"), row.getInt("refused")),
                row.getString("problem"), Duration.ofMillis(row.getLong("worked_millis")), row.getTimestamp("created_at").toInstant());
    }
}
