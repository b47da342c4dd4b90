package org.counterclaim.reader.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * A file that is written while it is sent.
 *
 * @param type the value of {@code Content-Type}
 * @param key tells it from every other file of the site
 * @param content writes it, in the transaction in which it was asked for
 */
public record FileBody(String type, String key, Content content) {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes it, without closing the stream.
         *
         * @param changedAt when anything on record was changed last
         */
        void write(Instant changedAt, OutputStream out) throws IOException;
    }
}
