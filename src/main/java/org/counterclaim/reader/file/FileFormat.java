package org.counterclaim.reader.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.stream.Stream;

import org.counterclaim.account.SiteAddress;

/** A format in which records are written, row by row. */
interface FileFormat {

    /** Returns the value of {@code Content-Type}. */
    String type();

    /**
     * Writes a file, as UTF-8, without holding it in memory.
     *
     * @param content of the file, but for its rows
     * @param changedAt when anything on record was changed last
     */
    void write(FileContent content, Stream<? extends FileRow> rows, Instant changedAt, SiteAddress site, OutputStream out)
            throws IOException;

    /** Does something with each row in turn. */
    static void each(Stream<? extends FileRow> rows, RowAction action) throws IOException {
        for (var all = rows.iterator(); all.hasNext();) {
            action.accept(all.next());
        }
    }

    /** Writes a row. */
    @FunctionalInterface
    interface RowAction {
        void accept(FileRow row) throws IOException;
    }
}
