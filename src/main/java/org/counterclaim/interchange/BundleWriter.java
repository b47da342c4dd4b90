package org.counterclaim.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.core.json.IndentedJson;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;
import org.counterclaim.verdict.VerdictType;

import static java.util.stream.Collectors.toMap;

/**
 * Writes a bundle, one record after the other: the story, the records that a bundle lists, each claim before its statements and its
 * verdicts, and ratings. What has no order is sorted by slugs, which every site knows.
 */
final class BundleWriter {

    private final RecordFields fields;
    private final IndentedJson document;
    private @Nullable String list;
    private @Nullable String listOfClaim;

    /**
     * Begins a bundle.
     *
     * @param records all that are to be added; a reference to any other record is left out
     */
    BundleWriter(Collection<BundledRecord> records, OutputStream out) throws IOException {
        this.fields = new RecordFields(records.stream().collect(toMap(BundledRecord::id, BundledRecord::slug))::get);
        this.document = new IndentedJson(out);
        document.write(json -> json.writeStartObject().writeStringProperty("format", "counterclaim-story-bundle")
                .writeNumberProperty("version", 1));
    }

    /**
     * Adds a record.
     *
     * @param state its present state, as the history keeps it
     */
    void add(BundledRecord record, SavedState state) throws IOException {
        document.write(json -> {
            if (record.type() == StoryType.TYPE) {
                json.writePOJOProperty(StoryType.TYPE.word(), fields(record, state));
            } else if (record.type() == ClaimType.TYPE) {
                endOfClaim(json);
                in(json, String.valueOf(ClaimType.TYPE.plural()));
                json.writeStartObject();
                fields(record, state).forEach(json::writePOJOProperty);
            } else if (record.number() > 0) {
                inClaim(json, record.type() == VerdictType.TYPE ? "verdicts" : "statements");
                json.writePOJO(record.type() == VerdictType.TYPE ? fields.ofVerdict(state) : fields(record, state));
            } else {
                endOfClaim(json);
                in(json, String.valueOf(record.type().plural()));
                json.writePOJO(fields(record, state));
            }
        });
    }

    void end() throws IOException {
        document.write(json -> {
            endOfClaim(json);
            in(json, null);
            json.writeEndObject();
        });
        document.end();
    }

    /** Goes on in the list with this name, or in none. */
    private void in(JsonGenerator json, @Nullable String name) {
        if (Objects.equals(list, name)) {
            return;
        }
        if (list != null) {
            json.writeEndArray();
        }
        if (name != null) {
            json.writeArrayPropertyStart(name);
        }
        list = name;
    }

    private void inClaim(JsonGenerator json, String name) {
        if (!name.equals(listOfClaim)) {
            if (listOfClaim != null) {
                json.writeEndArray();
            }
            json.writeArrayPropertyStart(name);
            listOfClaim = name;
        }
    }

    private void endOfClaim(JsonGenerator json) {
        if (listOfClaim != null) {
            json.writeEndArray();
            listOfClaim = null;
        }
        if (String.valueOf(ClaimType.TYPE.plural()).equals(list)) {
            json.writeEndObject();
        }
    }

    private Map<String, Object> fields(BundledRecord record, SavedState state) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("slug", record.slug());
        if (record.type() == ClaimType.TYPE) {
            all.put("number", record.number());
        }
        put(record.type(), record, state, all);
        return all;
    }

    /** Adds the fields that editors write. Of a record that was withdrawn, what is still shown of it: what is required. */
    private <D> void put(RecordType<?, D> type, BundledRecord record, SavedState state, Map<String, Object> all) {
        // A statement is nested in its claim.
        all.putAll(fields.of(type, state, field -> field != StatementType.CLAIM && (record.isWhole() || field.isRequired())));
    }
}
