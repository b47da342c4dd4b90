package org.counterclaim.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/** Reads and decompresses the body of an answer, up to a limit on both the compressed and the decompressed bytes. */
final class BodyReader {

    /** The limit, more than any honest page needs; a body announced as longer is refused at once. */
    private final int most;

    BodyReader(int most) {
        this.most = most;
    }

    byte[] of(ClassicHttpResponse response) throws IOException, UnreadablePageException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > most) {
            throw tooLong();
        }
        InputStream sent = new CountingStream(entity.getContent());
        try {
            return whole(unpacked(sent, encoding(response)));
        } catch (BodyTooLongException exceeded) {
            throw tooLong();
        }
    }

    private byte[] whole(InputStream unpacked) throws IOException, UnreadablePageException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[16_384];
        for (int n = unpacked.read(some); n >= 0; n = unpacked.read(some)) {
            if (read.size() + n > most) {
                throw tooLong();
            }
            read.write(some, 0, n);
        }
        return read.toByteArray();
    }

    /** Decompresses the stream: RFC 9110, section 8.4.1; "deflate" also without the RFC 1950 wrapper, as some servers send it. */
    private static InputStream unpacked(InputStream sent, String encoding) throws IOException, UnreadablePageException {
        return switch (encoding) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> GzipDecoder.unpack(sent);
            case "deflate" -> deflated(new BufferedInputStream(sent));
            default -> throw UnreadablePageException.pasteInstead("The site packs its pages in a way that was not asked for.");
        };
    }

    private static InputStream deflated(BufferedInputStream sent) throws IOException {
        sent.mark(2);
        int first = sent.read();
        int second = sent.read();
        sent.reset();
        boolean wrapped = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
        return new InflaterInputStream(sent, new Inflater(!wrapped));
    }

    private static String encoding(ClassicHttpResponse response) {
        StringBuilder encodings = new StringBuilder();
        for (Header header : response.getHeaders(HttpHeaders.CONTENT_ENCODING)) {
            encodings.append(encodings.isEmpty() ? "" : ",").append(header.getValue().strip());
        }
        return encodings.toString().toLowerCase(Locale.ROOT);
    }

    private UnreadablePageException tooLong() {
        return UnreadablePageException.pasteInstead("The page is longer than the %d MB that are read.".formatted(most / 1_000_000));
    }

    /** Counts the bytes sent, because a compressed stream can be endless and decompress to nothing. */
    private final class CountingStream extends FilterInputStream {

        private long count;

        CountingStream(InputStream sent) {
            super(sent);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            add(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            add(Math.max(n, 0));
            return n;
        }

        private void add(int octets) throws BodyTooLongException {
            count += octets;
            if (count > most) {
                throw new BodyTooLongException();
            }
        }
    }

    private static final class BodyTooLongException extends IOException {}
}
