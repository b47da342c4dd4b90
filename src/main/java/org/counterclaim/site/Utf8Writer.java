package org.counterclaim.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes text as UTF-8, each piece as a whole: a page is written in pieces of every length, most of them ASCII, and those
 * are copied. A piece must not end within a surrogate pair.
 */
final class Utf8Writer extends Writer {

    private final OutputStream bytes;

    Utf8Writer(OutputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        bytes.write(text.substring(offset, offset + length).getBytes(UTF_8));
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
