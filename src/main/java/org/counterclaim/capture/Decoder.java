package org.counterclaim.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Turns the bytes of a page into text. A byte order mark counts before the header, that before the page's own meta tag
 * (HTML Standard, section 13.2.3.2). What is declared is not believed where the bytes cannot be so, and no single-byte
 * encoding is where they are UTF-8, which text in another encoding all but never is by chance.
 */
final class Decoder {

    /** HTML Standard, section 13.2.3.2: how far a browser looks for the declaration. Some pages need more. */
    private static final int LOOKED_AT = 4_096;

    private static final Pattern META =
            Pattern.compile("<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Decoder() {}

    /** Never fails: what no encoding explains becomes U+FFFD. */
    static String decode(byte[] bytes, @Nullable String header) {
        Optional<Charset> marked = mark(bytes);
        if (marked.isPresent()) {
            return withoutMark(lenient(bytes, marked.get()));
        }
        Optional<String> utf8 = strict(bytes, UTF_8);
        return Stream.of(Optional.ofNullable(header), declared(bytes))
                .flatMap(Optional::stream)
                .map(Decoder::charset)
                .flatMap(Optional::stream)
                .map(charset -> utf8.isPresent() && !isWide(charset) ? utf8 : strict(bytes, charset))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> utf8)
                .orElseGet(() -> fallback(bytes));
    }

    private static Optional<Charset> mark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> declared(byte[] bytes) {
        Matcher meta = META.matcher(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1));
        return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
    }

    /** The encoding that browsers take a name for: Encoding Standard, section 4.2. */
    private static Optional<Charset> charset(String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        String known = switch (label) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii", "cp1252" -> "windows-1252";
            case "iso-8859-9", "latin5" -> "windows-1254";
            case "gb2312", "gbk" -> "GB18030";
            case "shift_jis", "sjis", "x-sjis" -> "windows-31j";
            case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
            case "unicode", "utf-16" -> "UTF-16LE";
            default -> label;
        };
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Whether each character takes two bytes: such bytes may look like UTF-8 and be none. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notSo) {
            return Optional.empty();
        }
    }

    private static String lenient(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** UTF-8 with a slip or two, or Western European. */
    private static String fallback(byte[] bytes) {
        String text = lenient(bytes, UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long beyondAscii = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return broken <= beyondAscii ? text : lenient(bytes, WESTERN);
    }
}
