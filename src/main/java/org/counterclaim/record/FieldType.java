package org.counterclaim.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.json.RecordState;

/**
 * The type of a record's field: how its values are written into the history and read again, stored in columns of a table, and shown to
 * people.
 *
 * @param <V> the type of its values
 */
public final class FieldType<V> {

    /** How a field's values are shown to people. */
    public enum Display {
        /** People's words, in which differences are marked. */
        PROSE,
        /** A text, unchanged. */
        PLAIN,
        /** A language by its name. */
        LANGUAGE,
        /** Several texts. */
        LIST,
        /** An imprecise date in words. */
        DATE,
        /** A moment in words. */
        MOMENT,
        /** A day in words. */
        DAY,
        /** A revision, counted from 1. */
        REVISION,
        /** A web address. */
        ADDRESS,
        /** The name of a record. */
        RECORD,
        /** The names of records. */
        RECORDS,
        /** A claim's links to other claims. */
        LINKS,
        /** A claim's places in stories. */
        PLACES,
        /** A statement's reports. */
        REPORTS,
        /** A verdict's evidence. */
        EVIDENCE,
        /** A withdrawal. */
        WITHDRAWAL,
        /** Not shown to readers of the history. */
        NONE
    }

    private static final UUID NOBODY = new UUID(0, 0);

    /** Words of people. */
    public static final FieldType<String> PROSE = single(Display.PROSE, FieldSource::textOrNull, (String text) -> text).standIn("");

    /** A text in which differences are not marked. */
    public static final FieldType<String> PLAIN = single(Display.PLAIN, FieldSource::textOrNull, text -> text);

    /** A language tag of BCP 47. */
    public static final FieldType<String> LANGUAGE = single(Display.LANGUAGE, FieldSource::languageOrNull, tag -> tag);

    /** A web address. */
    public static final FieldType<WebAddress> ADDRESS = single(Display.ADDRESS, FieldSource::addressOrNull, WebAddress::text);

    /** A whole number. */
    public static final FieldType<Integer> NUMBER = single(Display.PLAIN, FieldType::number, number -> number);

    /** A position in the history. */
    public static final FieldType<Long> POSITION = single(Display.PLAIN, FieldType::position, position -> position);

    /** A moment. */
    public static final FieldType<Instant> MOMENT = single(Display.MOMENT, FieldSource::momentOrNull, moment -> moment);

    /** A day, in UTC. */
    public static final FieldType<LocalDate> DAY = single(Display.DAY, FieldSource::dayOrNull, day -> day);

    /** Any number of texts, whose order has no meaning. */
    public static final FieldType<Set<String>> TEXTS = set(Display.LIST, FieldSource::texts, text -> text);

    /** An imprecise date: its EDTF, the words typed for it, and the first and last millisecond, which follow from the EDTF. */
    public static final FieldType<FuzzyDate> DATE = new FieldType<FuzzyDate>(Display.DATE, FieldSource::dateOrNull,
            (state, name, date) -> state.with(name, date).with(name + "Entered", date == null ? null : date.entered()),
            List.of("%s_edtf", "%s_entered", "%s_earliest", "%s_latest"),
            (FuzzyDate date) -> Arrays.asList(date.edtf(), date.entered(), date.earliest(), date.latest()))
            .standIn(FuzzyDate.of(LocalDate.EPOCH));

    private final Display display;
    private final Reader<V> reader;
    private final Writer<V> writer;
    private final List<String> columns;
    private final Function<V, List<@Nullable Object>> columnValues;
    private @Nullable Listing<V> listing;
    private @Nullable String refersTo;
    private List<String> options = List.of();
    private @Nullable V standIn;

    /** Reads a value; null if there is none. */
    @FunctionalInterface
    public interface Reader<V> {
        /**
         * Returns the value; null if there is none. A value that cannot be read causes an {@link IllegalArgumentException}, or the source
         * reports it in its own way.
         */
        @Nullable
        V read(FieldSource source, String name);
    }

    /** Writes a value into a state. */
    @FunctionalInterface
    public interface Writer<V> {
        /** Writes a value; null and empty values are left out. */
        void write(RecordState state, String name, @Nullable V value);
    }

    /** The conversions from a value to the texts that it consists of, and back. */
    private record Listing<V>(Function<V, List<String>> texts, Function<Collection<String>, @Nullable V> value) {}

    private FieldType(Display display, Reader<V> reader, Writer<V> writer, List<String> columns,
            Function<V, List<@Nullable Object>> columnValues) {
        this.display = display;
        this.reader = reader;
        this.writer = writer;
        this.columns = columns;
        this.columnValues = columnValues;
    }

    private static <V> FieldType<V> single(Display display, Reader<V> reader, Function<V, Object> columnValue) {
        return new FieldType<>(display, reader, RecordState::with, List.of("%s"),
                value -> Collections.singletonList(columnValue.apply(value)));
    }

    private static <T> FieldType<Set<T>> set(Display display, BiFunction<FieldSource, String, List<T>> reader,
            Function<String, T> element) {
        FieldType<Set<T>> type = new FieldType<>(display, (source, name) -> Set.copyOf(reader.apply(source, name)),
                (state, name, all) -> state.withSet(name, all == null ? Set.of() : all), List.of(), all -> List.of());
        type.listing = new Listing<>(all -> all.stream().map(Object::toString).sorted().toList(),
                texts -> texts.stream().map(element).collect(Collectors.toUnmodifiableSet()));
        return type;
    }

    /** Returns the type of a field that holds one of these constants, stored as its word. */
    public static <E extends Enum<E>> FieldType<E> word(E[] all) {
        FieldType<E> type = single(Display.PLAIN, (source, name) -> source.wordOrNull(name, all), Object::toString);
        type.options = Stream.of(all).map(Object::toString).toList();
        type.standIn = all[0];
        return type;
    }

    /** Returns the type of a field that names a record of a kind. */
    public static FieldType<UUID> record(String kind) {
        FieldType<UUID> type = new FieldType<>(Display.RECORD, (source, name) -> source.idOrNull(name, kind), RecordState::with,
                List.of("%s_id"), id -> Collections.<@Nullable Object>singletonList(id));
        type.refersTo = kind;
        type.standIn = NOBODY;
        type.listing = new Listing<>(id -> List.of(id.toString()), texts -> texts.stream().findFirst().map(UUID::fromString).orElse(null));
        return type;
    }

    /** Returns the type of a field that names any number of records of a kind, in no order. */
    public static FieldType<Set<UUID>> recordSet(String kind) {
        FieldType<Set<UUID>> type = set(Display.RECORDS, (source, name) -> source.ids(name, kind), UUID::fromString);
        type.refersTo = kind;
        return type;
    }

    /** Returns the type of a field that names any number of records of a kind, in order. */
    public static FieldType<List<UUID>> recordList(String kind) {
        FieldType<List<UUID>> type =
                new FieldType<>(Display.RECORDS, (source, name) -> source.ids(name, kind), RecordState::with, List.of(),
                        ids -> List.of());
        type.refersTo = kind;
        type.listing = new Listing<>(ids -> ids.stream().map(UUID::toString).toList(),
                texts -> texts.stream().map(UUID::fromString).toList());
        return type;
    }

    /**
     * Returns a type that only one kind of record has, stored in columns.
     *
     * @param columns their names
     * @param columnValues the values in them
     */
    public static <V> FieldType<V> own(Display display, Reader<V> reader, Writer<V> writer, List<String> columns,
            Function<V, List<@Nullable Object>> columnValues) {
        return new FieldType<>(display, reader, writer, columns, columnValues);
    }

    /** Returns a type that only one kind of record has, stored in tables of its own. */
    public static <V> FieldType<V> own(Display display, Reader<V> reader, Writer<V> writer) {
        return new FieldType<>(display, reader, writer, List.of(), value -> List.of());
    }

    /** Returns the same type, shown in another way. */
    public FieldType<V> shown(Display as) {
        FieldType<V> type = new FieldType<>(as, reader, writer, columns, columnValues);
        type.listing = listing;
        type.refersTo = refersTo;
        type.options = options;
        type.standIn = standIn;
        return type;
    }

    /** Returns how it is shown. */
    public Display display() {
        return display;
    }

    /** Returns the words to choose from; empty if any value is possible. */
    public List<String> options() {
        return options;
    }

    /** Returns the kind of record that it names; null if it names none. */
    public @Nullable String refersTo() {
        return refersTo;
    }

    private FieldType<V> standIn(V value) {
        standIn = value;
        return this;
    }

    /** Returns a placeholder for a value missing from a form, so that all problems are found at once; null if there is none. */
    @Nullable
    V standIn() {
        return standIn;
    }

    @Nullable
    V read(FieldSource source, String name) {
        return reader.read(source, name);
    }

    void write(RecordState state, String name, @Nullable V value) {
        writer.write(state, name, value);
    }

    List<String> columns(String column) {
        return columns.stream().map(pattern -> pattern.formatted(column)).toList();
    }

    List<@Nullable Object> columnValues(@Nullable V value) {
        return value == null ? Collections.<@Nullable Object>nCopies(columns.size(), null) : columnValues.apply(value);
    }

    /** Returns the texts that a value consists of, such as ids; empty for null. */
    List<String> texts(@Nullable V value) {
        return value == null ? List.of() : listing().texts().apply(value);
    }

    /** Returns the value that consists of these texts; null if it is a single value and there are none. */
    @Nullable
    V value(Collection<String> texts) {
        return listing().value().apply(texts);
    }

    private Listing<V> listing() {
        if (listing == null) {
            throw new IllegalStateException("Not a field of texts");
        }
        return listing;
    }

    private static @Nullable Integer number(FieldSource source, String name) {
        String text = source.textOrNull(name);
        return text == null ? null : Integer.valueOf(text);
    }

    private static @Nullable Long position(FieldSource source, String name) {
        String text = source.textOrNull(name);
        return text == null ? null : Long.valueOf(text);
    }
}
