package org.counterclaim.reader.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.reader.filter.RecordFilterReader;
import org.counterclaim.reader.filter.SqlCondition;
import org.counterclaim.statement.Signal;

/**
 * Counts the records that pass a filter and, for each facet, those with each value. One query counts up to 10,000 records in every way;
 * if there are more, another one counts each value for itself, as far, unless the filter asks for more than is in a record's row.
 */
@Repository
class ListCounts {

    private static final int MOST_CHOICES = 10;
    private static final String TOPIC = "topic";

    private final JdbcClient database;

    ListCounts(JdbcClient database) {
        this.database = database;
    }

    /** The numbers for a page. */
    record Counts(BoundedCount all, List<ListFacet> facets) {}

    /**
     * A facet.
     *
     * @param parameter of the filter, and column of the list's source
     * @param values all that it may be; empty if they are only known from the record
     * @param keys the column whose keys are the values of a row; null if each row has one value
     */
    private record Facet(String name, String parameter, List<String> values, @Nullable String keys) {

        Facet(String name, String parameter, List<String> values) {
            this(name, parameter, values, null);
        }

        static Facet topics() {
            return new Facet("Topic", TOPIC, List.of());
        }

        /** Whether a record has any number of them, in a table of its own. */
        boolean isTopic() {
            return parameter.equals(TOPIC);
        }

        String column(RecordList list) {
            return isTopic() ? list.id() + " " + TOPIC : list.alias() + "." + (keys == null ? parameter : keys + " " + parameter);
        }

        /** Returns SQL that counts the rows with each value. */
        String counts(RecordList list) {
            if (isTopic()) {
                return """
                        (select 'topic', k.slug || ' ' || k.name, count(*) from found join %1$s_topic x on x.%1$s_id = found.topic
                        join topic k on k.id = x.topic_id group by k.slug, k.name)""".formatted(list.one());
            }
            return (keys == null ? "(select '%1$s', %1$s, count(*) from found where %1$s is not null group by %1$s)"
                    : "(select '%1$s', word, count(*) from found, jsonb_object_keys(%1$s) word group by word)").formatted(parameter);
        }
    }

    private record Count(String facet, String word, int found) {}

    private static List<Facet> facets(ListFilter filter) {
        return switch (filter.list()) {
            case CLAIMS -> wanted(filter, new Facet("Verdict", "verdict", RecordFilterReader.VERDICTS),
                    new Facet("Signal", "signal", Stream.of(Signal.values()).map(Signal::toString).toList()), Facet.topics());
            case STORIES -> areOfRecordsAlone(filter.condition())
                    ? wanted(filter, new Facet("Verdicts", "verdict", RecordFilterReader.VERDICTS, "verdicts"), Facet.topics()) : List.of();
            case ACTORS -> wanted(filter, new Facet("Kind", "kind", filter.list().kinds()));
            case ARTICLES -> wanted(filter, new Facet("Kind", "kind", filter.list().kinds()), new Facet("Language", "language", List.of()));
        };
    }

    /** Whether a condition concerns nothing but the row of each record. */
    private static boolean areOfRowsAlone(SqlCondition where) {
        return !where.sql().contains("select");
    }

    /** Whether a condition concerns nothing but each record itself: its row and its words. */
    private static boolean areOfRecordsAlone(SqlCondition where) {
        return !where.sql().contains("exists (");
    }

    private static List<Facet> wanted(ListFilter filter, Facet... facets) {
        return Stream.of(facets).filter(one -> !filter.parameters().containsKey(one.parameter())).toList();
    }

    Counts of(ListFilter filter) {
        List<Facet> facets = facets(filter);
        SqlCondition where = filter.condition();
        List<Count> counts = counted(filter, facets, where);
        BoundedCount all = new BoundedCount(counts.getFirst().found());
        List<Count> values = counts.subList(1, counts.size());
        if (!all.isMore() || facets.isEmpty()) {
            return new Counts(all, choices(filter, facets, values));
        }
        List<Facet> apart = areOfRowsAlone(where) && filter.list() != RecordList.STORIES
                ? facets.stream().filter(one -> !one.isTopic()).toList() : List.of();
        List<Facet> rest = facets.stream().filter(one -> !apart.contains(one)).toList();
        List<Count> counted = apart.isEmpty() ? List.of() : countedApart(filter, apart, where, values);
        return new Counts(all, Stream.concat(choices(filter, apart, counted).stream(), uncounted(filter, rest, values).stream()).toList());
    }

    private List<Count> counted(ListFilter filter, List<Facet> facets, SqlCondition where) {
        StringBuilder sql = new StringBuilder("with found as materialized (select ");
        sql.append(facets.isEmpty() ? "1" : columns(filter, facets)).append(" from ").append(filter.list().source()).append(" where ")
                .append(where.sql()).append(" limit :most) select '' facet, '' word, count(*) found from found");
        facets.forEach(one -> sql.append(" union all ").append(one.counts(filter.list())));
        return database.sql(sql.toString()).params(where.parameters()).param("most", BoundedCount.MOST + 1).query(ListCounts::count).list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(row.getString("facet"), row.getString("word"), row.getInt("found"));
    }

    private static String columns(ListFilter filter, List<Facet> facets) {
        return String.join(", ", facets.stream().map(one -> one.column(filter.list())).toList());
    }

    /**
     * Counts each value for itself; of values that are only known from the record, those that were found among the first 10,000. Each has
     * a parameter of its own, because a rare value is counted in another way than a common one.
     */
    private List<Count> countedApart(ListFilter filter, List<Facet> facets, SqlCondition where, List<Count> found) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>(where.parameters());
        for (Facet one : facets) {
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

    private static List<String> words(Facet facet, List<Count> found) {
        return !facet.values().isEmpty() ? facet.values()
                : found.stream().filter(one -> one.facet().equals(facet.parameter())).map(Count::word).toList();
    }

    private static List<ListFacet> choices(ListFilter filter, List<Facet> facets, List<Count> counts) {
        return facets.stream().map(facet -> new ListFacet(facet.name(), counts.stream()
                .filter(one -> one.facet().equals(facet.parameter()) && one.found() > 0)
                .sorted((one, other) -> other.found() - one.found()).limit(MOST_CHOICES)
                .map(one -> new ListFacet.Choice(label(facet, one.word()), new BoundedCount(one.found()),
                        filter.with(facet.parameter(), value(facet, one.word()))))
                .toList()))
                .filter(facet -> !facet.choices().isEmpty()).toList();
    }

    private static List<ListFacet> uncounted(ListFilter filter, List<Facet> facets, List<Count> found) {
        return facets.stream().map(facet -> new ListFacet(facet.name(), words(facet, found).stream().limit(MOST_CHOICES)
                .map(word -> new ListFacet.Choice(label(facet, word), null, filter.with(facet.parameter(), value(facet, word)))).toList()))
                .toList();
    }

    private static String label(Facet facet, String word) {
        return facet.isTopic() ? ListRow.Link.parse(word).name()
                : facet.parameter().equals("language") ? Objects.requireNonNull(LanguageNames.name(word)) : word;
    }

    /** Returns the value of the parameter; the names of topics stand after their slugs. */
    private static String value(Facet facet, String word) {
        return facet.isTopic() ? ListRow.Link.parse(word).slug() : word;
    }
}
