package org.counterclaim.reader.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Reads what a reader looks for from the parameters of an address. */
@Component
class SearchFilterReader {

    private final Clock clock;

    SearchFilterReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads the filter. Whatever the words, they are understood.
     *
     * @throws BadRequestException if another parameter is not understood
     */
    SearchFilter read(Map<String, String> parameters) {
        QueryParameters given = new QueryParameters(parameters);
        LocalDate today = LocalDate.now(clock);
        return new SearchFilter(
                SearchQuery.parse(parameters.getOrDefault("q", "")),
                given.oneOf("kind", SearchKind.ALL, "a kind of record that is searched"),
                given.date("from", today),
                given.date("to", today),
                Objects.requireNonNullElse(given.oneOf("order", List.of(SearchFilter.Order.values()), "an order"),
                        SearchFilter.Order.RELEVANCE),
                given.page("the number of a page"));
    }
}
