package org.counterclaim.entry;

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

import org.counterclaim.core.FuzzyDate;
import org.counterclaim.core.LanguageNames;
import org.counterclaim.history.SavedState;
import org.counterclaim.web.Moments;

/** Reads states as people do: ids as the names of records, dates in plain words. */
final class StateReading {

    private final Map<UUID, RecordRef> names;

    StateReading(Map<UUID, RecordRef> names) {
        this.names = names;
    }

    /** Every record that a state of a kind names. */
    static Set<UUID> named(Kind kind, SavedState state) {
        Set<UUID> all = new HashSet<>();
        new StateReading(Map.of()).read(kind, state, id -> {
            all.add(id);
            return Part.text("");
        });
        return all;
    }

    /** All that a state says, field by field, without what is empty. */
    List<FieldValue> fields(Kind kind, SavedState state) {
        return StateField.of(kind).stream().map(field -> new FieldValue(field.label(), values(field, state)))
                .filter(value -> !value.values().isEmpty()).toList();
    }

    /** What a field says; nothing where it is not there. */
    List<List<Part>> values(StateField field, SavedState state) {
        return read(field, state, this::named);
    }

    /** Records that are named in what can be restored, but do not stand. */
    List<RecordRef> fallen(Kind kind, SavedState state) {
        Set<UUID> ids = new HashSet<>();
        StateField.of(kind).stream().filter(StateField::isContent).forEach(field -> read(field, state, id -> {
            ids.add(id);
            return Part.text("");
        }));
        return ids.stream().map(names::get).filter(ref -> ref != null && ref.remark() != null).toList();
    }

    private void read(Kind kind, SavedState state, Function<UUID, Part> naming) {
        StateField.of(kind).forEach(field -> read(field, state, naming));
    }

    private static List<List<Part>> read(StateField field, SavedState state, Function<UUID, Part> naming) {
        String name = field.name();
        if (!state.has(name)) {
            return List.of();
        }
        return switch (field.type()) {
            case PROSE, PLAIN -> one(Part.text(state.text(name)));
            case LANGUAGE -> one(Part.text(LanguageNames.name(state.text(name))));
            case LIST -> each(state.texts(name), text -> List.of(Part.text(text)));
            case DATE -> one(Part.text(FuzzyDate.parse(state.text(name)).words()));
            case MOMENT -> one(Part.text(Moments.words(Instant.parse(state.text(name)))));
            case DAY -> one(Part.text(FuzzyDate.of(LocalDate.parse(state.text(name))).words()));
            case REVISION -> one(Part.text(String.valueOf(state.number(name) + 1)));
            case ADDRESS -> one(new Part(state.text(name), state.text(name)));
            case RECORD -> one(naming.apply(state.id(name)));
            case RECORDS -> each(state.ids(name), id -> List.of(naming.apply(id)));
            case LINKS -> each(state.texts(name), text -> around(text, text.lastIndexOf(' ') + 1, text.length(), naming));
            case PLACES -> each(state.texts(name), text -> around(text, 0, text.indexOf(' '), naming));
            case REPORTS -> each(state.states(name), report -> report(report, naming));
            case EVIDENCE -> each(state.states(name), evidence -> evidence(evidence, naming));
            case WITHDRAWAL -> one(Part.text(withdrawal(state.stateOrNull(name))));
        };
    }

    private static List<Part> report(SavedState report, Function<UUID, Part> naming) {
        List<Part> parts = new ArrayList<>(List.of(naming.apply(report.id("article"))));
        add(parts, ", “", report.textOrNull("wording"), "”");
        add(parts, ", ", report.textOrNull("locator"), "");
        UUID from = report.idOrNull("relayedFrom");
        if (from != null) {
            parts.addAll(List.of(Part.text(", relayed from "), naming.apply(from)));
        }
        return parts;
    }

    private static List<Part> evidence(SavedState evidence, Function<UUID, Part> naming) {
        UUID article = evidence.idOrNull("article");
        List<Part> parts = new ArrayList<>(List.of(Part.text(evidence.text("direction") + " the claim: "),
                naming.apply(article == null ? evidence.id("statement") : article)));
        add(parts, " (", evidence.textOrNull("note"), ")");
        return parts;
    }

    private static String withdrawal(@Nullable SavedState withdrawn) {
        return withdrawn == null ? "" : "on " + Moments.words(Instant.parse(withdrawn.text("at"))) + " by " + withdrawn.text("by") + ": "
                + withdrawn.text("reason");
    }

    private static void add(List<Part> parts, String before, @Nullable String text, String after) {
        if (text != null) {
            parts.add(Part.text(before + text + after));
        }
    }

    /** A text in which an id stands from one index to another. */
    private static List<Part> around(String text, int start, int end, Function<UUID, Part> naming) {
        List<Part> parts = new ArrayList<>();
        if (start > 0) {
            parts.add(Part.text(text.substring(0, start)));
        }
        parts.add(naming.apply(UUID.fromString(text.substring(start, end))));
        if (end < text.length()) {
            parts.add(Part.text(text.substring(end)));
        }
        return parts;
    }

    private Part named(UUID id) {
        RecordRef ref = names.get(id);
        return ref == null ? Part.text("a record without a name") : new Part(ref.name(), ref.href());
    }

    private static List<List<Part>> one(Part part) {
        return List.of(List.of(part));
    }

    private static <T> List<List<Part>> each(Collection<T> all, Function<T, List<Part>> reader) {
        return all.stream().map(reader).toList();
    }
}
