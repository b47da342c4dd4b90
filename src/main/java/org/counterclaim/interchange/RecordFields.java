package org.counterclaim.interchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.claim.ClaimLink;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.VerdictType;

/**
 * The fields of records by their names, for others to read: as bundles and the API have them. Records are named by their slugs, which every
 * site knows.
 */
public final class RecordFields {

    private final Function<UUID, @Nullable String> slugs;

    /** @param slugs returns the slug of a record, or the number of a verdict; null for one whose mention is left out */
    public RecordFields(Function<UUID, @Nullable String> slugs) {
        this.slugs = slugs;
    }

    /**
     * Returns the fields of a record that editors write, without those that are empty.
     *
     * @param state its state, as the history keeps it
     */
    public <D> Map<String, Object> of(RecordType<?, D> type, SavedState state, Predicate<RecordField<D, ?>> wanted) {
        D details = type.read(state);
        Map<String, Object> fields = new LinkedHashMap<>();
        type.written().stream().filter(wanted).forEach(field -> put(field.name(), value(field.of(details)), fields));
        return fields;
    }

    /** Returns the fields of a verdict. */
    public Map<String, Object> ofVerdict(SavedState state) {
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
        put("corrects", details.corrects() == null ? null : Integer.valueOf(slugs.apply(details.corrects())), verdict);
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
            case UUID id -> slugs.apply(id);
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
