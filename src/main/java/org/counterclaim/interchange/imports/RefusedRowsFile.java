package org.counterclaim.interchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the rows that an import refused as a table, to be mended and sent again: as they were sent, with what is wrong after them. */
@Component
class RefusedRowsFile {

    private static final int AT_ONCE = 1000;
    private static final String COMPUTED = "=+-@＝＋－＠";

    private final ImportJobs jobs;

    RefusedRowsFile(ImportJobs jobs) {
        this.jobs = jobs;
    }

    byte[] of(ImportJob job) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.NON_EMPTY).build(new OutputStreamWriter(file, UTF_8))) {
            csv.writeRecord(with(job.columns(), "Refused: line", "Refused: column", "Refused: reason"));
            List<ImportJobs.RefusedRow> some = jobs.refused(job.id(), 0, AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(row -> csv.writeRecord(with(filled(row.cells(), job.columns().size()), String.valueOf(row.line()),
                        row.column() == null ? "" : row.column(), row.reason())));
                some = jobs.refused(job.id(), some.getLast().line(), AT_ONCE);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static List<String> filled(List<String> cells, int columns) {
        List<String> filled = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
        while (filled.size() < columns) {
            filled.add("");
        }
        return filled;
    }

    private static List<String> with(List<String> cells, String... more) {
        List<String> all = new ArrayList<>();
        cells.forEach(cell -> all.add(safe(cell)));
        for (String one : more) {
            all.add(safe(one));
        }
        return all;
    }

    /** Returns a text that no spreadsheet computes. */
    private static String safe(String cell) {
        return !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
