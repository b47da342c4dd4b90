package org.counterclaim.reader.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.reader.filter.SqlCondition;

/**
 * Counts the records that pass a filter and, for each facet, those with each value. One query counts up to 10,000 records in every way
 * that is quick. If there are more, another one counts each value for itself, as far, unless that takes long; and if there are few, another
 * one counts stories, speakers and years, too.
 */
@Repository
public class ListCounts {

    /** Of how many records the values of folded facets are counted, which have to be looked up for each. */
    private static final int FEW = 1_000;

    private final JdbcClient database;

    ListCounts(JdbcClient database) {
        this.database = database;
    }

    /** The numbers for a page. */
    record Counts(BoundedCount all, List<ListFacet> facets) {}

    private record Count(String facet, String word, int found) {}

    /** Returns how many records pass, and the facets of the list. */
    Counts of(ListFilter filter) {
        return of(filter, FacetQuery.of(filter), filter::with);
    }

    /**
     * Returns the facets of a list that other pages, which show the same records, may have, too.
     *
     * @param address returns the address of such a page with more parameters
     */
    public List<ListFacet> facets(ListFilter filter, Function<Map<String, String>, String> address) {
        List<FacetQuery> shared = FacetQuery.of(filter).stream().filter(facet -> !facet.parameter().equals("kind")).toList();
        return shared.isEmpty() ? List.of() : of(filter, shared, address).facets();
    }

    private Counts of(ListFilter filter, List<FacetQuery> facets, Function<Map<String, String>, String> address) {
        SqlCondition where = filter.condition();
        List<FacetQuery> quick = facets.stream().filter(facet -> !facet.isFolded()).toList();
        List<Count> counts = counted(filter, quick, where);
        BoundedCount all = new BoundedCount(counts.getFirst().found());
        List<Count> values = counts.subList(1, counts.size());
        if (all.isMore() && !quick.isEmpty()) {
            return ofMany(filter, quick, where, all, values, address);
        }
        List<FacetQuery> slow = facets.stream().filter(FacetQuery::isFolded).toList();
        List<Count> more = slow.isEmpty() || all.found() == 0 || all.found() > FEW ? List.of() : counted(filter, slow, where);
        return new Counts(all, choices(facets, Stream.concat(values.stream(), more.stream()).toList(), address));
    }

    private Counts ofMany(ListFilter filter, List<FacetQuery> facets, SqlCondition where, BoundedCount all, List<Count> values,
            Function<Map<String, String>, String> address) {
        List<FacetQuery> apart = filter.isOfColumnsAlone() ? facets.stream().filter(FacetQuery::isColumn).toList() : List.of();
        List<FacetQuery> rest = facets.stream().filter(one -> !apart.contains(one)).toList();
        List<Count> counted = apart.isEmpty() ? List.of() : countedApart(filter, apart, where, values);
        return new Counts(all,
                Stream.concat(choices(apart, counted, address).stream(), uncounted(rest, values, address).stream()).toList());
    }

    private List<Count> counted(ListFilter filter, List<FacetQuery> facets, SqlCondition where) {
        StringBuilder sql = new StringBuilder("with found as materialized (select ");
        sql.append(facets.isEmpty() ? "1" : String.join(", ", facets.stream().map(FacetQuery::columns).toList())).append(" from ")
                .append(filter.list().source()).append(" where ").append(where.sql())
                .append(" limit :most) select '' facet, '' word, count(*) found from found");
        facets.forEach(one -> sql.append(" union all ").append(one.counts()));
        return database.sql(sql.toString()).params(where.parameters()).param("most", BoundedCount.MOST + 1).query(ListCounts::count).list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(row.getString("facet"), row.getString("word"), row.getInt("found"));
    }

    /**
     * Counts each value for itself; of values that are only known from the record, those that were found among the first 10,000. Each has
     * a parameter of its own, because a rare value is counted in another way than a common one.
     */
    private List<Count> countedApart(ListFilter filter, List<FacetQuery> facets, SqlCondition where, List<Count> found) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>(where.parameters());
        for (FacetQuery one : facets) {
            for (String word : words(one, found)) {
                String name = one.parameter() + parts.size();
                parts.add("""
                        select '%1$s' facet, :%5$s word, (select count(*) from (
                            select from %2$s where %3$s and %4$s.%1$s = :%5$s limit :most) few) found"""
                        .formatted(one.parameter(), filter.list().source(), where.sql(), filter.list().alias(), name));
                values.put(name, word);
            }
        }
        return database.sql(String.join(" union all ", parts)).params(values).param("most", BoundedCount.MOST + 1).query(ListCounts::count)
                .list();
    }

    private static List<String> words(FacetQuery facet, List<Count> found) {
        return !facet.values().isEmpty() ? facet.values() : of(facet, found).map(Count::word).toList();
    }

    private static List<ListFacet> choices(List<FacetQuery> facets, List<Count> counts, Function<Map<String, String>, String> address) {
        return facets.stream().map(facet -> new ListFacet(facet.name(), facet.isFolded(), of(facet, counts)
                .map(one -> new ListFacet.Choice(facet.label(one.word()), new BoundedCount(one.found()),
                        address.apply(facet.parameters(one.word()))))
                .toList()))
                .filter(facet -> !facet.choices().isEmpty()).toList();
    }

    private static List<ListFacet> uncounted(List<FacetQuery> facets, List<Count> found, Function<Map<String, String>, String> address) {
        return facets.stream()
                .map(facet -> new ListFacet(facet.name(), facet.isFolded(), words(facet, found).stream().limit(FacetQuery.MOST_CHOICES)
                        .map(word -> new ListFacet.Choice(facet.label(word), null, address.apply(facet.parameters(word)))).toList()))
                .toList();
    }

    private static Stream<Count> of(FacetQuery facet, List<Count> counts) {
        return counts.stream().filter(one -> one.facet().equals(facet.parameter()) && one.found() > 0)
                .sorted((one, other) -> other.found() - one.found()).limit(FacetQuery.MOST_CHOICES);
    }
}
