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
 * All that is said about a kind of records, in one place: its words, and its fields in the order in which people read them. The
 * history, forms, replaying, merging, takedowns, bundles and the queue read it.
 *
 * @param <R> the records
 * @param <D> what is on record of each: what an editor writes and can restore
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
     * Begins to declare a kind.
     *
     * @param word the word for it in the history, which is the name of its table too
     * @param plural the word for it in addresses; null where its records have none
     * @param details what is on record of one
     */
    public static <R extends AuditedRecord, D> RecordType<R, D> of(String word, @Nullable String plural, Function<R, D> details) {
        return new RecordType<>(word, plural, details);
    }

    /** Its records say this, which editors write. */
    @SafeVarargs
    public final RecordType<R, D> says(RecordField<D, ?>... more) {
        for (RecordField<D, ?> field : more) {
            ofDetails.add(field);
            fields.add(field);
        }
        return this;
    }

    /** Its records have this beside what editors write. */
    @SafeVarargs
    public final RecordType<R, D> has(RecordField<? super R, ?>... more) {
        for (RecordField<? super R, ?> field : more) {
            ofRecord.add(field);
            fields.add(field);
        }
        return this;
    }

    /** Its records have this, which says where they are found and whether they stand: none of it can be restored. */
    public RecordType<R, D> standing(List<? extends RecordField<? super R, ?>> more) {
        ofRecord.addAll(more);
        fields.addAll(more);
        ofStanding.addAll(more);
        return this;
    }

    /** The word for several, where that is neither the one in addresses nor made with an s. */
    public RecordType<R, D> called(String several) {
        many = several;
        return this;
    }

    /**
     * What the history says was done, up to what the record is called.
     *
     * @param created where it was put on record
     * @param otherwise where anything else was done
     */
    public RecordType<R, D> told(String created, String otherwise) {
        deedOfCreating = created;
        deedOtherwise = otherwise;
        return this;
    }

    /** Its records are called by proper names, which stand without quotation marks. */
    public RecordType<R, D> withProperNames() {
        hasProperNames = true;
        return this;
    }

    /** How its details are made of the values of its fields. */
    public RecordType<R, D> made(Function<FieldValues<D>, D> of) {
        maker = of;
        return this;
    }

    /** The word for it in the history, in bundles and on pages. */
    public String word() {
        return word;
    }

    /** The word for it in addresses; null where its records have no page of their own. */
    public @Nullable String plural() {
        return plural;
    }

    /** The word for several. */
    public String many() {
        return many;
    }

    /** Whether its records have addresses of their own, and are called what is at them. */
    public boolean isPublished() {
        return plural != null;
    }

    /** Whether what its records are called is a text that stands in quotation marks. */
    public boolean isQuoted() {
        return isPublished() && !hasProperNames;
    }

    /** What the history says was done, up to what the record is called; null where that goes without saying. */
    public @Nullable String deed(EntryAction action) {
        return action == EntryAction.CREATED ? deedOfCreating : deedOtherwise;
    }

    /** Its fields that an editor can restore, in order. */
    public List<RecordField<?, ?>> restorable() {
        return fields.stream().filter(field -> !ofStanding.contains(field)).toList();
    }

    /** Its fields, in the order in which people read them. */
    public List<RecordField<?, ?>> fields() {
        return List.copyOf(fields);
    }

    /** Those that editors write. */
    public List<RecordField<D, ?>> written() {
        return List.copyOf(ofDetails);
    }

    /** The members of its states that are words of people, by name, with what they are called. */
    public Map<String, String> words() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach(field -> all.putAll(field.words()));
        return all;
    }

    /** The members of its states that are addresses, likewise. */
    public Map<String, String> addresses() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach(field -> all.putAll(field.addresses()));
        return all;
    }

    /** The names of those that editors write, but for some. */
    public Set<String> writtenBut(Collection<? extends RecordField<?, ?>> some) {
        return ofDetails.stream().filter(field -> !some.contains(field)).map(RecordField::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The state of a record, as the history keeps it. */
    RecordState state(R record) {
        RecordState state = new RecordState();
        D said = details.apply(record);
        ofDetails.forEach(field -> field.write(state, said));
        ofRecord.forEach(field -> field.write(state, record));
        return state;
    }

    /** The details that a state or a bundle holds. */
    public D read(FieldSource source) {
        return detailsOf(new FieldValues<>() {
            @Override
            public <V> @Nullable V orNull(RecordField<D, V> field) {
                return field.read(source);
            }
        });
    }

    /** The same, but for a field that the source holds in a way of its own. */
    public <T> D read(FieldSource source, RecordField<D, T> own, T value) {
        return detailsOf(new FieldValues<>() {
            @Override
            @SuppressWarnings("unchecked")
            public <V> @Nullable V orNull(RecordField<D, V> field) {
                return field == (Object) own ? (V) value : field.read(source);
            }
        });
    }

    /** The details that a form holds. */
    public D readForm(FieldSource source) {
        return detailsOf(new FieldValues<>() {
            @Override
            public <V> @Nullable V orNull(RecordField<D, V> field) {
                return field.readForm(source);
            }
        });
    }

    /** The same, but for a field that the form holds in a way of its own. */
    public <T> D readForm(FieldSource source, RecordField<D, T> own, T value) {
        return detailsOf(new FieldValues<>() {
            @Override
            @SuppressWarnings("unchecked")
            public <V> @Nullable V orNull(RecordField<D, V> field) {
                return field == (Object) own ? (V) value : field.readForm(source);
            }
        });
    }

    /** What is left of details where words of them are taken down. */
    public D left(D said, Withholding what) {
        return detailsOf(new FieldValues<>() {
            @Override
            public <V> @Nullable V orNull(RecordField<D, V> field) {
                return field.left(said, what);
            }
        });
    }

    /** What is in the places that merging moves, by what they are called. */
    public Map<String, List<String>> places(D said) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        ofDetails.stream().filter(field -> field.isMoved(said))
                .forEach(field -> all.put(Objects.requireNonNull(field.place()), field.texts(said)));
        return all;
    }

    /** The places in which the record that stays gathers what both hold. */
    public Set<String> gathered() {
        return ofDetails.stream().filter(RecordField::isGathered).map(field -> Objects.requireNonNull(field.place()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Details with other texts, such as ids, in some places that merging moves; the rest stays. */
    public D moved(D said, Map<String, List<String>> places) {
        return detailsOf(new FieldValues<>() {
            @Override
            public <V> @Nullable V orNull(RecordField<D, V> field) {
                List<String> texts = places.get(field.place());
                return texts == null ? field.of(said) : field.type().value(texts);
            }
        });
    }

    private D detailsOf(FieldValues<D> values) {
        return Objects.requireNonNull(maker, word).apply(values);
    }

    @Override
    public String toString() {
        return word;
    }
}
