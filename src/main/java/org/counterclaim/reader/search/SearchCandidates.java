package org.counterclaim.reader.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.filter.FilterConditions;
import org.counterclaim.reader.filter.RecordFilter;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SqlCondition;

/**
 * Finds the records that have words and pass a filter. If the words are rare, each record that has them is looked at; otherwise, if few
 * pass the filter, each that passes; and if neither is so, the newest that have the words and, if few of these pass, some of those that do.
 * So what is read is bounded.
 */
@Repository
class SearchCandidates {

    /** Fewer records than these have rare words. */
    private static final int RARE = 1_000;

    /** How many records pass a filter that few pass. */
    private static final int FEW = 10_000;

    /** About half of how many records with the words are looked at if many pass the filter. */
    private static final int NEWEST = 2_000;

    /** Keeps the current transaction from reading through tables, and from plans that do not heed how common the words are. */
    private static final String PLANNING =
            "select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)";

    /** The offset has the database look up each record with the words, rather than collect all that pass. */
    private static final String FOUND = """
            with words as materialized (select search.estimate('{kind}', cast(:sought as tsquery)) < :rare are_rare),
            passing as materialized (
                select id from unnest(cast(:known as uuid[])) id
                union all
                select {id} from {source} where cast(:known as uuid[]) is null and {condition} and not (select are_rare from words)
                limit :few + 1),
            extent as materialized (select are_rare or (select count(*) > :few from passing) is_wide, are_rare from words),
            beginning as materialized (
                select case when is_wide and not are_rare
                    then search.since('{kind}', cast(:sought as tsquery), cast(:last as bigint), :newest)
                    else -9223372036854775808 end at from extent),
            newest as materialized (
                select d.record_id, d.recency, d.words @@ cast(:name as tsquery) is_named from search.document d
                where d.kind = '{kind}' and d.words @@ cast(:sought as tsquery) and (select is_wide from extent)
                    and d.recency >= (select at from beginning)
                    and exists (select from {source} where {condition} and {id} = d.record_id offset 0)),
            found as materialized (
                select * from newest
                union
                select d.record_id, d.recency, d.words @@ cast(:name as tsquery)
                    from passing p join search.document d on d.record_id = p.id
                    where d.kind = '{kind}' and d.words @@ cast(:sought as tsquery) and (select count(*) from newest) < :ranked
                union
                select d.record_id, d.recency, true from search.document d
                    where d.kind = '{kind}' and d.words @@ cast(:name as tsquery) and (select is_wide from extent)
                        and exists (select from {source} where {condition} and {id} = d.record_id offset 0))
            select array(select record_id from found order by is_named desc nulls last, recency desc limit :few + 1) ids,
                (select at > -9223372036854775808 from beginning) is_part,
                case when not (select is_wide from extent) and not exists (select from found) then array(select id from passing) end few""";

    private final JdbcClient database;

    SearchCandidates(JdbcClient database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param ids at most 10,001, the newest
     * @param isPart whether there may be more among older records
     */
    record Found(List<UUID> ids, boolean isPart) {

        SearchMatches.Total total() {
            return new SearchMatches.Total(ids.size(), isPart);
        }
    }

    /** Prepares the current transaction for what follows. */
    void plan() {
        database.sql(PLANNING).query(row -> {
        });
    }

    /**
     * Finds the records of a kind.
     *
     * @param sought the words, as PostgreSQL's {@code tsquery}
     * @param name what matches records of exactly this name, which are found however old they are; null if the words are no name
     * @param records what is to pass; takes note of what passes if it is little and nothing is found, and need not be read again
     */
    Found find(SearchKind kind, String sought, @Nullable String name, PassingRecords records) {
        RecordFilter filter = records.filter();
        SqlCondition passing = FilterConditions.of(filter, kind);
        String sql = FOUND.replace("{kind}", kind.toString()).replace("{id}", kind.id()).replace("{source}", kind.source())
                .replace("{condition}", passing.sql());
        return database.sql(sql)
                .params(passing.parameters())
                .param("rare", RARE)
                .param("few", FEW)
                .param("newest", NEWEST)
                .param("ranked", SearchMatches.MOST_RANKED)
                .param("sought", sought)
                .param("name", name)
                .param("last", latest(kind, filter.to()))
                .param("known", records.few().get(kind))
                .query((row, number) -> found(row, kind, records))
                .single();
    }

    private static Found found(ResultSet row, SearchKind kind, PassingRecords records) throws SQLException {
        Array few = row.getArray("few");
        if (few != null) {
            records.few().put(kind, (UUID[]) few.getArray());
        }
        return new Found(List.of((UUID[]) row.getArray("ids").getArray()), row.getBoolean("is_part"));
    }

    /** Returns the last millisecond by which documents of a kind may be sorted; null if there is none, as for those without a date. */
    private static @Nullable Long latest(SearchKind kind, @Nullable FuzzyDate to) {
        boolean isDated = kind == SearchKind.CLAIM || kind == SearchKind.STATEMENT || kind == SearchKind.ARTICLE;
        return to == null || !isDated ? null : (Long) to.latest();
    }
}
