package org.counterclaim.reader.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.filter.FilterSentence;
import org.counterclaim.reader.list.ListCounts;
import org.counterclaim.reader.list.ListFacet;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.PageNumbers;

/**
 * Assembles pages of results, all from one snapshot of the record: with at most 30 queries or, if they are filtered, 50, and one for each
 * record that the filter names.
 */
@Component
class SearchPages {

    private final SearchFilterReader filters;
    private final SearchFinder finder;
    private final SearchRows rows;
    private final ListCounts counts;

    SearchPages(SearchFilterReader filters, SearchFinder finder, SearchRows rows, ListCounts counts) {
        this.filters = filters;
        this.finder = finder;
        this.rows = rows;
        this.counts = counts;
    }

    /**
     * Returns the page that the parameters ask for.
     *
     * @throws BadRequestException if a parameter is not understood, or if this page of results is empty and not the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SearchPage find(Map<String, String> parameters) {
        SearchFilter filter = filters.read(parameters);
        SearchResults results = finder.page(filter);
        SearchFilter understood = filter.with(results.shown());
        List<SearchPage.Group> groups = results.kinds().stream().map(found -> new SearchPage.Group(found.kind(), found.total(),
                RecordList.of(found.kind()).map(list -> understood.in(list).address()).orElse(null),
                rows.of(found.kind(), found.ids(), results.shown()))).toList();
        return new SearchPage(filter, FilterSentence.of(understood), results.shown(), results.slips(), results.isNear(),
                groups, finder.others(filter, results), facets(understood, results), numbers(filter, results), results.isPart());
    }

    /** Counts in the list of the same records, if there is one, and all of them can be counted. */
    private List<ListFacet> facets(SearchFilter filter, SearchResults results) {
        if (results.exact() == null || results.kinds().size() != 1 || !results.kinds().getFirst().total().isExact()) {
            return List.of();
        }
        return RecordList.of(filter.kind()).map(list -> counts.facets(filter.in(list), filter::with)).orElse(List.of());
    }

    private static @Nullable PageNumbers numbers(SearchFilter filter, SearchResults results) {
        return filter.kind() == null || results.kinds().isEmpty() || results.isNear() ? null
                : new PageNumbers(filter.page(), SearchFinder.PAGE,
                        Math.min(SearchMatches.MOST_RANKED, results.kinds().getFirst().total().count()));
    }
}
