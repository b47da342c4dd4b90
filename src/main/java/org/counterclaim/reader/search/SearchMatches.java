package org.counterclaim.reader.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;

/** Finds the records that match a query, through the functions of R__search.sql. */
@Repository
class SearchMatches {

    /** How many records of a kind are ranked; where more match, these are the newest. */
    static final int MOST_RANKED = 200;

    /** How many matches are counted; what is more is not. */
    static final int MOST_COUNTED = 10_000;

    /** How many documents the rarest words of a query may lead to. */
    private static final int MOST_NEAR = 1000;

    /** The least part of the words' weight that a record must have to be near. */
    private static final double LEAST_SHARE = 0.15;

    private final JdbcClient database;
    private final SearchCandidates candidates;

    SearchMatches(JdbcClient database, SearchCandidates candidates) {
        this.database = database;
        this.candidates = candidates;
    }

    /**
     * A query in PostgreSQL's terms.
     *
     * @param sought what has to match
     * @param name what matches a record of exactly this name; null if the query is no name
     * @param phrase all words side by side
     * @param verbatim all words in the form in which they were typed
     */
    record Translated(String sought, @Nullable String name, @Nullable String phrase, String verbatim) {}

    /** A record that was found; {@code isNamed} if it is called exactly as was typed. */
    record Match(UUID id, boolean isNamed) {}

    /** Translates a query that is not empty. */
    Translated translate(SearchQuery query) {
        @Nullable String name = query.name();
        return database.sql("""
                        select cast(%s as text) sought, cast(quote_literal(search.name_hash(:name)) as text) name_hash,
                            cast(search.term(:name, true) as text) phrase, cast(%s as text) verbatim""".formatted(query.tsquery(),
                query.verbatim().tsquery()))
                .params(query.parameters())
                .param("name", name)
                .query((row, number) -> new Translated(row.getString("sought"), row.getString("name_hash"), row.getString("phrase"),
                        row.getString("verbatim")))
                .single();
    }

    /**
     * A number of matches.
     *
     * @param count exact up to {@value #MOST_COUNTED}, one more if there are more
     * @param isLeast whether there may be more than were counted, among older records
     */
    public record Total(int count, boolean isLeast) {

        static final Total NONE = new Total(0, false);

        /** Whether there are no more than were counted. */
        boolean isExact() {
            return count <= MOST_COUNTED && !isLeast;
        }

        /** Returns it in words: "2 results", "more than 10,000 results". */
        public String words() {
            return count > MOST_COUNTED ? "more than %,d results".formatted(MOST_COUNTED)
                    : (isLeast ? "at least " : "") + (count == 1 ? "1 result" : "%,d results".formatted(count));
        }

        Total plus(Total other) {
            return new Total(Math.min(MOST_COUNTED + 1, count + other.count), isLeast || other.isLeast);
        }
    }

    /** Some of the matches of a kind, in order, and how many there are. */
    record Ranked(Total total, List<Match> some) {}

    /** Counts the matches of kinds; those of which there are none are left out. */
    Map<SearchKind, Total> totals(List<SearchKind> kinds, Translated query, PassingRecords records) {
        Map<SearchKind, Total> totals = new EnumMap<>(SearchKind.class);
        if (records.filter().narrows()) {
            kinds.forEach(kind -> totals.put(kind, candidates.find(kind, query.sought(), query.name(), records).total()));
            totals.values().removeIf(total -> total.count() == 0);
            return totals;
        }
        database.sql("""
                        select kind, total, is_least from unnest(:kinds) kind,
                            search.total(kind, cast(:sought as tsquery), cast(:verbatim as tsquery), %d) where total > 0"""
                .formatted(MOST_RANKED))
                .param("sought", query.sought())
                .param("verbatim", query.verbatim())
                .param("kinds", kinds.stream().map(SearchKind::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), new Total(row.getInt(2), row.getBoolean(3))))
                .list()
                .forEach(total -> totals.put(kind(total.getKey()), total.getValue()));
        return totals;
    }

    /** Returns some of the matches of a kind, the latest or the best first; if so many are skipped that none is left, without a total. */
    Ranked ranked(SearchKind kind, Translated query, PassingRecords records, boolean isByDate, int skipped, int most) {
        if (!records.filter().narrows()) {
            return ranked(kind, query, (SearchCandidates.Found) null, isByDate, skipped, most);
        }
        SearchCandidates.Found found = candidates.find(kind, query.sought(), query.name(), records);
        if (found.ids().isEmpty()) {
            return new Ranked(found.total(), List.of());
        }
        List<Match> some = ranked(kind, query, found, isByDate, skipped, most).some();
        return new Ranked(some.isEmpty() ? Total.NONE : found.total(), some);
    }

    private Ranked ranked(SearchKind kind, Translated query, SearchCandidates.@Nullable Found among, boolean isByDate, int skipped,
            int most) {
        List<Match> some = new ArrayList<>();
        Total[] total = {Total.NONE};
        database.sql("""
                        select * from search.ranked(:kind, cast(:sought as tsquery), cast(:name as tsquery),
                            cast(:phrase as tsquery), cast(:verbatim as tsquery), cast(:among as uuid[]), :by_date, %d)
                        offset :skipped limit :most""".formatted(MOST_RANKED))
                .param("kind", kind.toString())
                .param("sought", query.sought())
                .param("name", query.name())
                .param("phrase", query.phrase())
                .param("verbatim", query.verbatim())
                .param("among", ids(among))
                .param("by_date", isByDate)
                .param("skipped", skipped)
                .param("most", most)
                .query(row -> {
                    some.add(new Match(row.getObject("record_id", UUID.class), row.getBoolean("is_named")));
                    total[0] = new Total(row.getInt("total"), row.getBoolean("is_least"));
                });
        return new Ranked(total[0], some);
    }

    /** Returns about how many records have each of these words, in one form or another. */
    Map<String, Integer> frequencies(Collection<String> words) {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        database.sql("select word, search.frequency(search.term(word, false)) from unnest(:words) word")
                .param("words", words.stream().distinct().toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(one -> frequencies.put(one.getKey(), one.getValue()));
        return frequencies;
    }

    /** Returns the words on record that look like this one, the most similar first. */
    List<String> alike(String word) {
        return database.sql("select search.alike(:word)").param("word", word).query((row, number) -> row.getString(1)).list();
    }

    /**
     * Most of the words of a query, in PostgreSQL's terms. A word counts the more the rarer it is.
     *
     * @param leading what a record must match to be looked at
     * @param weights what each of them counts, the rarest first
     */
    record MostWords(String leading, Map<String, Double> weights) {}

    /**
     * Translates a query of which a record need not have all words.
     *
     * @param frequencies how many records have each word, at least one of them some
     */
    MostWords translate(SearchQuery query, Map<String, Integer> frequencies) {
        List<Map.Entry<String, Integer>> rarestFirst =
                frequencies.entrySet().stream().filter(one -> one.getValue() > 0).sorted(Map.Entry.comparingByValue()).toList();
        double all = 2.0 * rarestFirst.getLast().getValue() + 1;
        Map<String, Double> weights = new LinkedHashMap<>();
        rarestFirst.forEach(one -> weights.put(one.getKey(), Math.log(all / one.getValue())));
        String leading = database.sql("""
                        select cast(cast(string_agg('(' || cast(search.term(word, false) as text) || ')', ' | ') as tsquery)%s as text)
                        from unnest(:words) word""".formatted(query.exclusions()))
                .params(query.parameters())
                .param("words", weights.keySet().stream().limit(leading(rarestFirst)).toArray(String[]::new))
                .query(String.class)
                .single();
        return new MostWords(leading, weights);
    }

    /** Returns the records of a kind that have most of the words, the best first. */
    List<Match> nearest(SearchKind kind, MostWords query, PassingRecords records, int most) {
        SearchCandidates.Found among = records.filter().narrows() ? candidates.find(kind, query.leading(), null, records) : null;
        return database.sql("""
                        select record_id
                        from search.nearest(:kind, cast(:leading as tsquery), array(
                            select search.term(word, false) from unnest(:words) with ordinality w (word, place) order by place),
                            :weights, cast(:among as uuid[]), :most)
                        where share >= :least""")
                .param("kind", kind.toString())
                .param("leading", query.leading())
                .param("words", query.weights().keySet().toArray(String[]::new))
                .param("weights", query.weights().values().toArray(Double[]::new))
                .param("among", ids(among))
                .param("most", most)
                .param("least", LEAST_SHARE)
                .query((row, number) -> new Match(row.getObject(1, UUID.class), false))
                .list();
    }

    private static UUID @Nullable [] ids(SearchCandidates.@Nullable Found among) {
        return among == null ? null : among.ids().toArray(UUID[]::new);
    }

    /** Returns how many of the words lead to candidates: as many of the rarest as lead to few enough. */
    private static int leading(List<Map.Entry<String, Integer>> rarestFirst) {
        long sum = 0;
        int count = 0;
        for (Map.Entry<String, Integer> one : rarestFirst) {
            sum += one.getValue();
            if (sum > MOST_NEAR) {
                break;
            }
            count++;
        }
        return Math.max(1, count);
    }

    private static SearchKind kind(String word) {
        return SearchKind.ALL.stream().filter(kind -> kind.toString().equals(word)).findAny().orElseThrow();
    }
}
