package org.counterclaim.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Decompresses only the first member of gzip (RFC 1952). Java's own {@code GZIPInputStream} reads further members by recursion, so an
 * endless series of empty ones overflows the stack.
 */
final class GzipDecoder {

    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private GzipDecoder() {}

    /** Returns the decompressed stream; the header is read at once. */
    static InputStream unpack(InputStream packed) throws IOException {
        InputStream in = new BufferedInputStream(packed);
        if (octet(in) != 0x1f || octet(in) != 0x8b || octet(in) != 8) {
            throw new ZipException("No gzip");
        }
        int flags = octet(in);
        skip(in, 6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(in, octet(in) | octet(in) << 8);
        }
        skipText(in, flags & HAS_NAME);
        skipText(in, flags & HAS_COMMENT);
        skip(in, (flags & HAS_CHECKSUM) == 0 ? 0 : 2);
        return new InflaterInputStream(in, new Inflater(true));
    }

    private static void skipText(InputStream in, int present) throws IOException {
        int octet = present;
        while (octet != 0) {
            octet = octet(in);
        }
    }

    private static void skip(InputStream in, int octets) throws IOException {
        for (int i = 0; i < octets; i++) {
            octet(in);
        }
    }

    private static int octet(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException();
        }
        return octet;
    }
}
