package org.counterclaim.reader.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.Sha256;
import org.counterclaim.database.LongTransaction;
import org.counterclaim.web.BadRequestException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads whole lists, each from one snapshot of the record, some rows at a time. */
@Component
class ListFiles {

    /** How long a reader may take, because the snapshot keeps the database from tidying up. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final RecordFilterReader filters;
    private final ListRows rows;
    private final SiteAddress site;
    private final LongTransaction longTransaction;
    private final TransactionTemplate snapshot;

    ListFiles(RecordFilterReader filters, ListRows rows, SiteAddress site, LongTransaction longTransaction,
            PlatformTransactionManager transactions) {
        this.filters = filters;
        this.rows = rows;
        this.site = site;
        this.longTransaction = longTransaction;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Takes a list while its transaction lasts. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Takes the list.
         *
         * @param tag an entity tag that differs whenever the list may differ
         */
        void accept(String tag, RecordFilter filter) throws IOException;
    }

    /**
     * Opens the list that the parameters ask for.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    void open(RecordList list, Map<String, String> parameters, Receiver receiver) throws IOException {
        try {
            snapshot.executeWithoutResult(status -> {
                RecordFilter filter = filters.read(list, parameters);
                throwIfPart(parameters);
                longTransaction.allow();
                if (filter.narrows()) {
                    rows.avoidWholeTables();
                }
                try {
                    receiver.accept(tag(filter), filter);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void throwIfPart(Map<String, String> parameters) {
        if (parameters.containsKey("after") || parameters.containsKey("before")) {
            throw new BadRequestException("A file holds the whole list, not a page of it. Leave out “after” and “before”.");
        }
    }

    private String tag(RecordFilter filter) {
        return "W/\"" + rows.lastEntry().position() + "-" + Sha256.hex(filter.address().getBytes(UTF_8)).substring(0, 12) + "\"";
    }

    /**
     * Writes a list while it is open.
     *
     * @throws IOException if the reader is gone, or takes too long
     */
    void write(ListFile file, RecordFilter filter, OutputStream out) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (Stream<ListRow> all = rows.all(filter)) {
            file.write(new ListFile.Content(filter, rows.lastEntry().at(), all.peek(row -> throwIfAfter(end))), site, out);
        }
    }

    private static void throwIfAfter(long end) {
        if (System.nanoTime() - end > 0) {
            throw new UncheckedIOException(new IOException("the list was not read within " + LONGEST));
        }
    }
}
