package org.counterclaim.interchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.springframework.core.io.InputStreamSource;

import org.counterclaim.reader.file.CsvFile;

/**
 * A table of comma-separated values (RFC 4180), or of values separated by semicolons or tabs.
 *
 * @param columns the cells of its first row
 */
record DelimitedTable(InputStreamSource file, TextEncoding encoding, char separator, List<String> columns) implements SourceTable {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LOOKED_AT = 20;

    /** @throws UnreadableFileException if it has no two columns, or no row beneath the head */
    static DelimitedTable of(InputStreamSource file, TextEncoding encoding) throws IOException {
        DelimitedTable best = null;
        long bestScore = 0;
        for (char separator : SEPARATORS) {
            List<List<String>> first = first(file, encoding, separator);
            long score = score(first);
            if (score > bestScore) {
                best = new DelimitedTable(file, encoding, separator, names(first.getFirst()));
                bestScore = score;
            }
        }
        if (best == null) {
            throw new UnreadableFileException("This is no table with a head and rows: a table has a row of column names, and below it "
                    + "rows whose cells are separated by commas, semicolons or tabs.");
        }
        if (best.columns.size() > MOST_COLUMNS) {
            throw new UnreadableFileException("The table has %,d columns; at most %d can be read.".formatted(best.columns.size(),
                    MOST_COLUMNS));
        }
        return best;
    }

    /** Returns how well rows fit a separator: first, how many have as many cells as the head, then how many cells that has. */
    private static long score(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        return columns < 2 || rows.size() < 2 ? 0
                : rows.stream().filter(row -> row.size() == columns).count() * 1_000 + Math.min(columns, 999);
    }

    /** Returns the names of columns, each once and none empty. */
    private static List<String> names(List<String> head) {
        List<String> names = new ArrayList<>();
        IntStream.range(0, head.size()).forEach(i -> {
            String name = SourceTable.cell(head.get(i));
            String plain = name.isEmpty() ? "Column " + (i + 1) : name.substring(0, Math.min(name.length(), 100));
            names.add(names.contains(plain) ? plain + " (" + (i + 1) + ")" : plain);
        });
        return names;
    }

    private static List<List<String>> first(InputStreamSource file, TextEncoding encoding, char separator) throws IOException {
        List<List<String>> first = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(file, encoding, separator)) {
            reader.stream().limit(LOOKED_AT).forEach(row -> first.add(row.getFields()));
            return first;
        } catch (CsvParseException broken) {
            return first;
        }
    }

    private static CsvReader<CsvRecord> reader(InputStreamSource file, TextEncoding encoding, char separator) throws IOException {
        return CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(4 * LONGEST_CELL).ofCsvRecord(encoding.open(file));
    }

    @Override
    public void forEach(Consumer<SourceRow> reader) {
        int[] line = {1};
        try (CsvReader<CsvRecord> rows = reader(file, encoding, separator)) {
            rows.stream().skip(1).filter(row -> row.getFields().stream().anyMatch(cell -> !cell.isBlank())).forEach(row -> {
                line[0] = Math.toIntExact(row.getStartingLineNumber());
                reader.accept(
                        new SourceRow(line[0], row.getFields().stream().map(cell -> CsvFile.unguarded(SourceTable.cell(cell))).toList()));
            });
        } catch (CsvParseException broken) {
            throw new UnreadableFileException(("From line %,d on, the file is no table: a quotation mark may be missing there, or a cell "
                    + "have more than %,d characters.").formatted(line[0], 4 * LONGEST_CELL));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
