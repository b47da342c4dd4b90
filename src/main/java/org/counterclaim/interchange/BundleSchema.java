package org.counterclaim.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.StatementType;

/**
 * The JSON Schema of story bundles. Parts that only a bundle has are written in {@code story-bundle.schema.json} beside this class, with
 * descriptions; the fields of records come from their types.
 */
public final class BundleSchema {

    private static final String WRITTEN = "story-bundle.schema.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private BundleSchema() {}

    /** Returns the whole schema. */
    public static ObjectNode whole() {
        ObjectNode schema = written();
        ObjectNode definitions = schema.withObject("$defs");
        for (RecordType<?, ?> type : RecordTypes.ALL.stream().filter(RecordType::isPublished).toList()) {
            ObjectNode record = definitions.withObject(type.word());
            // A statement is nested in its claim.
            type.written().stream().filter(field -> field != StatementType.CLAIM).forEach(field -> complete(record, field));
        }
        return schema;
    }

    private static ObjectNode written() {
        try (InputStream source = Objects.requireNonNull(BundleSchema.class.getResourceAsStream(WRITTEN), WRITTEN)) {
            return (ObjectNode) JSON.readTree(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void complete(ObjectNode record, RecordField<?, ?> field) {
        if (field.isRequired()) {
            record.withArray("required").add(field.name());
        }
        ObjectNode property = record.withObject("properties").withObject(field.name());
        if (!property.has("type")) {
            property.put("title", field.label()).setAll(rules(field));
        }
        if (!property.has("description") && field.hint() != null) {
            property.put("description", field.hint());
        }
    }

    private static ObjectNode rules(RecordField<?, ?> field) {
        ObjectNode rules = JSON.createObjectNode();
        return switch (field.type().display()) {
            case RECORD -> rules.put("$ref", "#/$defs/slug");
            case RECORDS -> rules.put("$ref", "#/$defs/slugs");
            case DATE -> rules.put("$ref", "#/$defs/date");
            case DAY -> rules.put("$ref", "#/$defs/day");
            case ADDRESS -> rules.put("$ref", "#/$defs/webAddress");
            case LANGUAGE -> rules.put("$ref", "#/$defs/language");
            case PROSE, PLAIN -> field.type().options().isEmpty()
                    ? rules.put("type", "string").put("maxLength", field.longest()).put("pattern", "\\S")
                    : rules.set("enum", JSON.valueToTree(field.type().options()));
            default -> throw new IllegalStateException("The schema does not say what " + field + " is");
        };
    }
}
