package org.counterclaim.web.cache;

import java.io.IOException;
import java.io.Writer;

import org.thymeleaf.util.IWritableCharSequence;

import static java.nio.charset.StandardCharsets.UTF_8;

/** HTML that has been encoded already. A template prints it with {@code kept:html}, which passes the bytes on. */
final class KeptHtml implements IWritableCharSequence {

    private final byte[] utf8;

    /** Keeps these bytes, which must not change afterwards. */
    KeptHtml(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Returns the number of bytes. */
    int size() {
        return utf8.length;
    }

    @Override
    public void write(Writer page) throws IOException {
        if (page instanceof Utf8Writer bytes) {
            bytes.write(utf8);
        } else {
            page.write(toString());
        }
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        return new String(utf8, UTF_8);
    }
}
