package org.counterclaim.reader.list;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.stream.Stream;

import org.counterclaim.account.SiteAddress;

/** A format in which a whole list is written, row by row. */
interface ListFile {

    /**
     * A list to write.
     *
     * @param changedAt when anything on record was changed last
     */
    record Content(RecordFilter filter, Instant changedAt, Stream<ListRow> rows) {

        /** Returns the list in words. */
        String title() {
            return FilterSentence.of(filter).words();
        }
    }

    /** Returns the value of {@code Content-Type}. */
    String type();

    /** Writes it, as UTF-8, without holding it in memory. */
    void write(Content content, SiteAddress site, OutputStream out) throws IOException;

    /** Does something with each row in turn. */
    static void each(Stream<ListRow> rows, RowAction action) throws IOException {
        for (var all = rows.iterator(); all.hasNext();) {
            action.accept(all.next());
        }
    }

    /** Writes a row. */
    @FunctionalInterface
    interface RowAction {
        void accept(ListRow row) throws IOException;
    }
}
