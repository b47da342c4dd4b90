package org.counterclaim.reader.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.reader.filter.RecordFilterReader;
import org.counterclaim.statement.Signal;

/**
 * A way to narrow a list down, as SQL.
 *
 * @param parameter of the filter
 * @param also what the filter has to ask for besides
 * @param values all that it may be; empty if they are only known from the record
 * @param columns what it needs of the list's source, under names that no other facet uses
 * @param counts SQL that counts the rows of {@code found}, which have these columns: the parameter, a value, and how many have it
 * @param isColumn whether each record has one value, in a column of its row that is called like the parameter
 */
record FacetQuery(
        String name, String parameter, Map<String, String> also, List<String> values, String columns, String counts, boolean isColumn) {

    /** How many values of a facet are shown. */
    static final int MOST_CHOICES = 10;

    /** What is asked of one statement, so that a year or a speaker of another one would say nothing. */
    private static final Set<String> OF_STATEMENTS = Set.of("actor", "role", "stance", "from", "to", "publisher", "language");

    private static final Set<String> OF_CLAIMS = Set.of("stance", "verdict", "signal", "language", "role", "noAnswer", "noVerdict");

    private static final Set<String> FOLDED = Set.of("story", "actor", "year");
    private static final Set<String> NAMED = Set.of("topic", "story", "actor");

    private static final FacetQuery STORIES = new FacetQuery("Story", "story", Map.of(), List.of(), "c.stories story", """
            (select 'story', t.slug || ' ' || t.title, few.found from (
                select id, count(*) found from found, unnest(story) id group by id order by found desc, id limit %d) few
            join story t on t.id = few.id)""".formatted(MOST_CHOICES), false);

    private static final FacetQuery SPEAKERS =
            new FacetQuery("Speaker", "actor", Map.of("role", "speaks"), List.of(), "c.speakers actor", """
                    (select 'actor', a.slug || ' ' || a.name, few.found from (
                        select id, count(*) found from found cross join lateral (select distinct id from unnest(actor) id) one
                        group by id order by found desc, id limit %d) few
                    join actor a on a.id = few.id)""".formatted(MOST_CHOICES), false);

    /** SQL for whether a claim has a statement within a year; of most claims, the first or the last statement is. */
    private static final String SAID = """
            and (f.earliest >= y.first or f.latest <= y.last or exists (select from standing_statement s
                where s.claim_id = f.dated and s.said_latest >= y.first and s.said_earliest <= y.last))""";

    /** Returns the facets of a list that say something beside what its filter asks for. */
    static List<FacetQuery> of(ListFilter filter) {
        Set<String> asked = filter.parameters().keySet();
        return all(filter).stream().filter(facet -> !asked.contains(facet.parameter())).toList();
    }

    private static List<FacetQuery> all(ListFilter filter) {
        RecordList list = filter.list();
        FacetQuery kinds = column(list, "Kind", "kind", list.kinds());
        return switch (list) {
            case CLAIMS -> ofClaims(filter);
            case STORIES -> ofStories(filter);
            case ACTORS -> List.of(kinds);
            case ARTICLES -> Stream.concat(Stream.of(kinds, column(list, "Language", "language", List.of())),
                    filter.asksForAny(Set.of("from", "to")) ? Stream.of()
                            : Stream.of(years("p.published_earliest earliest, p.published_latest latest, p.sort_date", "")))
                    .toList();
        };
    }

    /** What one claim has to meet is not known of the verdicts that a story's row has. */
    private static List<FacetQuery> ofStories(ListFilter filter) {
        if (!filter.isOfRecordsAlone()) {
            return List.of();
        }
        return filter.asksForAny(OF_CLAIMS) ? List.of(topics(filter.list())) : List.of(verdictsOfStories(), topics(filter.list()));
    }

    private static List<FacetQuery> ofClaims(ListFilter filter) {
        List<FacetQuery> all = new ArrayList<>(List.of(column(filter.list(), "Verdict", "verdict", RecordFilterReader.VERDICTS),
                column(filter.list(), "Signal", "signal", Stream.of(Signal.values()).map(Signal::toString).toList()),
                topics(filter.list()), STORIES));
        if (!filter.asksForAny(OF_STATEMENTS)) {
            all.add(SPEAKERS);
            all.add(years("c.claim_id dated, c.first_said earliest, c.last_said latest, c.sort_date", SAID));
        }
        return all;
    }

    private static FacetQuery column(RecordList list, String name, String parameter, List<String> values) {
        return new FacetQuery(name, parameter, Map.of(), values, list.alias() + "." + parameter,
                "(select '%1$s', %1$s, count(*) from found where %1$s is not null group by %1$s)".formatted(parameter), true);
    }

    private static FacetQuery verdictsOfStories() {
        return new FacetQuery("Verdicts", "verdict", Map.of(), RecordFilterReader.VERDICTS, "t.verdicts verdict",
                "(select 'verdict', word, count(*) from found, jsonb_object_keys(verdict) word group by word)", false);
    }

    private static FacetQuery topics(RecordList list) {
        return new FacetQuery("Topic", "topic", Map.of(), List.of(), list.id() + " topic", """
                (select 'topic', k.slug || ' ' || k.name, count(*) from found join %1$s_topic x on x.%1$s_id = found.topic
                join topic k on k.id = x.topic_id group by k.slug, k.name)""".formatted(list.one()), false);
    }

    /**
     * The years in which most records come last, and how many records come in them at all: one with an imprecise date may do so in several.
     *
     * @param within SQL for what else has to hold of a record {@code f} and a year {@code y}
     */
    private static FacetQuery years(String columns, String within) {
        return new FacetQuery("Year", "year", Map.of(), List.of(), columns, """
                (select 'year', y.word, count(*) from (
                    select cast(extract(year from to_timestamp(sort_date / 1000) at time zone 'UTC') as integer) number from found
                    where sort_date between -62135596800000 and 253402300799999 group by 1 order by count(*) desc, 1 limit %d) few
                cross join lateral (select cast(few.number as text) word,
                    extract(epoch from make_date(few.number, 1, 1)) * 1000 first,
                    extract(epoch from make_date(few.number + 1, 1, 1)) * 1000 - 1 last) y
                join found f on f.latest >= y.first and f.earliest <= y.last %s group by y.word)""".formatted(MOST_CHOICES, within),
                false);
    }

    /** Whether its values take so much room that a page folds them away. */
    boolean isFolded() {
        return FOLDED.contains(parameter);
    }

    /** Returns how a page calls a value; the names of records stand after their slugs. */
    String label(String word) {
        return NAMED.contains(parameter) ? ListRow.Link.parse(word).name()
                : parameter.equals("language") ? String.valueOf(LanguageNames.name(word)) : word;
    }

    /** Returns the parameters that ask for a value. */
    Map<String, String> parameters(String word) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(parameter, NAMED.contains(parameter) ? ListRow.Link.parse(word).slug() : word);
        all.putAll(also);
        return all;
    }
}
