package org.counterclaim.web.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/** Gzip, the only content coding in use. */
public final class GzipCoding {

    private static final int SMALLEST = 1024;
    private static final int BUFFER = 8192;

    private GzipCoding() {}

    /** Whether compressing the body is worthwhile. */
    static boolean pays(byte[] body) {
        return body.length >= SMALLEST;
    }

    /** Whether a value of {@code Accept-Encoding} names gzip without refusing it (RFC 9110, section 12.5.3). */
    public static boolean isAccepted(@Nullable String accepted) {
        int at = accepted == null ? -1 : accepted.indexOf("gzip");
        if (accepted == null || at < 0) {
            return false;
        }
        int end = accepted.indexOf(',', at);
        int quality = accepted.indexOf("q=0", at);
        return quality < 0 || (end >= 0 && quality > end) || accepted.substring(quality, end < 0 ? accepted.length() : end)
                .matches("q=0\\.0*[1-9].*");
    }

    static byte[] compress(byte[] body, int level) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(Math.max(BUFFER, body.length / 4));
        try (GZIPOutputStream stream = new Level(compressed, level)) {
            stream.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /** Sets the compression level, which the platform's stream allows only to subclasses. */
    private static final class Level extends GZIPOutputStream {
        Level(ByteArrayOutputStream out, int level) throws IOException {
            super(out, BUFFER);
            def.setLevel(level);
        }
    }
}
