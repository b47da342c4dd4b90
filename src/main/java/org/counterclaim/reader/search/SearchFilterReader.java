package org.counterclaim.reader.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.counterclaim.reader.filter.RecordFilterReader;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Reads what a reader looks for from the parameters of an address. */
@Component
class SearchFilterReader {

    private final RecordFilterReader filters;

    SearchFilterReader(RecordFilterReader filters) {
        this.filters = filters;
    }

    /**
     * Reads the filter, with a query for each record that it names. Whatever the words, they are understood.
     *
     * @throws BadRequestException if another parameter is not understood
     */
    SearchFilter read(Map<String, String> parameters) {
        QueryParameters given = new QueryParameters(parameters);
        return new SearchFilter(
                SearchQuery.parse(parameters.getOrDefault("q", "")),
                given.oneOf("kind", SearchKind.ALL, "a kind of record that is searched"),
                filters.read(given),
                Objects.requireNonNullElse(given.oneOf("order", List.of(SearchFilter.Order.values()), "an order"),
                        SearchFilter.Order.RELEVANCE),
                given.page("the number of a page"));
    }
}
