package org.counterclaim.core.json;

import java.util.Collection;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes JSON in the canonical form that is hashed: the JSON Canonicalization Scheme, RFC 8785. Members are sorted by the UTF-16 units of
 * their names (section 3.2.3), text is escaped as in section 3.2.2.2, which refuses half a surrogate pair, and nothing is indented. Numbers
 * are whole and within 2^53, so section 3.2.2.3 leaves them as they are.
 */
final class CanonicalJson {

    private static final long GREATEST = 1L << 53;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String write(RecordState state) {
        CanonicalJson json = new CanonicalJson();
        json.object(state);
        return json.out.toString();
    }

    private void object(RecordState state) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> member : state.members().entrySet()) {
            out.append(separator);
            text(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void value(Object value) {
        switch (value) {
            case RecordState state -> object(state);
            case Collection<?> values -> array(values);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(exact(number));
            default -> text(value.toString());
        }
    }

    private void array(Collection<?> values) {
        out.append('[');
        String separator = "";
        for (Object value : values) {
            out.append(separator);
            value(value);
            separator = ",";
        }
        out.append(']');
    }

    private static long exact(long number) {
        if (number > GREATEST || number < -GREATEST) {
            throw new IllegalArgumentException(number + " has no exact form in JSON");
        }
        return number;
    }

    private void text(String text) {
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("Half a character has no form in JSON");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> plain(c);
        }
    }

    private void plain(char c) {
        if (c < ' ') {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            out.append(c);
        }
    }
}
