package org.counterclaim.interchange.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.counterclaim.reader.file.CsvFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the rows that an import refused as a table, to be mended and sent again: what is wrong, and then the row as it was sent. */
@Component
class RefusedRowsFile {

    private static final int AT_ONCE = 1000;

    private final ImportJobs jobs;

    RefusedRowsFile(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** Writes them, some at a time. */
    void write(ImportJob job, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(line("Refused: line", "Refused: column", "Refused: reason", job.columns()));
        List<ImportJobs.RefusedRow> some = jobs.refused(job.id(), 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (ImportJobs.RefusedRow row : some) {
                text.write(line(String.valueOf(row.line()), row.column() == null ? "" : row.column(), row.reason(), row.cells()));
            }
            some = jobs.refused(job.id(), some.getLast().line(), AT_ONCE);
        }
        text.flush();
    }

    private static String line(String line, String column, String reason, List<String> cells) {
        List<String> others = new ArrayList<>(List.of(column, reason));
        others.addAll(cells);
        return CsvFile.line(line, others);
    }
}
