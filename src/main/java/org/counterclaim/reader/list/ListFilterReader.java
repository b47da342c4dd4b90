package org.counterclaim.reader.list;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.reader.filter.RecordFilterReader;
import org.counterclaim.reader.filter.SearchQuery;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Reads which part of a list is asked for from the parameters of an address. */
@Component
class ListFilterReader {

    private final RecordFilterReader filters;

    ListFilterReader(RecordFilterReader filters) {
        this.filters = filters;
    }

    /**
     * Reads the filter, with a query for each record that it names.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    ListFilter read(RecordList list, Map<String, String> parameters) {
        QueryParameters given = new QueryParameters(parameters);
        return new ListFilter(
                list,
                given.read("words", ListFilterReader::words),
                kind(list, given),
                filters.read(given),
                Objects.requireNonNullElse(given.oneOf("order", List.of(ListOrder.values()), "an order"), ListOrder.CHANGED));
    }

    private static SearchQuery words(String typed) {
        SearchQuery query = SearchQuery.parse(typed);
        if (!query.isWhole()) {
            throw new BadRequestException("That is too much to look for. Type a few words, of at most " + SearchQuery.LONGEST
                    + " characters.");
        }
        if (query.isEmpty()) {
            throw new BadRequestException(QueryParameters.quoted(typed) + " has no word to look for. Type one.");
        }
        return query;
    }

    private static @Nullable String kind(RecordList list, QueryParameters given) {
        String kind = given.text("kind");
        if (kind != null && list.kinds().isEmpty()) {
            throw new BadRequestException(QueryParameters.quoted(kind) + " is not a kind of " + list.one()
                    + ": only actors and articles have kinds. Leave it out.");
        }
        return given.oneOf("kind", list.kinds(), "a kind of " + list.one());
    }
}
