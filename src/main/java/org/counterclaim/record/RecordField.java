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
 * The description of one field of a kind of record: all that the history, forms, replay, merging, takedown, bundles and the queue need to
 * know of it. It is complete once its {@link RecordType} is declared.
 *
 * @param <D> the object that holds it: the record or its details
 * @param <V> the type of its values
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
    private boolean isNews = true;
    private @Nullable Column<V> derived;
    private @Nullable BiFunction<V, Withholding, @Nullable V> withholding;

    /** A column whose value is derived from the field's. */
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

    /** Makes the field required. */
    public RecordField<D, V> required() {
        isRequired = true;
        return this;
    }

    /** Shows it in forms as one line of at most {@code most} characters. */
    public RecordField<D, V> line(int most) {
        longest = most;
        return this;
    }

    /** Shows it in forms as a text of at most {@code most} characters, or a list with one item a line. */
    public RecordField<D, V> lines(int most) {
        longest = most;
        isLine = false;
        return this;
    }

    /** Adds a hint for filling it in. */
    public RecordField<D, V> hint(String help) {
        hint = help;
        return this;
    }

    /** Folds it away in forms under this heading. */
    public RecordField<D, V> folded(String under) {
        fold = under;
        return this;
    }

    /** Gives it another name and label in forms. */
    public RecordField<D, V> inForms(String otherName, String otherLabel) {
        formName = otherName;
        formLabel = otherLabel;
        return this;
    }

    /** Gives its column another name. */
    public RecordField<D, V> column(String otherName) {
        column = otherName;
        return this;
    }

    /** Adds a column that is derived from it. */
    public RecordField<D, V> alsoColumn(String other, Function<V, Object> value) {
        derived = new Column<>(other, value);
        return this;
    }

    /** Stores it in rows of another table. */
    public RecordField<D, V> table(FieldTable table) {
        tables.add(table);
        return this;
    }

    /**
     * Declares that a member of it holds people's words, which a takedown can remove.
     *
     * @param member the member's name in the state: its own, or that of a part
     * @param as its name in the list of what a takedown found
     */
    public RecordField<D, V> words(String member, String as) {
        words.put(member, as);
        return this;
    }

    /** Declares that it is an address, which a takedown can remove and lists under this name. */
    public RecordField<D, V> address(String as) {
        addresses.put(name, as);
        return this;
    }

    /** Sets the function that returns what is left of it after a takedown. */
    public RecordField<D, V> withheld(BiFunction<V, Withholding, @Nullable V> rest) {
        withholding = rest;
        return this;
    }

    /** Declares that merging moves the ids or names in it, and that the merge notes them under this name. */
    public RecordField<D, V> merged(String as) {
        place = as;
        return this;
    }

    /** Declares the same; the record that stays gets the values of both. */
    public RecordField<D, V> gathered(String as) {
        isGathered = true;
        return merged(as);
    }

    /** Lets merging move its values only if the condition holds. */
    public RecordField<D, V> movedWhere(Predicate<D> condition) {
        movedWhere = condition;
        return this;
    }

    /** Sets the queue's name for a change of it. */
    public RecordField<D, V> inQueue(String as) {
        inQueue = as;
        return this;
    }

    /** Declares that a change of it says nothing new of the matter, so that no verdict has to be looked at again. */
    public RecordField<D, V> noNews() {
        isNews = false;
        return this;
    }

    /** Declares a text that a takedown removes or replaces. */
    public static <D> RecordField<D, String> words(RecordField<D, String> field, String as) {
        return field.words(field.name, as)
                .withheld((text, what) -> field.isRequired ? what.instead(text) : what.orNothing(text));
    }

    /** Declares texts that a takedown removes one by one. */
    public static <D> RecordField<D, Set<String>> allWords(RecordField<D, Set<String>> field, String as) {
        return field.words(field.name, as)
                .withheld((texts, what) -> texts.stream().filter(text -> !what.takes(text)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Declares a web address that a takedown removes. */
    public static <D> RecordField<D, WebAddress> web(RecordField<D, WebAddress> field, String as) {
        return field.address(as).withheld((address, what) -> what.orNothing(address));
    }

    /** Returns its name in the state. */
    public String name() {
        return name;
    }

    /** Returns its label. */
    public String label() {
        return label;
    }

    /** Returns the type of its values. */
    public FieldType<V> type() {
        return type;
    }

    /** Whether it is required. */
    public boolean isRequired() {
        return isRequired;
    }

    /** Whether it is one line in forms. */
    public boolean isLine() {
        return isLine;
    }

    /** Returns the most characters that forms accept; 0 if its type decides that. */
    public int longest() {
        return longest;
    }

    /** Returns its name in forms. */
    public String formName() {
        return formName;
    }

    /** Returns its label in forms. */
    public String formLabel() {
        return formLabel;
    }

    /** Returns the hint for filling it in; null if there is none. */
    public @Nullable String hint() {
        return hint;
    }

    /** Returns the heading under which forms fold it away; null if it is always shown. */
    public @Nullable String fold() {
        return fold;
    }

    /** Returns its members that hold people's words: their names in the state with their labels. */
    public Map<String, String> words() {
        return Map.copyOf(words);
    }

    /** Returns its members that are addresses, in the same way. */
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** Returns the queue's name for a change of it. */
    public String queueLabel() {
        return inQueue == null ? name : inQueue;
    }

    /** Whether a change of it says something new of the matter. */
    boolean isNews() {
        return isNews;
    }

    /** Returns the name under which merging notes it; null if merging does not move its values. */
    public @Nullable String place() {
        return place;
    }

    /** Whether merging moves its values for this holder. */
    boolean isMoved(D holder) {
        return place != null && movedWhere.test(holder);
    }

    /** Whether the record that stays gets the values of both. */
    public boolean isGathered() {
        return isGathered;
    }

    /** Returns the tables, besides the record's own, in which it is stored. */
    public List<FieldTable> tables() {
        return List.copyOf(tables);
    }

    /** Returns its columns in the record's own table. */
    public List<String> columns() {
        List<String> all = new ArrayList<>(tables.isEmpty() ? type.columns(column) : List.of());
        if (derived != null) {
            all.add(derived.name);
        }
        return all;
    }

    /** Returns the values of these columns. */
    public List<@Nullable Object> columnValues(FieldSource source) {
        V value = read(source);
        List<@Nullable Object> all = new ArrayList<>(tables.isEmpty() ? type.columnValues(value) : List.of());
        if (derived != null) {
            all.add(value == null ? null : derived.value.apply(value));
        }
        return all;
    }

    /** Returns its value; null if it has none. */
    public @Nullable V of(D holder) {
        return getter.apply(holder);
    }

    /** Reads its value by its name in states and bundles; null if it has none. */
    public @Nullable V read(FieldSource source) {
        return type.read(source, name);
    }

    /** Reads its value by its name in forms; if it is required but missing, returns a placeholder, otherwise null. */
    public @Nullable V readForm(FieldSource source) {
        V value = type.read(source, formName);
        return value == null && isRequired ? type.standIn() : value;
    }

    /** Returns the texts that its value consists of, such as ids. */
    public List<String> texts(D holder) {
        return type.texts(of(holder));
    }

    void write(RecordState state, D holder) {
        type.write(state, name, of(holder));
    }

    @Nullable
    V left(D holder, Withholding what) {
        V value = of(holder);
        return value == null || withholding == null ? value : withholding.apply(value, what);
    }

    @Override
    public String toString() {
        return name;
    }
}
