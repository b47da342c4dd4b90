package org.counterclaim.core.json;

import java.io.StringWriter;
import java.util.Collection;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes JSON in the canonical form that is hashed: the JSON Canonicalization Scheme, RFC 8785. Members are sorted by the UTF-16 units of
 * their names (section 3.2.3), text is escaped as in section 3.2.2.2, which refuses half a surrogate pair, and nothing is indented. Numbers
 * are whole and within 2^53, so section 3.2.2.3 leaves them as they are.
 */
final class CanonicalJson {

    private static final long GREATEST = 1L << 53;

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES, JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private CanonicalJson() {}

    static String write(RecordState state) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(state, json);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) {
        switch (value) {
            case RecordState state -> {
                json.writeStartObject();
                state.members().forEach((name, member) -> write(member, json.writeName(encodable(name))));
                json.writeEndObject();
            }
            case Collection<?> values -> {
                json.writeStartArray();
                values.forEach(one -> write(one, json));
                json.writeEndArray();
            }
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(exact(number));
            default -> json.writeString(encodable(value.toString()));
        }
    }

    private static long exact(long number) {
        if (number > GREATEST || number < -GREATEST) {
            throw new IllegalArgumentException(number + " has no exact form in JSON");
        }
        return number;
    }

    private static String encodable(String text) {
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("Half a character has no form in JSON");
        }
        return text;
    }
}
