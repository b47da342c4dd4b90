package org.counterclaim.desk.list;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.list.ListCursor;
import org.counterclaim.reader.list.ListOrder;

/**
 * A page of a list.
 *
 * @param after the parameter {@code after} of the next page; null if this is the last
 * @param isFirst whether this is the first page
 */
public record ListPart<T>(List<T> rows, @Nullable String after, boolean isFirst) {

    /**
     * Cuts a page off.
     *
     * @param oneMore the rows of the page and, if there are more, one of the next
     * @param from the place in the list at which it begins; null for the first page
     */
    public static <T> ListPart<T> of(List<T> oneMore, int most, @Nullable ListCursor from, Function<T, ListCursor> place) {
        List<T> rows = List.copyOf(oneMore.subList(0, Math.min(most, oneMore.size())));
        return new ListPart<>(rows, oneMore.size() > most ? place.apply(rows.getLast()).token() : null, from == null);
    }

    /** Returns the place of a row in a list whose latest moment comes first. */
    static ListCursor place(Instant moment, UUID id) {
        return new ListCursor(ListOrder.CHANGED, String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, moment)), id);
    }

    /** Returns the moment at a place in such a list, as a parameter of a query; null for the beginning of the list. */
    static @Nullable Timestamp moment(@Nullable ListCursor place) {
        return place == null ? null : Timestamp.from(Instant.EPOCH.plus(Math.max(0, Long.parseLong(place.key())), ChronoUnit.MICROS));
    }
}
