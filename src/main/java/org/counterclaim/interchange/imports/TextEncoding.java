package org.counterclaim.interchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

import org.springframework.core.io.InputStreamSource;

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

    /** Reads the file from its beginning to its end, if need be, and keeps nothing of it. */
    static TextEncoding of(InputStreamSource file) throws IOException {
        byte[] head = head(file);
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new TextEncoding(UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new TextEncoding(UTF_16BE, 2);
        }
        int most = head.length / 4;
        return new TextEncoding(zeros(head, 1) > most ? UTF_16LE : zeros(head, 0) > most ? UTF_16BE : isUtf8(file) ? UTF_8 : WINDOWS, 0);
    }

    /** Returns the first bytes of a file. */
    static byte[] head(InputStreamSource file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return bytes.readNBytes(LOOKED_AT);
        }
    }

    /** Returns the text, to be read once. */
    Reader open(InputStreamSource file) throws IOException {
        InputStream bytes = file.getInputStream();
        bytes.skipNBytes(mark);
        return new InputStreamReader(bytes, charset);
    }

    /** Returns the whole text. */
    String text(InputStreamSource file) throws IOException {
        try (Reader reader = open(file)) {
            return reader.readAllAsString();
        }
    }

    /** Returns the first characters of the text. */
    String beginning(InputStreamSource file) throws IOException {
        byte[] head = head(file);
        return new String(head, mark, head.length - mark, charset);
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

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(InputStreamSource file) throws IOException {
        char[] some = new char[LOOKED_AT];
        try (Reader text = new InputStreamReader(file.getInputStream(), UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
            int read = 0;
            while (read >= 0) {
                read = text.read(some);
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
