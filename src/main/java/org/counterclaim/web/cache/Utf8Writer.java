package org.counterclaim.web.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes text as UTF-8, each piece as a whole: a page is written in pieces of every length, most of them ASCII, and those
 * are copied. Where a piece ends within a surrogate pair, its half waits for the other.
 */
final class Utf8Writer extends Writer {

    private final OutputStream bytes;
    private String half = "";

    Utf8Writer(OutputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int end = offset + length;
        int whole = length > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        String piece = text.substring(offset, whole);
        bytes.write((half.isEmpty() ? piece : half + piece).getBytes(UTF_8));
        half = text.substring(whole, end);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void flush() throws IOException {
        bytes.flush();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
