package org.counterclaim.summary;

import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.record.EntriesWrittenEvent;

/** Derives the table {@code derived.claim_summary} from the record, in the transaction of each change. */
@Repository
public class ClaimSummaries {

    private static final int AT_ONCE = 500;

    /** The columns that follow from the record alone. */
    static final List<String> COLUMNS = List.of("withdrawn", "signal", "verdict", "verdict_number", "verdict_at", "verdict_by",
            "review_by", "standing_for", "standing_against", "standing_neither", "statements", "reports", "origins", "stories", "actors",
            "first_said", "last_said", "created_at", "changed_at", "changed_position", "news", "news_at", "news_speakers",
            "said_by", "disputed_by", "speakers", "stances", "sort_date", "tags");

    /** SQL for rows as this application derives them, with tags, which only the database derives. */
    private static final String ROWS = "(select claim_id, %s, derived.claim_tags(claim_id) tags from %s every)".formatted(
            COLUMNS.stream().filter(column -> !column.equals("tags")).collect(Collectors.joining(", ")),
            "json_populate_recordset(null::derived.claim_summary, :rows::json)");

    private static final String WRITE = """
            insert into derived.claim_summary (claim_id, %1$s) select claim_id, %1$s from %2$s fresh
            on conflict (claim_id) do update set %3$s"""
            .formatted(String.join(", ", COLUMNS), ROWS, listed("%1$s = excluded.%1$s"));

    private static final String DIFFERING = """
            select claim_id from %s fresh left join derived.claim_summary kept using (claim_id) where (%s) is distinct from (%s)"""
            .formatted(ROWS, listed("fresh.%s"), listed("kept.%s"));

    /** SQL for the claims that a change of some records may concern, among them those with which a record was connected before. */
    private static final String TOUCHED = """
            with changed as (select * from json_to_recordset(:changed::json) as one (type text, id uuid, action text)),
            state as (select c.type, s.state::json state from changed c join entry e on e.record_id = c.id
                join entry_state s using (position) where c.type in ('statement', 'claim')),
            article as (select id from changed where type = 'article'),
            statement_changed as (select id from changed where type = 'statement')
            select id from changed where type = 'claim'
            union select right(l.value, 36)::uuid from state s, json_array_elements_text(s.state -> 'links') l where s.type = 'claim'
            union select l.claim_id from claim_link l join changed c on c.id = l.other_id
            union select (s.state ->> 'claim')::uuid from state s where s.type = 'statement'
            union select s.claim_id from statement s join statement_changed using (id)
            union select v.claim_id from verdict v join changed c on c.id = v.id
            union select p.claim_id from claim_in_story p join changed c on c.id = p.story_id
                where c.action in ('withdrawn', 'reinstated')
            union select s.claim_id from report r join statement s on s.id = r.statement_id
                join article a on a.id in (r.article_id, r.relayed_from_id)
            union select v.claim_id from verdict_evidence x join verdict v on v.id = x.verdict_id
                where x.article_id in (select id from article) or x.statement_id in (select id from statement_changed)""";

    private final JdbcClient database;
    private final ClaimSnapshots record;
    private final QueuePlaces places;

    ClaimSummaries(JdbcClient database, ClaimSnapshots record, QueuePlaces places) {
        this.database = database;
        this.record = record;
        this.places = places;
    }

    /** Returns the same for another connection. */
    public static ClaimSummaries on(JdbcClient database) {
        return new ClaimSummaries(database, new ClaimSnapshots(database), new QueuePlaces(database, Clock.systemUTC()));
    }

    private static String listed(String column) {
        return COLUMNS.stream().map(one -> column.formatted(one)).collect(Collectors.joining(", "));
    }

    @EventListener
    void changed(EntriesWrittenEvent written) {
        write(database.sql(TOUCHED).param("changed", JsonMapper.shared().writeValueAsString(written.records()))
                .query((row, number) -> row.getObject(1, UUID.class)).set());
        UUID[] statements = written.records().stream().filter(one -> one.type().equals("statement"))
                .map(EntriesWrittenEvent.ChangedRecord::id).distinct().toArray(UUID[]::new);
        if (statements.length > 0) {
            database.sql("select derived.summarise_statements(:statements)").param("statements", statements)
                    .query((row, number) -> true).list();
        }
    }

    /** Writes the rows of these claims. Nobody else may write entries until the transaction ends. */
    void write(Collection<UUID> claims) {
        if (!claims.isEmpty()) {
            database.sql(WRITE).param("rows", rows(claims)).update();
            places.refresh(claims);
        }
    }

    /** Writes all rows anew; {@link ListSummaries} has to follow. */
    public void writeAll() {
        UUID last = null;
        do {
            last = writeNext(last, AT_ONCE);
        } while (last != null);
    }

    /**
     * Writes the rows of some claims anew, the latest claims first, so that the row of the oldest one is written last. The other lists'
     * tables are then out of date until all of their rows have been written anew, too.
     *
     * @param before the id of the claim where the last call ended; null to begin
     * @return the id of the last claim; null if there are no more
     */
    @Nullable
    UUID writeNext(@Nullable UUID before, int most) {
        List<UUID> claims = database.sql("select id from claim where :before::uuid is null or id < :before order by id desc limit :most")
                .param("before", before, Types.OTHER).param("most", most).query((row, number) -> row.getObject(1, UUID.class)).list();
        database.sql("select set_config('counterclaim.rebuilding', 'on', true)").query((row, number) -> true).list();
        write(claims);
        return claims.size() < most ? null : claims.getLast();
    }

    /**
     * Finds claims whose row is missing or does not follow from the record.
     *
     * @param after the id of the claim where the last call ended; null to begin
     * @param found receives the ids of such claims
     * @return the id of the last claim; null if there are no more
     */
    public @Nullable UUID checkNext(@Nullable UUID after, int most, Consumer<UUID> found) {
        List<UUID> claims = database.sql("select id from claim where :after::uuid is null or id > :after order by id limit :most")
                .param("after", after, Types.OTHER).param("most", most).query((row, number) -> row.getObject(1, UUID.class)).list();
        if (!claims.isEmpty()) {
            database.sql(DIFFERING).param("rows", rows(claims)).query((row, number) -> row.getObject(1, UUID.class)).list().forEach(found);
        }
        return claims.size() < most ? null : claims.getLast();
    }

    /** Whether claims have no row yet, as in a database from before the table. */
    boolean isIncomplete() {
        return database.sql("""
                        select exists (select from (select id from claim order by id limit 1) oldest
                            where not exists (select from derived.claim_summary where claim_id = oldest.id))""")
                .query(Boolean.class).single();
    }

    private String rows(Collection<UUID> claims) {
        return JsonMapper.shared().writeValueAsString(record.of(claims).stream().map(ClaimSummary::of).toList());
    }
}
