package org.counterclaim.reader.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.counterclaim.core.SpellingDistance;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;
import org.counterclaim.web.BadRequestException;

/** Finds what a reader looks for, in the current transaction. */
@Component
class SearchFinder {

    /** How many records of each kind a page shows, and how many if it shows one kind. */
    static final int MOST_OF_EACH = 5;
    static final int PAGE = 20;

    private static final int MOST_SLIPS = 5;

    private final SearchMatches matches;
    private final SearchCandidates candidates;

    SearchFinder(SearchMatches matches, SearchCandidates candidates) {
        this.matches = matches;
        this.candidates = candidates;
    }

    /** Finds what the filter's page shows. */
    SearchResults page(SearchFilter filter) {
        return find(filter, filter.kind() == null ? new SearchResults.Extent(0, MOST_OF_EACH, MOST_OF_EACH)
                : new SearchResults.Extent((filter.page() - 1) * PAGE, PAGE, PAGE));
    }

    /** Finds what all pages of the filter show. */
    SearchResults all(SearchFilter filter) {
        return find(filter, new SearchResults.Extent(0, SearchMatches.MOST_RANKED, filter.kind() == null ? MOST_OF_EACH : PAGE));
    }

    /**
     * Finds records. If nothing matches, it looks for the words on record that look most like those which nothing has; and if there is
     * none, for records that have most of the words.
     *
     * @throws BadRequestException if this page of results is empty and not the first
     */
    private SearchResults find(SearchFilter filter, SearchResults.Extent wanted) {
        SearchQuery query = filter.query();
        if (query.isEmpty()) {
            return SearchResults.none(query, false);
        }
        if (filter.criteria().narrows()) {
            candidates.plan();
        }
        PassingRecords records = PassingRecords.of(filter.criteria());
        SearchResults exact = matching(query, filter, records, wanted, Map.of());
        if (exact.kinds().isEmpty() && filter.page() > 1) {
            throw new BadRequestException("These results have no page %d. Start again at page 1.".formatted(filter.page()));
        }
        return exact.kinds().isEmpty() && !exact.isPart() ? alike(query, filter, records, wanted) : exact;
    }

    private SearchResults matching(SearchQuery query, SearchFilter filter, PassingRecords records, SearchResults.Extent wanted,
            Map<String, String> slips) {
        SearchMatches.Translated translated = matches.translate(query);
        List<SearchResults.OfKind> all = filter.kinds().stream().map(kind -> {
            SearchMatches.Ranked ranked = matches.ranked(kind, translated, records, filter.isByDate(), wanted.skipped(), wanted.most());
            return SearchResults.OfKind.of(kind, ranked.total(), ranked.some());
        }).toList();
        return new SearchResults(query, translated, slips,
                all.stream().filter(one -> one.total().count() > 0).sorted(Comparator.comparing(one -> !one.isNamed())).toList(),
                filter.criteria().narrows() && all.stream().anyMatch(one -> one.total().isLeast()));
    }

    private SearchResults alike(SearchQuery query, SearchFilter filter, PassingRecords records, SearchResults.Extent wanted) {
        List<String> words = query.sought().stream().map(SearchQuery.Term::text).distinct().toList();
        Map<String, Integer> frequencies = matches.frequencies(words);
        Map<String, String> slips = new LinkedHashMap<>();
        words.stream().filter(word -> frequencies.getOrDefault(word, 0) == 0).limit(MOST_SLIPS).forEach(
                word -> SpellingDistance.nearest(word, matches.alike(word)).ifPresent(other -> slips.put(word, other)));
        SearchResults corrected =
                slips.isEmpty() ? SearchResults.none(query, false) : matching(query.replaced(slips), filter, records, wanted, slips);
        if (!corrected.kinds().isEmpty() || corrected.isPart()) {
            return corrected;
        }
        boolean hasSome = words.size() > 1 && frequencies.values().stream().anyMatch(frequency -> frequency > 0);
        return hasSome ? near(query, filter, records, matches.translate(query, frequencies), wanted.near())
                : SearchResults.none(query, false);
    }

    private SearchResults near(SearchQuery query, SearchFilter filter, PassingRecords records, SearchMatches.MostWords words, int most) {
        List<SearchResults.OfKind> found = filter.kinds().stream().map(kind -> {
            List<SearchMatches.Match> some = matches.nearest(kind, words, records, most);
            return SearchResults.OfKind.of(kind, new SearchMatches.Total(some.size(), false), some);
        }).filter(one -> !one.ids().isEmpty()).toList();
        return found.isEmpty() ? SearchResults.none(query, false) : new SearchResults(query, null, Map.of(), found, false);
    }

    /** Counts what else matches: of the other kinds, if only one is shown; without those of which none does. */
    Map<SearchKind, SearchMatches.Total> others(SearchFilter filter, SearchResults results) {
        return filter.kind() == null || results.kinds().isEmpty() || results.exact() == null ? Map.of()
                : matches.totals(filter.otherKinds(), results.exact(), PassingRecords.of(filter.criteria()));
    }
}
