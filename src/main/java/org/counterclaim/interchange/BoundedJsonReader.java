package org.counterclaim.interchange;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads JSON (RFC 8259) within limits that no honest bundle reaches, and notes every repeated name and every forbidden character. */
public final class BoundedJsonReader {

    /** The most bytes of a bundle. */
    public static final int MOST_BYTES = 20_000_000;

    private static final int MOST_VALUES = 250_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_NAME = 100;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(MOST_BYTES)
                    .build())
            .build();

    private final JsonParser parser;
    private final BundleFaults faults;
    private int values;

    private BoundedJsonReader(JsonParser parser, BundleFaults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /**
     * Reads the whole input.
     *
     * @throws InvalidBundleException if it is too large, or not JSON in UTF-8
     */
    public static JsonNode read(byte[] json, BundleFaults faults) {
        if (json.length > MOST_BYTES) {
            return refuse(faults, "Has more than %,d bytes: divide it into several bundles".formatted(MOST_BYTES));
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text(json))) {
            return new BoundedJsonReader(parser, faults).document();
        } catch (JacksonException notJson) {
            if (notJson.getCause() instanceof CharacterCodingException) {
                return refuse(faults, "Is not text in UTF-8: save it as UTF-8");
            }
            return refuse(faults, "Is not JSON" + place(notJson.getLocation()) + ": " + notJson.getOriginalMessage());
        }
    }

    private static JsonNode refuse(BundleFaults faults, String reason) {
        faults.add("$", reason);
        faults.throwIfAny();
        throw new IllegalStateException(reason);
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** Returns the text, which is decoded while it is read, so that no large bundle is held twice. */
    private static Reader text(byte[] json) {
        int mark = Arrays.mismatch(json, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        return new InputStreamReader(new ByteArrayInputStream(json, mark, json.length - mark), UTF_8.newDecoder());
    }

    private JsonNode document() {
        if (parser.nextToken() == null) {
            return refuse(faults, "Is empty: a bundle is a JSON object");
        }
        JsonNode root = value("$");
        if (parser.nextToken() != null) {
            return refuse(faults, "Is not JSON at line %d: something follows the end of the object"
                    .formatted(parser.currentTokenLocation().getLineNr()));
        }
        return root;
    }

    private JsonNode value(String path) {
        if (++values > MOST_VALUES) {
            return refuse(faults, "Has more than %,d values: divide it into several bundles".formatted(MOST_VALUES));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> text(path);
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(String path) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String member = BundleNode.member(path, name);
            if (object.has(name)) {
                faults.add(member, "Stands here more than once: keep one");
            }
            checkText(name, member);
            parser.nextToken();
            object.set(name, value(member));
        }
        return object;
    }

    private JsonNode array(String path) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(BundleNode.element(path, array.size())));
        }
        return array;
    }

    private JsonNode text(String path) {
        checkText(parser.getString(), path);
        return NODES.stringNode(parser.getString());
    }

    private JsonNode wholeNumber() {
        return parser.getNumberType() == JsonParser.NumberType.INT
                ? NODES.numberNode(parser.getIntValue())
                : NODES.numberNode(parser.getBigIntegerValue());
    }

    private void checkText(String text, String path) {
        text.codePoints().filter(BoundedJsonReader::isForbidden).findFirst()
                .ifPresent(found -> faults.add(path, "Holds the character U+%04X, which is no text: remove it".formatted(found)));
    }

    /**
     * Whether a character is forbidden: control characters other than tab and line feed, and unpaired surrogates, some of which PostgreSQL
     * refuses and none of which readers can see.
     */
    private static boolean isForbidden(int character) {
        return (character < ' ' && character != '\t' && character != '\n')
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
