package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checks a bundle against the published schema. */
@Component
class SchemaCheck {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(BundleSchema.whole());

    void check(JsonNode bundle, BundleFaults faults) {
        for (Error error : schema.validate(bundle)) {
            faults.add(path(error), reason(error));
        }
    }

    private static String path(Error error) {
        String path = "$";
        NodePath location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            path = location.getElement(i) instanceof Integer index
                    ? BundleNode.element(path, index)
                    : BundleNode.member(path, location.getName(i));
        }
        return error.getProperty() == null ? path : BundleNode.member(path, error.getProperty());
    }

    private static String reason(Error error) {
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "Is missing: add it";
            case "additionalProperties" -> "Is no field of this format: correct its name, or remove it";
            case "type" -> "Must be " + type(rule.asString());
            case "const" -> "Must be " + rule;
            case "enum" -> "Must be one of: " + String.join(", ", words(rule));
            case "uniqueItems" -> "Holds something more than once: keep one";
            case "minLength" -> "Must not be empty: leave it out if there is nothing to say";
            case "maxLength" -> "Must have at most %,d characters: shorten it".formatted(rule.asInt());
            case "minimum" -> "Must be at least " + rule;
            case "maximum" -> "Must be at most " + rule;
            case "pattern" -> pattern(rule.asString());
            default -> error.getMessage();
        };
    }

    private static String type(String type) {
        return switch (type) {
            case "string" -> "a text, in double quotes; leave it out if there is nothing to say";
            case "array" -> "a list, in square brackets";
            case "object" -> "an object, in curly brackets";
            default -> "a whole number";
        };
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static String pattern(String pattern) {
        return pattern.equals("\\S") ? "Must not be blank: leave it out if there is nothing to say" : "Must have the form " + pattern;
    }
}
