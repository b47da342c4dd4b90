package org.counterclaim.interchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.interchange.BundleSchema;
import org.counterclaim.reader.file.JsonFile;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.reader.search.SearchSlice;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.StatementType;
import org.counterclaim.verdict.VerdictType;

/**
 * The schemas of the API's answers. Those that only the API has are written in {@code schemas.json} beside this class; the fields of
 * records are those of story bundles, and those of rows are the columns of lists.
 */
final class ApiSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ApiSchemas() {}

    /** Returns all of them, by name, as components of a description. */
    static JsonNode all() {
        ObjectNode all = (ObjectNode) BundleSchema.whole().get("$defs");
        all.setAll(written());
        completeRecords(all);
        WriteSchemas.addTo(all);
        List.of(RecordList.values()).forEach(list -> all.set(row(list), row(list.one(), list.columns())));
        ArrayNode rows = all.withObject("list").withObject("properties").withObject("rows").withObject("items").putArray("oneOf");
        List.of(RecordList.values()).forEach(list -> rows.addObject().put("$ref", "#/$defs/" + row(list)));
        all.withObject("search").withObject("properties").withObject("rows").set("items", row("result", SearchSlice.COLUMNS));
        return JSON.readTree(all.toString().replace("#/$defs/", "#/components/schemas/"));
    }

    private static ObjectNode written() {
        try (InputStream source = Objects.requireNonNull(ApiSchemas.class.getResourceAsStream("schemas.json"))) {
            return (ObjectNode) JSON.readTree(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts in what a bundle says by nesting records, and takes out what is nested. */
    private static void completeRecords(ObjectNode all) {
        ObjectNode claim = all.withObject(ClaimType.TYPE.word());
        claim.withObject("properties").remove(List.of("number", "statements", "verdicts"));
        claim.set("required", JSON.valueToTree(List.of("slug", ClaimType.TEXT.name(), "stories")));
        claim.withObject("properties").set("stories", JSON.readTree("""
                {"title": "Stories", "description": "The stories in which it stands, each with its number there.", "type": "array",
                    "items": {"type": "object", "additionalProperties": false, "required": ["story", "number"],
                    "properties": {"story": {"$ref": "#/$defs/slug"}, "number": {"type": "integer", "minimum": 1}}}}"""));
        ObjectNode statement = all.withObject(StatementType.TYPE.word());
        statement.withObject("properties").withObject(StatementType.CLAIM.name()).put("$ref", "#/$defs/slug");
        ObjectNode verdict = all.withObject(VerdictType.TYPE.word());
        verdict.withArray("required").add("number");
        verdict.withObject("properties").withObject("number").put("type", "integer").put("minimum", 1);
        ArrayNode kinds = all.withObject("record").putArray("oneOf");
        RecordTypes.ALL.stream().filter(RecordType::isPublished).forEach(type -> {
            ObjectNode properties = kinds.addObject().put("title", type.word()).putObject("properties");
            properties.putObject("kind").put("const", type.word());
            properties.putObject("record").put("$ref", "#/$defs/" + type.word());
        });
    }

    private static String row(RecordList list) {
        return list.one() + "Row";
    }

    /** Returns the schema of a row. What a column holds is a text, a number, a list or an object, and null if it is not known. */
    private static ObjectNode row(String title, List<String> columns) {
        ObjectNode row = JSON.createObjectNode().put("title", title).put("type", "object").put("additionalProperties", false);
        ObjectNode properties = row.putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("address").put("type", "string").put("format", "uri");
        columns.forEach(column -> properties.putObject(JsonFile.key(column)).put("title", column)
                .set("type", JSON.valueToTree(List.of("string", "number", "array", "object", "null"))));
        properties.putObject("record").put("type", "string").put("format", "uri");
        return row.set("required", JSON.valueToTree(properties.propertyNames()));
    }
}
