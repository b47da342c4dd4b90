package org.counterclaim.reader.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.filter.FilterSentence;
import org.counterclaim.reader.filter.FilteredView;
import org.counterclaim.reader.filter.RecordFilter;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;
import org.counterclaim.reader.list.ListFilter;
import org.counterclaim.reader.list.ListOrder;
import org.counterclaim.reader.list.RecordList;

/**
 * What a reader looks for.
 *
 * @param kind only records of this kind; null for all
 * @param criteria what is asked of them besides the words
 * @param page counted from 1
 */
public record SearchFilter(
        SearchQuery query, @Nullable SearchKind kind, RecordFilter criteria, Order order, int page)
        implements
        FilteredView {

    private static final String PATH = "/search";

    /** The order in which records of a kind come. */
    public enum Order {
        /** The best first. */
        RELEVANCE,
        /** The latest first. */
        DATE;

        /** Returns the word for it in addresses. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public @Nullable SearchKind shown() {
        return kind;
    }

    @Override
    public List<FilterSentence.Part> ownParts() {
        return List.of(new FilterSentence.Part("with " + query.words(), without("q")));
    }

    /** Returns the kinds that are to be found. Topics are not if anything is asked besides the words. */
    public List<SearchKind> kinds() {
        return SearchKind.ALL.stream().filter(one -> (kind == null || kind == one) && isSearched(one)).toList();
    }

    /** Returns the kinds of which others are to be found. */
    List<SearchKind> otherKinds() {
        return SearchKind.ALL.stream().filter(one -> kind != null && kind != one && isSearched(one)).toList();
    }

    private boolean isSearched(SearchKind one) {
        return one != SearchKind.TOPIC || !criteria.narrows();
    }

    /** Returns the same for other words. */
    SearchFilter with(SearchQuery words) {
        return new SearchFilter(words, kind, criteria, order, page);
    }

    /** Returns the address of the same search for all kinds. */
    public String hrefForAll() {
        return href(null, order, 1);
    }

    /** Returns the address of the same search for a kind. */
    public String hrefFor(SearchKind other) {
        return href(other, order, 1);
    }

    /** Whether the latest come first, not the best. */
    public boolean isByDate() {
        return order == Order.DATE;
    }

    /** Returns the address of the same search in the other order. */
    public String hrefInOtherOrder() {
        return href(kind, isByDate() ? Order.RELEVANCE : Order.DATE, 1);
    }

    /** Returns the address of another page. */
    public String hrefOf(int other) {
        return href(kind, order, other);
    }

    /** Returns the address of the same words without criteria. */
    public String hrefOfWords() {
        return without(criteria.parameters().keySet().toArray(String[]::new));
    }

    /** Returns the filter of a list for the same records. */
    ListFilter in(RecordList list) {
        return new ListFilter(list, query.isEmpty() ? null : query, null, criteria, ListOrder.CHANGED);
    }

    /** Returns the address of the same search with other values of some parameters. */
    String with(Map<String, String> values) {
        Map<String, String> changed = parameters(kind, order, 1);
        changed.putAll(values);
        return RecordFilter.address(PATH, changed);
    }

    /** Returns the address of all results in a format: "csv", "json" or "atom". */
    public String file(String format) {
        return RecordFilter.address(PATH + "." + format, parameters(kind, order, 1));
    }

    @Override
    public String without(String... names) {
        Map<String, String> rest = parameters(kind, order, 1);
        Set.of(names).forEach(rest::remove);
        return RecordFilter.address(PATH, rest);
    }

    private String href(@Nullable SearchKind ofKind, Order by, int number) {
        return RecordFilter.address(PATH, parameters(ofKind, by, number));
    }

    private Map<String, String> parameters(@Nullable SearchKind ofKind, Order by, int number) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("q", query.typed()));
        if (ofKind != null) {
            all.put("kind", ofKind.toString());
        }
        all.putAll(criteria.parameters());
        if (by != Order.RELEVANCE) {
            all.put("order", by.toString());
        }
        if (number > 1) {
            all.put("page", String.valueOf(number));
        }
        return all;
    }
}
