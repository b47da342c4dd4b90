package org.counterclaim.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.CharsetDetector;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Decodes the bytes of a page as browsers do: a byte order mark takes precedence over the header, and the header over the page's own
 * declaration (HTML Standard, section 13.2.3.2); an unreadable sequence becomes one U+FFFD (WHATWG Encoding Standard, section 4.1). Unlike
 * browsers, it also looks at the bytes: it ignores a declaration with which hardly anything can be read, or of a single-byte encoding if
 * everything is UTF-8, and guesses if nothing is declared.
 */
final class PageDecoder {

    /** HTML Standard, section 13.2.3.2: how far a browser looks for the declaration. Some pages need more. */
    private static final int LOOKED_AT = 4_096;
    /** As many bytes as guessing needs. */
    private static final int GUESSED_FROM = 200_000;
    private static final int ESCAPE = 0x1B;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile(
            "<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([^\\s\"'>]+)|^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']+)",
            Pattern.CASE_INSENSITIVE);

    /** Markup and scripts, which reveal nothing about the encoding. */
    private static final Pattern PLAIN = Pattern.compile("[\\x00-\\x7F]{60,}");

    private PageDecoder() {}

    /** Decodes the bytes; never fails. {@code header} is the label in the header, or null. */
    static String decode(byte[] bytes, @Nullable String header) {
        Optional<Charset> marked = mark(bytes);
        if (marked.isPresent()) {
            String text = Decoded.of(bytes, marked.get()).text();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        Decoded utf8 = Decoded.of(bytes, UTF_8);
        Stream<Decoded> declared = Stream.concat(
                Optional.ofNullable(header).flatMap(EncodingLabels::labelled).stream(), declared(bytes).stream())
                .map(charset -> utf8.isWhole() && !isWide(charset) && !isEscaped(charset) ? utf8 : Decoded.of(bytes, charset));
        return Stream.of(declared, guessed(bytes, utf8).stream())
                .flatMap(decoded -> decoded)
                .filter(Decoded::isReadable)
                .findFirst()
                .orElseGet(() -> Decoded.of(bytes, EncodingLabels.labelled("windows-1252").orElseThrow()))
                .text();
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

    /** Returns the encoding that the page declares. A readable declaration of UTF-16 cannot be true, so the standard takes it for UTF-8. */
    private static Optional<Charset> declared(byte[] bytes) {
        String start = COMMENT.matcher(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1)).replaceAll("");
        Matcher declaration = DECLARATION.matcher(start);
        while (declaration.find()) {
            Optional<Charset> charset = EncodingLabels.labelled(declaration.group(1) == null ? declaration.group(2) : declaration.group(1));
            if (charset.isPresent()) {
                return charset.map(named -> isWide(named) ? UTF_8 : named);
            }
        }
        return Optional.empty();
    }

    /** Guesses UTF-8 if the bytes are UTF-8 apart from a slip or two; otherwise the likeliest encoding. */
    private static Optional<Decoded> guessed(byte[] bytes, Decoded utf8) {
        String start = new String(bytes, 0, Math.min(bytes.length, GUESSED_FROM), ISO_8859_1);
        if (utf8.isReadable() && start.indexOf(ESCAPE) < 0) {
            return Optional.of(utf8);
        }
        boolean escaped = start.indexOf(ESCAPE) >= 0;
        CharsetDetector detector = new CharsetDetector();
        detector.setText((escaped ? start : PLAIN.matcher(start).replaceAll(" ")).getBytes(ISO_8859_1));
        return Arrays.stream(detector.detectAll())
                .filter(match -> escaped == match.getName().startsWith("ISO-2022"))
                .flatMap(match -> EncodingLabels.labelled(match.getName()).stream())
                .filter(charset -> !isWide(charset))
                .map(charset -> Decoded.of(bytes, charset))
                .filter(Decoded::isReadable)
                .findFirst()
                .or(() -> Optional.of(utf8));
    }

    /** Whether each character takes two bytes, which may look like UTF-8 without being it. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    /** Whether the encoding uses only ASCII bytes, which are also valid UTF-8. */
    private static boolean isEscaped(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    /**
     * Bytes read in one encoding.
     *
     * @param broken the number of unreadable characters
     * @param beyondAscii the number of readable characters beyond ASCII, which a wrong encoding would garble
     */
    private record Decoded(String text, long broken, long beyondAscii) {

        static Decoded of(byte[] bytes, Charset charset) {
            String text = read(ByteBuffer.wrap(bytes), charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT));
            long broken = text.chars().filter(c -> c == 0xFFFD).count();
            return new Decoded(text, broken, text.chars().filter(c -> c > 0x7F).count() - broken);
        }

        /** Decodes the bytes; an ASCII byte after a broken start is read as itself. */
        private static String read(ByteBuffer bytes, CharsetDecoder decoder) {
            CharBuffer text = CharBuffer.allocate((int) (bytes.remaining() * (double) decoder.maxCharsPerByte()) + 16);
            CoderResult result = decoder.decode(bytes, text, true);
            while (result.isError()) {
                boolean restored = result.length() > 1 && bytes.get(bytes.position() + 1) >= 0;
                bytes.position(bytes.position() + (restored ? 1 : result.length()));
                text.put('\uFFFD');
                result = decoder.decode(bytes, text, true);
            }
            decoder.flush(text);
            return text.flip().toString();
        }

        boolean isWhole() {
            return broken == 0;
        }

        boolean isReadable() {
            return broken == 0 || 4 * broken <= beyondAscii;
        }
    }
}
