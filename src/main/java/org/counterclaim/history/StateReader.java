package org.counterclaim.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.MomentWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.statement.ReportCorrection;

/** Turns states into words for people: ids into names of records, dates into plain English. */
public final class StateReader {

    private final Map<UUID, RecordRef> names;

    public StateReader(Map<UUID, RecordRef> names) {
        this.names = names;
    }

    /** Returns the ids of all records that a state names. */
    public static Set<UUID> named(RecordType<?, ?> kind, SavedState state) {
        Set<UUID> all = new HashSet<>();
        new StateReader(Map.of()).read(kind, state, id -> {
            all.add(id);
            return LinkedText.text("");
        });
        return all;
    }

    /** Returns the values of a state, field by field, without empty ones. */
    List<FieldValue> fields(RecordType<?, ?> kind, SavedState state) {
        return kind.fields().stream().map(field -> new FieldValue(field.label(), values(field, state)))
                .filter(value -> !value.values().isEmpty()).toList();
    }

    /** Returns the values of a field; empty if it is missing. */
    List<List<LinkedText>> values(RecordField<?, ?> field, SavedState state) {
        return read(field, state, this::named);
    }

    /** Returns the records, named in fields that can be restored, that have been withdrawn. */
    public List<RecordRef> withdrawnReferences(RecordType<?, ?> kind, SavedState state) {
        Set<UUID> ids = new HashSet<>();
        kind.restorable().stream().forEach(field -> read(field, state, id -> {
            ids.add(id);
            return LinkedText.text("");
        }));
        return ids.stream().map(names::get).filter(ref -> ref != null && ref.remark() != null).toList();
    }

    private void read(RecordType<?, ?> kind, SavedState state, Function<UUID, LinkedText> naming) {
        kind.fields().forEach(field -> read(field, state, naming));
    }

    private static List<List<LinkedText>> read(RecordField<?, ?> field, SavedState state, Function<UUID, LinkedText> naming) {
        String name = field.name();
        if (!state.has(name)) {
            return List.of();
        }
        return switch (field.type().display()) {
            case PROSE, PLAIN -> one(LinkedText.text(state.text(name)));
            case LANGUAGE -> one(LinkedText.text(LanguageNames.name(state.text(name))));
            case LIST -> each(state.texts(name), text -> List.of(LinkedText.text(text)));
            case DATE -> one(LinkedText.text(FuzzyDate.parse(state.text(name)).words()));
            case MOMENT -> one(LinkedText.text(MomentWords.words(Instant.parse(state.text(name)))));
            case DAY -> one(LinkedText.text(FuzzyDate.of(LocalDate.parse(state.text(name))).words()));
            case REVISION -> one(LinkedText.text(String.valueOf(state.number(name) + 1)));
            case ADDRESS -> one(new LinkedText(state.text(name), state.text(name)));
            case RECORD -> one(naming.apply(state.id(name)));
            case RECORDS -> each(state.ids(name), id -> List.of(naming.apply(id)));
            case LINKS -> each(state.texts(name), text -> around(text, text.lastIndexOf(' ') + 1, text.length(), naming));
            case PLACES -> each(state.texts(name), text -> around(text, 0, text.indexOf(' '), naming));
            case REPORTS -> each(state.states(name), report -> report(report, naming));
            case EVIDENCE -> each(state.states(name), evidence -> evidence(evidence, naming));
            case WITHDRAWAL -> one(LinkedText.text(withdrawal(state.stateOrNull(name))));
            case NONE -> List.of();
        };
    }

    private static List<LinkedText> report(SavedState report, Function<UUID, LinkedText> naming) {
        List<LinkedText> parts = new ArrayList<>(List.of(naming.apply(report.id("article"))));
        add(parts, ", “", report.textOrNull("wording"), "”");
        add(parts, ", ", report.textOrNull("locator"), "");
        UUID from = report.idOrNull("relayedFrom");
        if (from != null) {
            parts.addAll(List.of(LinkedText.text(", relayed from "), naming.apply(from)));
        }
        ReportCorrection.of(report).ifPresent(correction -> {
            add(parts, ", ", correction.words(), "");
            add(parts, ": ", correction.note(), "");
        });
        return parts;
    }

    private static List<LinkedText> evidence(SavedState evidence, Function<UUID, LinkedText> naming) {
        UUID article = evidence.idOrNull("article");
        List<LinkedText> parts = new ArrayList<>(List.of(LinkedText.text(evidence.text("direction") + " the claim: "),
                naming.apply(article == null ? evidence.id("statement") : article)));
        add(parts, " (", evidence.textOrNull("note"), ")");
        return parts;
    }

    private static String withdrawal(@Nullable SavedState withdrawn) {
        return withdrawn == null
                ? ""
                : "on " + MomentWords.words(Instant.parse(withdrawn.text("at"))) + " by " + withdrawn.text("by") + ": "
                        + withdrawn.text("reason");
    }

    private static void add(List<LinkedText> parts, String before, @Nullable String text, String after) {
        if (text != null) {
            parts.add(LinkedText.text(before + text + after));
        }
    }

    /** Replaces an id between two indices of a text by a link to its record. */
    private static List<LinkedText> around(String text, int start, int end, Function<UUID, LinkedText> naming) {
        List<LinkedText> parts = new ArrayList<>();
        if (start > 0) {
            parts.add(LinkedText.text(text.substring(0, start)));
        }
        parts.add(naming.apply(UUID.fromString(text.substring(start, end))));
        if (end < text.length()) {
            parts.add(LinkedText.text(text.substring(end)));
        }
        return parts;
    }

    private LinkedText named(UUID id) {
        RecordRef ref = names.get(id);
        return ref == null ? LinkedText.text("a record without a name") : new LinkedText(ref.name(), ref.href());
    }

    private static List<List<LinkedText>> one(LinkedText part) {
        return List.of(List.of(part));
    }

    private static <T> List<List<LinkedText>> each(Collection<T> all, Function<T, List<LinkedText>> reader) {
        return all.stream().map(reader).toList();
    }
}
