package org.counterclaim.interchange.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What an import would do, as far as its first rows show.
 *
 * @param columns those of the table
 * @param missing what has to be said before rows can be read; null if nothing
 * @param lines what the first rows would become
 * @param looked at how many rows that is
 * @param refused those of them that would be refused, by line
 * @param offers names in the table that may be those of actors on record
 * @param story whether the story is on record; null if rows name their own
 */
public record ImportPlan(ImportJob job, List<Column> columns, @Nullable String missing, List<PlannedRow> lines, int looked,
        Map<Integer, String> refused, List<NameOffer> offers, @Nullable Boolean story) {

    /** The columns' meanings in groups, to choose from. */
    public static final List<ColumnMeaning.Part> PARTS = List.of(ColumnMeaning.Part.values());

    /**
     * A column of the table.
     *
     * @param number counted from 0
     * @param samples the first texts in it
     */
    public record Column(int number, String name, List<String> samples, @Nullable ColumnMeaning meaning) {}

    /** A row in words: the claim, and what else of it would go on record. */
    public record PlannedRow(int line, String claim, List<String> parts) {}

    /**
     * A name that may be somebody's who is on record, or that stands in the table in another spelling.
     *
     * @param chosen what the editor chose; null as long as nothing
     */
    public record NameOffer(int number, String name, List<Choice> choices, @Nullable String chosen) {}

    /** Somebody whose name it may be. */
    public record Choice(String value, String label) {}

    static List<Column> columns(ImportJob job, List<SourceRow> rows) {
        return IntStream.range(0, job.columns().size()).mapToObj(i -> new Column(i, job.columns().get(i),
                rows.stream().filter(row -> i < row.cells().size()).map(row -> row.cells().get(i)).filter(cell -> !cell.isEmpty())
                        .distinct()
                        .limit(2).toList(),
                job.settings().meanings().get(i))).toList();
    }
}
