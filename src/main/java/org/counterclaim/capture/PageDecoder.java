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
 * Turns the bytes of a page into text as browsers do: a byte order mark counts before the header, that before the page's own
 * declaration (HTML Standard, section 13.2.3.2), and what cannot be read becomes one U+FFFD (WHATWG Encoding Standard, section 4.1).
 * More than browsers do, it looks at the bytes: what is declared is not believed where hardly anything could be read with it, nor a
 * single-byte encoding where all is UTF-8; and what is not declared is guessed.
 */
final class PageDecoder {

    /** HTML Standard, section 13.2.3.2: how far a browser looks for the declaration. Some pages need more. */
    private static final int LOOKED_AT = 4_096;
    /** As much as it takes to guess. */
    private static final int GUESSED_FROM = 200_000;
    private static final int ESCAPE = 0x1B;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile(
            "<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([^\\s\"'>]+)|^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']+)",
            Pattern.CASE_INSENSITIVE);

    /** Markup and scripts, which tell nothing of the encoding. */
    private static final Pattern PLAIN = Pattern.compile("[\\x00-\\x7F]{60,}");

    private PageDecoder() {}

    /** Never fails. The header is the label in it. */
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

    /** What the page itself declares. Who can read that it is UTF-16 reads no UTF-16: the standard takes it for UTF-8. */
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

    /** UTF-8 where it is so but for a slip or two; else what the bytes look most like. */
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

    /** Whether each character takes two bytes: such bytes may look like UTF-8 and be none. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    /** Whether it is written in ASCII's bytes, which are UTF-8 too. */
    private static boolean isEscaped(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    /**
     * Bytes read in one encoding.
     *
     * @param broken how many characters could not be read
     * @param beyondAscii how many were read that any encoding could have got wrong
     */
    private record Decoded(String text, long broken, long beyondAscii) {

        static Decoded of(byte[] bytes, Charset charset) {
            String text = read(ByteBuffer.wrap(bytes), charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT));
            long broken = text.chars().filter(c -> c == 0xFFFD).count();
            return new Decoded(text, broken, text.chars().filter(c -> c > 0x7F).count() - broken);
        }

        /** A byte of ASCII after a broken start stands for itself. */
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
