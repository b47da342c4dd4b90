package org.counterclaim.summary;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Computes the tables {@code derived.story_summary}, {@code derived.actor_summary}, {@code derived.actor_tally} and
 * {@code derived.article_summary} anew. From then on the database keeps them itself ({@code R__list_summaries.sql}).
 */
@Repository
public class ListSummaries {

    /** The kinds of records that have such a table. */
    public static final List<String> KINDS = List.of("story", "actor", "article");

    /** For each kind, the columns that a fresh look gives again; the others say when a row was last written. */
    private static final Map<String, String> COLUMNS = Map.of(
            "story", "name, claims, disputed, statements, verdicts, sort_date, changed_position, unsourced, unanswered, tags",
            "actor", "name, kind, asserts, supports, denies, disputes, qualifies, retracts, declines, reports, disputed, sort_date",
            "article", "name, kind, publisher_id, language, published_earliest, published_latest, carried, disputed, sort_date, tags");

    private static final String DIFFERING_TALLIES = """
            select distinct actor_id from (select * from derived.found_tally where actor_id = any(:ids)) fresh
            full join (select * from derived.actor_tally where actor_id = any(:ids)) kept
                using (actor_id, stance, verdict, signal, language)
            where fresh.claims is distinct from kept.claims""";

    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    ListSummaries(JdbcClient database) {
        this.database = database;
    }

    /** Returns the same for another connection. */
    public static ListSummaries on(JdbcClient database) {
        return new ListSummaries(database);
    }

    /** Writes all rows anew, after the claims' rows have been written. */
    public void writeAll() {
        for (String kind : KINDS) {
            UUID last = null;
            do {
                last = writeNext(kind, last, AT_ONCE);
            } while (last != null);
        }
    }

    /**
     * Writes the rows of some records anew, after the claims' rows have been written.
     *
     * @param after the id of the record where the last call ended; null to begin
     * @return the id of the last record; null if there are no more
     */
    @Nullable
    UUID writeNext(String kind, @Nullable UUID after, int most) {
        List<UUID> ids = next(kind, after, most);
        database.sql("select derived.summarise_again(:kind, :ids)").param("kind", kind).param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> true).list();
        return ids.size() < most ? null : ids.getLast();
    }

    /**
     * Finds records whose row is missing, is one too many, or does not follow from the record and the claims' rows.
     *
     * @param after the id of the record where the last call ended; null to begin
     * @param found receives the ids of such records
     * @return the id of the last record; null if there are no more
     */
    public @Nullable UUID checkNext(String kind, @Nullable UUID after, int most, Consumer<UUID> found) {
        List<UUID> ids = next(kind, after, most);
        database.sql("""
                        select coalesce(fresh.id, kept.id) from (
                            select %1$s_id id, (%2$s)::text told from derived.found_%1$s where %1$s_id = any(:ids)) fresh
                        full join (select %1$s_id id, (%2$s)::text told from derived.%1$s_summary where %1$s_id = any(:ids)) kept using (id)
                        where fresh.told is distinct from kept.told""".formatted(kind, COLUMNS.get(kind)))
                .param("ids", ids.toArray(UUID[]::new)).query((row, number) -> row.getObject(1, UUID.class)).list().forEach(found);
        if (kind.equals("actor")) {
            database.sql(DIFFERING_TALLIES).param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list().forEach(found);
        }
        return ids.size() < most ? null : ids.getLast();
    }

    private List<UUID> next(String kind, @Nullable UUID after, int most) {
        return database.sql("select id from " + kind + " where :after::uuid is null or id > :after order by id limit :most")
                .param("after", after, Types.OTHER).param("most", most).query((row, number) -> row.getObject(1, UUID.class)).list();
    }

    /** Whether records have no row yet, as in a database from before the tables. */
    boolean isIncomplete() {
        return KINDS.stream().anyMatch(kind -> database.sql("""
                        select exists (select from (select id from %1$s where withdrawn_at is null order by id limit 1) oldest
                            where not exists (select from derived.%1$s_summary where %1$s_id = oldest.id))""".formatted(kind))
                .query(Boolean.class).single());
    }
}
