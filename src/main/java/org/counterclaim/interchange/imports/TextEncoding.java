package org.counterclaim.interchange.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The encoding of a text file, as its bytes show it: by its byte order mark or, without one, UTF-8 if the bytes are that, UTF-16 if every
 * other byte is zero, otherwise Windows-1252, in which spreadsheets save.
 *
 * @param mark how many bytes the byte order mark has
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;

    static TextEncoding of(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(UTF_8, 3);
        }
        if (begins(file, 0xFF, 0xFE)) {
            return new TextEncoding(UTF_16LE, 2);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return new TextEncoding(UTF_16BE, 2);
        }
        int even = zeros(file, 0);
        int odd = zeros(file, 1);
        int most = Math.min(file.length, LOOKED_AT) / 4;
        return new TextEncoding(odd > most ? UTF_16LE : even > most ? UTF_16BE : isUtf8(file) ? UTF_8 : WINDOWS, 0);
    }

    /** Returns the text, to be read once. */
    Reader open(byte[] file) {
        return new InputStreamReader(new ByteArrayInputStream(file, mark, file.length - mark), charset);
    }

    /** Returns the whole text. */
    String text(byte[] file) {
        return new String(file, mark, file.length - mark, charset);
    }

    /** Returns the first characters of the text. */
    String beginning(byte[] file) {
        char[] some = new char[LOOKED_AT];
        try (Reader reader = open(file)) {
            int read = reader.read(some);
            return new String(some, 0, Math.max(0, read));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether a file begins with these bytes. */
    static boolean begins(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] file, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(file.length, LOOKED_AT); i += 2) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(byte[] file) {
        CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate(LOOKED_AT);
        while (true) {
            var result = decoder.decode(bytes, characters.clear(), true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }
}
