package org.counterclaim.history.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.FieldTable;
import org.counterclaim.record.RecordType;

/**
 * The rows of a table that follow from a record's state.
 *
 * @param table its name
 * @param owner the column that holds the record's id
 * @param columns every column of the table
 * @param of returns the rows of one record
 */
record TableRows(String table, String owner, List<String> columns, Function<ReplayedState, Stream<Row>> of) {

    /** The values of a row, in the order of the columns, with {@link FieldTable.NotInState} for those that the state does not hold. */
    record Row(List<@Nullable Object> values) {

        /** Whether a row of the table has the same values. */
        boolean allows(Row actual) {
            for (int i = 0; i < values.size(); i++) {
                Object expected = values.get(i);
                if (!(expected instanceof FieldTable.NotInState) && !Objects.equals(expected, actual.values.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Returns the tables of a kind: that of its records, then those of their parts. */
    static List<TableRows> of(RecordType<?, ?> type) {
        List<TableRows> all = new ArrayList<>(List.of(records(type)));
        type.fields().stream().flatMap(field -> field.tables().stream())
                .collect(Collectors.groupingBy(FieldTable::name, TreeMap::new, Collectors.toList()))
                .values().forEach(same -> all.add(parts(same)));
        return all;
    }

    /** Returns the table of a kind's records, with one row for each. */
    private static TableRows records(RecordType<?, ?> type) {
        List<String> columns = new ArrayList<>(List.of("id", "version"));
        type.fields().forEach(field -> columns.addAll(field.columns()));
        return new TableRows(type.word(), "id", columns, past -> {
            List<@Nullable Object> values = new ArrayList<>(List.of(past.id(), past.version()));
            type.fields().forEach(field -> values.addAll(field.columnValues(past.state())));
            return Stream.of(new Row(values));
        });
    }

    /** Returns a table of parts, which may hold rows of several fields. */
    private static TableRows parts(List<FieldTable> same) {
        FieldTable table = same.getFirst();
        List<String> columns = new ArrayList<>(List.of(table.owner()));
        columns.addAll(table.columns());
        return new TableRows(table.name(), table.owner(), columns,
                past -> same.stream().flatMap(one -> one.rows().apply(past.state())).map(values -> row(past.id(), values)));
    }

    private static Row row(UUID owner, List<@Nullable Object> values) {
        List<@Nullable Object> all = new ArrayList<>(List.of(owner));
        all.addAll(values);
        return new Row(all);
    }
}
