package org.counterclaim.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table, other than the record's own, whose rows follow from the record's state.
 *
 * @param name the table
 * @param owner its column that holds the record's id
 * @param columns its other columns
 * @param rows the values of these columns in each row, by the record's state
 */
public record FieldTable(String name, String owner, List<String> columns, Function<SavedState, Stream<List<@Nullable Object>>> rows) {

    /** Values in a row that are not part of the record's state. */
    public enum NotInState {
        /** The moment of the last change. */
        MOMENT_OF_CHANGE
    }

    /** Declares a table whose rows hold one value each. */
    public static FieldTable values(String name, String owner, String column, Function<SavedState, List<?>> values) {
        return new FieldTable(name, owner, List.of(column), state -> values.apply(state).stream().map(value -> List.of(value)));
    }

    /** Declares a table whose rows hold one value each, in an order that another column counts from 0. */
    public static FieldTable ordered(String name, String owner, String place, String column, Function<SavedState, List<?>> values) {
        return new FieldTable(name, owner, List.of(place, column), state -> {
            List<?> all = values.apply(state);
            return IntStream.range(0, all.size()).mapToObj(i -> List.of(i, all.get(i)));
        });
    }
}
