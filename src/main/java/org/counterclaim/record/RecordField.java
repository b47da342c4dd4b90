package org.counterclaim.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.json.RecordState;

/**
 * One thing that records of a kind say: all that the history, forms, replaying, merging, takedowns, bundles and the queue need
 * to know of it. It is complete once its {@link RecordType} is declared.
 *
 * @param <D> what holds it: the record, or what is on record of it
 * @param <V> its values
 */
public final class RecordField<D, V> {

    private final String name;
    private final String label;
    private final FieldType<V> type;
    private final Function<D, @Nullable V> getter;
    private final List<FieldTable> tables = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private String column;
    private String formName;
    private String formLabel;
    private boolean isRequired;
    private boolean isLine = true;
    private int longest;
    private @Nullable String hint;
    private @Nullable String fold;
    private @Nullable String place;
    private boolean isGathered;
    private Predicate<D> movedWhere = details -> true;
    private @Nullable String inQueue;
    private @Nullable Column<V> derived;
    private @Nullable BiFunction<V, Withholding, @Nullable V> withholding;

    /** A column whose value follows from the field's. */
    private record Column<V>(String name, Function<V, Object> value) {}

    private RecordField(String name, String label, FieldType<V> type, Function<D, @Nullable V> getter) {
        this.name = name;
        this.label = label;
        this.type = type;
        this.getter = getter;
        this.column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        this.formName = name;
        this.formLabel = label;
    }

    /**
     * Declares a field.
     *
     * @param name its name in a record's state, in bundles and, unless said otherwise, in forms and (with underscores) columns
     * @param label what people call it
     */
    public static <D, V> RecordField<D, V> of(String name, String label, FieldType<V> type, Function<D, @Nullable V> getter) {
        return new RecordField<>(name, label, type, getter);
    }

    /** It has to be there. */
    public RecordField<D, V> required() {
        isRequired = true;
        return this;
    }

    /** In forms it is one line of at most so many characters. */
    public RecordField<D, V> line(int most) {
        longest = most;
        return this;
    }

    /** In forms it is a text, or a line for each, of at most so many characters. */
    public RecordField<D, V> lines(int most) {
        longest = most;
        isLine = false;
        return this;
    }

    /** What helps to fill it in. */
    public RecordField<D, V> hint(String help) {
        hint = help;
        return this;
    }

    /** In forms it is folded away under these words. */
    public RecordField<D, V> folded(String under) {
        fold = under;
        return this;
    }

    /** In forms it has another name and label. */
    public RecordField<D, V> inForms(String otherName, String otherLabel) {
        formName = otherName;
        formLabel = otherLabel;
        return this;
    }

    /** Its column has a name of its own. */
    public RecordField<D, V> column(String otherName) {
        column = otherName;
        return this;
    }

    /** Another column follows from it. */
    public RecordField<D, V> alsoColumn(String other, Function<V, Object> value) {
        derived = new Column<>(other, value);
        return this;
    }

    /** It stands in rows of another table. */
    public RecordField<D, V> table(FieldTable table) {
        tables.add(table);
        return this;
    }

    /**
     * A member of it is words of people, which a takedown removes.
     *
     * @param member the member's name in the state: its own, or that of a part
     * @param as what it is called where a takedown lists what it found
     */
    public RecordField<D, V> words(String member, String as) {
        words.put(member, as);
        return this;
    }

    /** It is an address, which a takedown can remove, under what it is called there. */
    public RecordField<D, V> address(String as) {
        addresses.put(name, as);
        return this;
    }

    /** What is left of it where words or addresses are taken down. */
    public RecordField<D, V> withheld(BiFunction<V, Withholding, @Nullable V> rest) {
        withholding = rest;
        return this;
    }

    /** It names records, or holds names, that merging moves, under what that place is called; the merge keeps these words. */
    public RecordField<D, V> merged(String as) {
        place = as;
        return this;
    }

    /** The same; the record that stays gathers what both hold. */
    public RecordField<D, V> gathered(String as) {
        isGathered = true;
        return merged(as);
    }

    /** Merging moves what is in it only where this holds. */
    public RecordField<D, V> movedWhere(Predicate<D> condition) {
        movedWhere = condition;
        return this;
    }

    /** What the queue calls a change of it. */
    public RecordField<D, V> inQueue(String as) {
        inQueue = as;
        return this;
    }

    /** A text that goes, or of which something else is said instead. */
    public static <D> RecordField<D, String> words(RecordField<D, String> field, String as) {
        return field.words(field.name, as)
                .withheld((text, what) -> field.isRequired ? what.instead(text) : what.orNothing(text));
    }

    /** Texts of which each goes by itself. */
    public static <D> RecordField<D, Set<String>> allWords(RecordField<D, Set<String>> field, String as) {
        return field.words(field.name, as)
                .withheld((texts, what) -> texts.stream().filter(text -> !what.takes(text)).collect(Collectors.toUnmodifiableSet()));
    }

    /** A web address that goes. */
    public static <D> RecordField<D, WebAddress> web(RecordField<D, WebAddress> field, String as) {
        return field.address(as).withheld((address, what) -> what.orNothing(address));
    }

    /** Its name in the state. */
    public String name() {
        return name;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What it can hold. */
    public FieldType<V> type() {
        return type;
    }

    /** Whether it has to be there. */
    public boolean isRequired() {
        return isRequired;
    }

    /** Whether it is one line in forms. */
    public boolean isLine() {
        return isLine;
    }

    /** How many characters fit in, in forms; 0 where its type says so. */
    public int longest() {
        return longest;
    }

    /** Its name in forms. */
    public String formName() {
        return formName;
    }

    /** Its label in forms. */
    public String formLabel() {
        return formLabel;
    }

    /** What helps to fill it in; null if nothing does. */
    public @Nullable String hint() {
        return hint;
    }

    /** The words under which it is folded away in forms; null where it is always shown. */
    public @Nullable String fold() {
        return fold;
    }

    /** Its members that are words of people, by their names in the state, with what they are called. */
    public Map<String, String> words() {
        return Map.copyOf(words);
    }

    /** Its members that are addresses, likewise. */
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** What the queue calls a change of it. */
    public String queueLabel() {
        return inQueue == null ? name : inQueue;
    }

    /** What its place is called where merging moves what is in it; null where it does not. */
    public @Nullable String place() {
        return place;
    }

    /** Whether it is a place in which merging moves something. */
    boolean isMoved(D holder) {
        return place != null && movedWhere.test(holder);
    }

    /** Whether the record that stays gathers what both hold. */
    public boolean isGathered() {
        return isGathered;
    }

    /** The tables besides the record's own that it stands in. */
    public List<FieldTable> tables() {
        return List.copyOf(tables);
    }

    /** Its columns in the record's own table. */
    public List<String> columns() {
        List<String> all = new ArrayList<>(tables.isEmpty() ? type.columns(column) : List.of());
        if (derived != null) {
            all.add(derived.name);
        }
        return all;
    }

    /** What stands in these columns. */
    public List<@Nullable Object> columnValues(FieldSource source) {
        V value = read(source);
        List<@Nullable Object> all = new ArrayList<>(tables.isEmpty() ? type.columnValues(value) : List.of());
        if (derived != null) {
            all.add(value == null ? null : derived.value.apply(value));
        }
        return all;
    }

    /** Its value; null if it has none. */
    public @Nullable V of(D holder) {
        return getter.apply(holder);
    }

    /** Its value by the names of a state or a bundle; null if it has none. */
    public @Nullable V read(FieldSource source) {
        return type.read(source, name);
    }

    /** Its value by the names of a form, or what stands in for it where it has to be there; null if it has none. */
    public @Nullable V readForm(FieldSource source) {
        V value = type.read(source, formName);
        return value == null && isRequired ? type.standIn() : value;
    }

    /** The texts that its value consists of, such as ids. */
    public List<String> texts(D holder) {
        return type.texts(of(holder));
    }

    void write(RecordState state, D holder) {
        type.write(state, name, of(holder));
    }

    @Nullable V left(D holder, Withholding what) {
        V value = of(holder);
        return value == null || withholding == null ? value : withholding.apply(value, what);
    }

    @Override
    public String toString() {
        return name;
    }
}
