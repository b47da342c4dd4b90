package org.counterclaim.reader.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.Sha256;
import org.counterclaim.database.LongTransaction;
import org.counterclaim.web.cache.CachePolicy;
import org.counterclaim.web.cache.GzipCoding;
import org.counterclaim.web.server.RequestId;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends records as files, each from one snapshot of the record, some rows at a time. Few files are written at once, because each holds a
 * connection to the database until it is read.
 */
@Component
public class FileSender {

    /** How long a reader may take, because the snapshot keeps the database from tidying up. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int AT_A_TIME = 4;
    private static final String RETRY_AFTER = "10";
    private static final int BUFFER = 1 << 14;

    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final JdbcClient database;
    private final SiteAddress site;
    private final JsonMapper json;
    private final LongTransaction longTransaction;
    private final TransactionTemplate snapshot;

    FileSender(JdbcClient database, SiteAddress site, JsonMapper json, LongTransaction longTransaction,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.site = site;
        this.json = json;
        this.longTransaction = longTransaction;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The last entry of the history: two readings with the same one give the same rows. */
    private record LastEntry(long position, Instant at) {}

    /**
     * Sends records in a format.
     *
     * @param name of the format: "csv", "json" or "atom"
     * @param source reads what is asked for, in the transaction in which it is written
     * @throws IOException if the reader is gone, or takes too long
     */
    public void send(String name, Supplier<FileContent> source, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileFormat format = format(name);
        send(() -> {
            FileContent content = source.get();
            return new FileBody(format.type(), content.address(), (changedAt, out) -> {
                try (Stream<? extends FileRow> rows = content.rows().get()) {
                    format.write(content, rows, changedAt, site, out);
                }
            });
        }, request, response);
    }

    /**
     * Sends a file.
     *
     * @param source reads what is asked for, in the transaction in which it is written
     * @throws IOException if the reader is gone, or takes too long
     */
    public void send(Supplier<FileBody> source, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!turns.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            snapshot.executeWithoutResult(status -> {
                longTransaction.allow();
                try {
                    send(source.get(), request, response);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            turns.release();
        }
    }

    private FileFormat format(String name) {
        return switch (name) {
            case "csv" -> new CsvFile();
            case "json" -> new JsonFile(json);
            default -> new AtomFile();
        };
    }

    private void send(FileBody file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LastEntry last = lastEntry();
        String tag = "W/\"" + last.position() + "-" + Sha256.hex(file.key().getBytes(UTF_8)).substring(0, 12) + "\"";
        if (!isToBeSent(file, tag, request, response)) {
            return;
        }
        // Closed only at the end of the file, so that whoever gets a part of it can tell.
        OutputStream out = body(request, response);
        file.content().write(last.at(), out);
        out.close();
    }

    /** Returns the last entry; position 0, in 1970, if there is none. */
    private LastEntry lastEntry() {
        return database.sql("select position, greatest(at, to_timestamp(0)) at from history_head")
                .query((row, number) -> new LastEntry(row.getLong("position"), row.getTimestamp("at").toInstant())).single();
    }

    /** Sets the headers; returns whether the body is to follow. The tag is weak, because it says nothing of the bytes (RFC 9110, 8.8.1). */
    private static boolean isToBeSent(FileBody file, String tag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CachePolicy.ASK_AGAIN);
        RequestId.hideFrom(response);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(tag) || known.equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        response.setContentType(file.type());
        return !"HEAD".equals(request.getMethod());
    }

    private static OutputStream body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OutputStream out = new TimedStream(response.getOutputStream(), System.nanoTime() + LONGEST.toNanos());
        if (!GzipCoding.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            return new BufferedOutputStream(out, BUFFER);
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return new BufferedOutputStream(new GZIPOutputStream(out, BUFFER), BUFFER);
    }

    /** A stream that takes nothing more after a time. */
    private static final class TimedStream extends FilterOutputStream {

        private final long end;

        /** @param end as {@link System#nanoTime} will say it */
        TimedStream(OutputStream out, long end) {
            super(out);
            this.end = end;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new IOException("the file was not read within " + LONGEST);
            }
            out.write(bytes, from, length);
        }
    }
}
