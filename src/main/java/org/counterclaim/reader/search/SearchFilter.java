package org.counterclaim.reader.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.date.FuzzyDate;

/**
 * What a reader looks for.
 *
 * @param kind only records of this kind; null for all
 * @param from only records whose date may be on or after this one; null for all
 * @param to only records whose date may be on or before this one; null for all
 * @param page counted from 1
 */
public record SearchFilter(
        SearchQuery query, @Nullable SearchKind kind, @Nullable FuzzyDate from, @Nullable FuzzyDate to, Order order, int page) {

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

    /** Returns the kinds that are to be found. */
    public List<SearchKind> kinds() {
        return kind == null ? SearchKind.ALL : List.of(kind);
    }

    /** Whether it shows only what has a date. */
    public boolean isDated() {
        return from != null || to != null;
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

    private String href(@Nullable SearchKind ofKind, Order by, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        if (ofKind != null) {
            address.queryParam("kind", ofKind);
        }
        if (from != null) {
            address.queryParam("from", "{from}");
        }
        if (to != null) {
            address.queryParam("to", "{to}");
        }
        if (by != Order.RELEVANCE) {
            address.queryParam("order", by);
        }
        if (number > 1) {
            address.queryParam("page", number);
        }
        return address.encode().buildAndExpand(Map.of("q", query.typed(), "from", from == null ? "" : from.edtf(),
                "to", to == null ? "" : to.edtf())).toUriString();
    }
}
