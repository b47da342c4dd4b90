package org.counterclaim.interchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;

/**
 * The schemas of what programs send, and of the answers to that. Those that no record has are written in {@code write-schemas.json} beside
 * this class; the fields of records are those that are read.
 */
final class WriteSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROPERTIES = "properties";

    private WriteSchemas() {}

    /** Adds them to those of what is read, in which the fields of each kind stand under its word. */
    static void addTo(ObjectNode all) {
        all.setAll(written());
        all.withObject("problem").withObject(PROPERTIES).putObject("errors").put("$ref", "#/$defs/errors");
        ArrayNode kinds = all.putObject("recordInput").put("title", "Record to write")
                .put("description", "The fields of its kind. Records are named by their slugs; without a slug of its own it gets one.")
                .putArray("anyOf");
        for (RecordType<?, ?> type : RecordTypes.ALL.stream().filter(RecordType::isPublished).toList()) {
            all.set(type.word() + "Input", input(type, (ObjectNode) all.get(type.word()).deepCopy()));
            kinds.addObject().put("$ref", "#/$defs/" + type.word() + "Input");
        }
    }

    /** The slug can be left to the site, and a claim's number in a story is the site's to give. */
    private static ObjectNode input(RecordType<?, ?> type, ObjectNode schema) {
        ArrayNode required = schema.putArray("required");
        type.written().stream().filter(field -> field.isRequired()).forEach(field -> required.add(field.name()));
        if (type == ClaimType.TYPE) {
            schema.withObject(PROPERTIES).withObject("stories").withObject("items").putArray("required").add("story");
        }
        return schema;
    }

    private static ObjectNode written() {
        try (InputStream source = Objects.requireNonNull(WriteSchemas.class.getResourceAsStream("write-schemas.json"))) {
            return (ObjectNode) JSON.readTree(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
