package org.counterclaim.history.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a table of a record whose state is known.
 *
 * @param table its name
 * @param owner the column that holds the record's id
 * @param columns every column of the table
 * @param of the rows of one record
 */
record TableRows(String table, String owner, List<String> columns, Function<ReplayedState, Stream<Row>> of) {

    /** The values of a row, in the order of the columns; an {@link UnrecordedValue} where the state does not hold one. */
    record Row(List<@Nullable Object> values) {

        static Row of(@Nullable Object... values) {
            return new Row(Arrays.asList(values));
        }

        /** Whether a row of the table says the same. */
        boolean allows(Row actual) {
            for (int i = 0; i < values.size(); i++) {
                Object expected = values.get(i);
                if (!(expected instanceof UnrecordedValue) && !Objects.equals(expected, actual.values.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The table of records of a kind: one row each, of which {@code columns} are those after id and version. */
    static TableRows record(String table, String columns, Function<ReplayedState, List<@Nullable Object>> of) {
        return new TableRows(table, "id", split("id, version, " + columns), past -> {
            Stream<@Nullable Object> rest = of.apply(past).stream();
            return Stream.of(Row.of(Stream.concat(Stream.<@Nullable Object>of(past.id(), past.version()), rest).toArray()));
        });
    }

    /** A table of parts; the first column names the record. */
    static TableRows parts(String table, String columns, Function<ReplayedState, Stream<Row>> of) {
        List<String> all = split(columns);
        return new TableRows(table, all.getFirst(), all, of);
    }

    /** A table of parts that has nothing but the record's id and one value. */
    static TableRows pairs(String table, String columns, Function<ReplayedState, List<?>> values) {
        return parts(table, columns, past -> values.apply(past).stream().map(value -> Row.of(past.id(), value)));
    }

    /** A table of parts in an order, which its second column counts from 0. */
    static TableRows ordered(String table, String columns, Function<ReplayedState, List<?>> values) {
        return parts(table, columns, past -> {
            List<?> all = values.apply(past);
            return IntStream.range(0, all.size()).mapToObj(place -> Row.of(past.id(), place, all.get(place)));
        });
    }

    private static List<String> split(String columns) {
        return List.of(columns.split(", "));
    }
}
