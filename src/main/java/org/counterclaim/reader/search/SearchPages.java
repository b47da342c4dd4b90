package org.counterclaim.reader.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.SpellingDistance;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.PageNumbers;

/** Assembles pages of results, with at most 30 queries each, all from one snapshot of the record. */
@Component
class SearchPages {

    private static final int MOST_OF_EACH = 5;
    private static final int PAGE = 20;
    private static final int MOST_SLIPS = 5;

    private final SearchMatches matches;
    private final SearchRows rows;

    SearchPages(SearchMatches matches, SearchRows rows) {
        this.matches = matches;
        this.rows = rows;
    }

    /**
     * Returns the page for a filter. If nothing matches, it is looked for the words on record that look most like those which nothing has;
     * and if there is none, for records that have most of the words.
     *
     * @throws BadRequestException if this page of results is empty and not the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SearchPage find(SearchFilter filter) {
        SearchQuery query = filter.query();
        if (query.isEmpty()) {
            return SearchPage.empty(filter);
        }
        Optional<SearchPage> exact = matching(query, filter, Map.of());
        if (exact.isEmpty()) {
            throwUnlessFirst(filter);
        }
        return exact.orElseGet(() -> alike(query, filter));
    }

    private Optional<SearchPage> matching(SearchQuery query, SearchFilter filter, Map<String, String> slips) {
        SearchMatches.Translated translated = matches.translate(query);
        List<SearchPage.Group> groups = filter.kinds().stream()
                .map(kind -> group(kind, ranked(kind, translated, filter), query))
                .filter(group -> group.total().count() > 0)
                .sorted(Comparator.comparing(group -> !group.isNamed()))
                .toList();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        PageNumbers pages = filter.kind() == null ? null
                : new PageNumbers(filter.page(), PAGE, Math.min(SearchMatches.MOST_RANKED, groups.getFirst().total().count()));
        List<SearchKind> others = filter.kind() == null ? List.of()
                : SearchKind.ALL.stream().filter(kind -> kind != filter.kind()).toList();
        return Optional.of(new SearchPage(filter, query, slips, false, groups, matches.totals(others, translated, filter), pages));
    }

    private SearchMatches.Ranked ranked(SearchKind kind, SearchMatches.Translated query, SearchFilter filter) {
        return filter.kind() == null ? matches.ranked(kind, query, filter, 0, MOST_OF_EACH)
                : matches.ranked(kind, query, filter, (filter.page() - 1) * PAGE, PAGE);
    }

    private SearchPage alike(SearchQuery query, SearchFilter filter) {
        List<String> words = query.sought().stream().map(SearchQuery.Term::text).distinct().toList();
        Map<String, Integer> frequencies = matches.frequencies(words);
        Map<String, String> slips = new LinkedHashMap<>();
        words.stream().filter(word -> frequencies.getOrDefault(word, 0) == 0).limit(MOST_SLIPS).forEach(
                word -> SpellingDistance.nearest(word, matches.alike(word)).ifPresent(other -> slips.put(word, other)));
        Optional<SearchPage> corrected = slips.isEmpty() ? Optional.empty() : matching(query.replaced(slips), filter, slips);
        return corrected.orElseGet(() -> words.size() < 2 ? SearchPage.empty(filter) : near(query, filter, frequencies));
    }

    /** Returns the records that have most of the words; of a kind, as many as one page holds. */
    private SearchPage near(SearchQuery query, SearchFilter filter, Map<String, Integer> frequencies) {
        List<SearchPage.Group> groups = filter.kinds().stream()
                .map(kind -> near(kind, query, filter, frequencies))
                .filter(group -> group.total().count() > 0)
                .toList();
        return groups.isEmpty() ? SearchPage.empty(filter)
                : new SearchPage(filter, query, Map.of(), true, groups, Map.of(), null);
    }

    private SearchPage.Group near(SearchKind kind, SearchQuery query, SearchFilter filter, Map<String, Integer> frequencies) {
        List<SearchMatches.Match> found =
                matches.nearest(kind, query, frequencies, filter, filter.kind() == null ? MOST_OF_EACH : PAGE);
        return group(kind, new SearchMatches.Ranked(new SearchMatches.Total(found.size(), false), found), query);
    }

    private SearchPage.Group group(SearchKind kind, SearchMatches.Ranked ranked, SearchQuery query) {
        List<SearchMatches.Match> some = ranked.some();
        return new SearchPage.Group(kind, ranked.total(), some.stream().anyMatch(SearchMatches.Match::isNamed),
                rows.of(kind, some.stream().map(SearchMatches.Match::id).toList(), query));
    }

    private static void throwUnlessFirst(SearchFilter filter) {
        if (filter.page() > 1) {
            throw new BadRequestException("These results have no page %d. Start again at page 1.".formatted(filter.page()));
        }
    }
}
