package org.counterclaim.web.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes text as UTF-8. Each piece is encoded at once, because most pieces of a page are ASCII, which Java then only copies. If a piece
 * ends within a surrogate pair, its half waits for the other half. Bytes that are UTF-8 already are copied.
 */
final class Utf8Writer extends PrintWriter {

    private final OutputStream bytes;
    private String half = "";

    /** Makes a writer to a stream in memory. */
    Utf8Writer(OutputStream bytes) {
        super(Writer.nullWriter());
        this.bytes = bytes;
    }

    @Override
    public void write(String text, int offset, int length) {
        int end = offset + length;
        int whole = length > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        String piece = text.substring(offset, whole);
        write((half.isEmpty() ? piece : half + piece).getBytes(UTF_8));
        half = text.substring(whole, end);
    }

    @Override
    public void write(char[] text, int offset, int length) {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character), 0, 1);
    }

    @Override
    public void println() {
        write('\n');
    }

    /** Writes bytes that are UTF-8 already. */
    void write(byte[] utf8) {
        try {
            bytes.write(utf8);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
