package org.counterclaim.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.json.IndentedJson;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.VerdictType;

import static java.util.stream.Collectors.toMap;

/**
 * Writes a bundle, one record after the other: the story, the records that a bundle lists, each claim before its statements and its
 * verdicts, and ratings. What has no order is sorted by slugs, which every site knows.
 */
final class BundleWriter {

    private final Map<UUID, String> slugs;
    private final IndentedJson document;
    private @Nullable String list;
    private @Nullable String listOfClaim;

    /**
     * Begins a bundle.
     *
     * @param records all that are to be added; a reference to any other record is left out
     */
    BundleWriter(Collection<BundledRecord> records, OutputStream out) throws IOException {
        this.slugs = records.stream().collect(toMap(BundledRecord::id, BundledRecord::slug));
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
                json.writePOJO(record.type() == VerdictType.TYPE ? verdict(state) : fields(record, state));
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
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("slug", record.slug());
        if (record.type() == ClaimType.TYPE) {
            fields.put("number", record.number());
        }
        put(record.type(), record, state, fields);
        return fields;
    }

    /** Adds the fields that editors write. Of a record that was withdrawn, what is still shown of it: what is required. */
    private <D> void put(RecordType<?, D> type, BundledRecord record, SavedState state, Map<String, Object> fields) {
        D details = type.read(state);
        for (RecordField<D, ?> field : type.written()) {
            // A statement is nested in its claim.
            if (field != StatementType.CLAIM && (record.isWhole() || field.isRequired())) {
                put(field.name(), value(field.of(details)), fields);
            }
        }
    }

    private Map<String, Object> verdict(SavedState state) {
        VerdictDetails details = VerdictType.TYPE.read(state);
        String by = state.text("by");
        Map<String, Object> verdict = new LinkedHashMap<>();
        put("mark", value(details.mark()), verdict);
        put("rationale", details.rationale(), verdict);
        put("wouldChangeIt", details.wouldChangeIt(), verdict);
        put("evidence", value(details.evidence()), verdict);
        put("given", value(details.givenAt()), verdict);
        put("by", by, verdict);
        put("approvedBy", approver(details, by), verdict);
        put("reviewBy", value(details.reviewBy()), verdict);
        put("interest", details.interest(), verdict);
        put("corrects", details.corrects() == null ? null : Integer.valueOf(slugs.get(details.corrects())), verdict);
        return verdict;
    }

    /** Returns who approved it; null if that is nobody, or a person of the same name, whom nobody else could tell apart. */
    private static @Nullable String approver(VerdictDetails details, String by) {
        String name = details.approver() == null ? null : details.approver().publicName();
        return by.equals(name) ? null : name;
    }

    private static void put(String name, @Nullable Object value, Map<String, Object> object) {
        if (value != null) {
            object.put(name, value);
        }
    }

    /** Returns a value as a bundle has it; null if it has none, or refers to a record that is not in the bundle. */
    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case FuzzyDate date -> date.edtf();
            case UUID id -> slugs.get(id);
            case ClaimLink link -> part("other", link.other(), "kind", link.kind());
            case ReportDetails report -> report(report, report.correction());
            case Evidence piece -> part(piece.article() == null ? "statement" : "article",
                    piece.article() == null ? piece.statement() : piece.article(), "direction", piece.direction(), "note", piece.note());
            case Set<?> set -> unlessEmpty(all(set).stream().sorted(Comparator.comparing(Object::toString)));
            case List<?> items -> unlessEmpty(all(items).stream());
            default -> value.toString();
        };
    }

    private @Nullable Map<String, Object> report(ReportDetails report, @Nullable ReportCorrection correction) {
        return part("article", report.article(), "wording", report.wording(), "locator", report.locator(),
                "relayedFrom", report.relayedFrom(), ReportCorrection.STATUS, correction == null ? null : correction.status(),
                ReportCorrection.DATE, correction == null ? null : correction.date(),
                ReportCorrection.NOTE, correction == null ? null : correction.note());
    }

    private List<Object> all(Collection<?> values) {
        return values.stream().map(this::value).filter(Objects::nonNull).map(Object.class::cast).toList();
    }

    /** Returns a part of a record that names another record first; null if that is not in the bundle. */
    private @Nullable Map<String, Object> part(String reference, @Nullable UUID id, @Nullable Object... namesAndValues) {
        Object slug = value(id);
        if (slug == null) {
            return null;
        }
        Map<String, Object> part = new LinkedHashMap<>(Map.of(reference, slug));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]), part);
        }
        return part;
    }

    private static @Nullable List<Object> unlessEmpty(Stream<Object> values) {
        List<Object> all = values.toList();
        return all.isEmpty() ? null : all;
    }
}
