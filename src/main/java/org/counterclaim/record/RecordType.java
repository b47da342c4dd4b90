package org.counterclaim.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.json.RecordState;

/**
 * The description of a kind of record, in one place: its names, and its fields in the order in which people read them. The history, forms,
 * replay, merging, takedown, bundles and the queue read it.
 *
 * @param <R> the records
 * @param <D> the details of each: what an editor writes and can restore
 */
public final class RecordType<R extends AuditedRecord, D> {

    private final String word;
    private final @Nullable String plural;
    private final Function<R, D> details;
    private final List<RecordField<?, ?>> fields = new ArrayList<>();
    private final List<RecordField<D, ?>> ofDetails = new ArrayList<>();
    private final List<RecordField<? super R, ?>> ofRecord = new ArrayList<>();
    private final List<RecordField<?, ?>> ofStanding = new ArrayList<>();
    private String many;
    private boolean hasProperNames;
    private @Nullable String deedOfCreating;
    private @Nullable String deedOtherwise;
    private @Nullable Function<FieldValues<D>, D> maker;

    private RecordType(String word, @Nullable String plural, Function<R, D> details) {
        this.word = word;
        this.plural = plural;
        this.details = details;
        this.many = plural == null ? word + "s" : plural;
    }

    /**
     * Begins the declaration of a kind.
     *
     * @param word the name of the kind in the history, which is also the name of its table
     * @param plural the name of the kind in addresses; null if its records have no address
     * @param details returns the details of a record
     */
    public static <R extends AuditedRecord, D> RecordType<R, D> of(String word, @Nullable String plural, Function<R, D> details) {
        return new RecordType<>(word, plural, details);
    }

    /** Adds fields that editors write. */
    @SafeVarargs
    public final RecordType<R, D> says(RecordField<D, ?>... more) {
        for (RecordField<D, ?> field : more) {
            ofDetails.add(field);
            fields.add(field);
        }
        return this;
    }

    /** Adds fields that are not written by editors. */
    @SafeVarargs
    public final RecordType<R, D> has(RecordField<? super R, ?>... more) {
        for (RecordField<? super R, ?> field : more) {
            ofRecord.add(field);
            fields.add(field);
        }
        return this;
    }

    /** Adds fields for addresses and withdrawal, which cannot be restored. */
    public RecordType<R, D> standing(List<? extends RecordField<? super R, ?>> more) {
        ofRecord.addAll(more);
        fields.addAll(more);
        ofStanding.addAll(more);
        return this;
    }

    /** Sets the plural, if it is neither the name in addresses nor formed with an s. */
    public RecordType<R, D> called(String several) {
        many = several;
        return this;
    }

    /**
     * Sets the words in which the history says what was done, up to the name of the record.
     *
     * @param created for a creation
     * @param otherwise for any other action
     */
    public RecordType<R, D> told(String created, String otherwise) {
        deedOfCreating = created;
        deedOtherwise = otherwise;
        return this;
    }

    /** Declares that its records have proper names, which are shown without quotation marks. */
    public RecordType<R, D> withProperNames() {
        hasProperNames = true;
        return this;
    }

    /** Sets the function that makes details from the values of the fields. */
    public RecordType<R, D> made(Function<FieldValues<D>, D> of) {
        maker = of;
        return this;
    }

    /** Returns the name of the kind in the history, in bundles and on pages. */
    public String word() {
        return word;
    }

    /** Returns the name of the kind in addresses; null if its records have no page of their own. */
    public @Nullable String plural() {
        return plural;
    }

    /** Returns the plural. */
    public String many() {
        return many;
    }

    /** Whether its records have addresses of their own. */
    public boolean isPublished() {
        return plural != null;
    }

    /** Returns whether one of its records can be merged into another. */
    public boolean isMergeable() {
        return fields.stream().anyMatch(field -> field.name().equals(MergeableRecord.MERGED_INTO));
    }

    /** Whether the names of its records are shown in quotation marks. */
    public boolean isQuoted() {
        return isPublished() && !hasProperNames;
    }

    /** Returns the words in which the history says what was done, up to the record's name; null for the usual words. */
    public @Nullable String deed(EntryAction action) {
        return action == EntryAction.CREATED ? deedOfCreating : deedOtherwise;
    }

    /** Returns the fields that an editor can restore, in order. */
    public List<RecordField<?, ?>> restorable() {
        return fields.stream().filter(field -> !ofStanding.contains(field)).toList();
    }

    /** Returns all fields, in the order in which people read them. */
    public List<RecordField<?, ?>> fields() {
        return List.copyOf(fields);
    }

    /** Returns the fields that editors write. */
    public List<RecordField<D, ?>> written() {
        return List.copyOf(ofDetails);
    }

    /** Returns the members of its states that hold people's words: their names with their labels. */
    public Map<String, String> words() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach(field -> all.putAll(field.words()));
        return all;
    }

    /** Returns the members of its states that are addresses, in the same way. */
    public Map<String, String> addresses() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach(field -> all.putAll(field.addresses()));
        return all;
    }

    /** Returns the field that holds the name of a record: the first that editors write. */
    public RecordField<D, ?> named() {
        return ofDetails.getFirst();
    }

    /** Returns the name of the record that has these details. */
    public String name(D said) {
        return named().of(said) instanceof String name ? name : "";
    }

    /** Whether one of its records can name one of another kind in a field that editors write. */
    public boolean refersTo(RecordType<?, ?> other) {
        return ofDetails.stream().anyMatch(field -> other.word().equals(field.type().refersTo()));
    }

    /** Returns the names of the fields of which a change says something new of the matter, except these. */
    public Set<String> newsBut(Collection<? extends RecordField<?, ?>> some) {
        return ofDetails.stream().filter(RecordField::isNews).filter(field -> !some.contains(field)).map(RecordField::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the state of a record, as the history keeps it. */
    RecordState state(R record) {
        RecordState state = new RecordState();
        D said = details.apply(record);
        ofDetails.forEach(field -> field.write(state, said));
        ofRecord.forEach(field -> field.write(state, record));
        return state;
    }

    /** Reads the details from a state or a bundle. */
    public D read(FieldSource source) {
        return detailsOf(field -> field.read(source));
    }

    /** Reads the details from a state or a bundle, but takes the value of one field from the argument. */
    public <T> D read(FieldSource source, RecordField<D, T> own, T value) {
        return detailsOf(field -> field == own ? value : field.read(source));
    }

    /** Reads the details from a form. */
    public D readForm(FieldSource source) {
        return detailsOf(field -> field.readForm(source));
    }

    /** Reads the details from a form, but takes the value of one field from the argument. */
    public <T> D readForm(FieldSource source, RecordField<D, T> own, T value) {
        return detailsOf(field -> field == own ? value : field.readForm(source));
    }

    /** Returns what is left of details after a takedown. */
    public D left(D said, Withholding what) {
        return detailsOf(field -> field.left(said, what));
    }

    /** Returns the values that merging moves, under the names of their fields. */
    public Map<String, List<String>> places(D said) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        ofDetails.stream().filter(field -> field.isMoved(said))
                .forEach(field -> all.put(Objects.requireNonNull(field.place()), field.texts(said)));
        return all;
    }

    /** Returns the names of the fields in which the record that stays gets the values of both. */
    public Set<String> gathered() {
        return ofDetails.stream().filter(RecordField::isGathered).map(field -> Objects.requireNonNull(field.place()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns details in which some fields that merging moves have other texts, such as ids; the rest stays. */
    public D moved(D said, Map<String, List<String>> places) {
        return detailsOf(field -> {
            List<String> texts = places.get(field.place());
            return texts == null ? field.of(said) : field.type().value(texts);
        });
    }

    /** The details of which each field has the value that the function gives; that value is of the field's own type. */
    private D detailsOf(Function<RecordField<D, ?>, @Nullable Object> values) {
        return Objects.requireNonNull(maker, word).apply(new FieldValues<>() {
            @Override
            @SuppressWarnings("unchecked")
            public <V> @Nullable V orNull(RecordField<D, V> field) {
                return (V) values.apply(field);
            }
        });
    }

    @Override
    public String toString() {
        return word;
    }
}
