package org.counterclaim.record;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.json.RecordState;

/**
 * The state of a record as the history keeps it: it reads what {@link RecordState} wrote. A missing member was null or an empty list. Each
 * kind's {@link RecordType} makes details from it.
 */
public final class SavedState implements FieldSource {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode members;

    private SavedState(JsonNode members) {
        this.members = members;
    }

    /** Reads the text of a state. */
    public static SavedState read(String json) {
        return new SavedState(JSON.readTree(json));
    }

    /** Returns the names of its members, sorted. */
    public Set<String> names() {
        return new TreeSet<>(members.propertyNames());
    }

    /** Whether it has a member with this name. */
    public boolean has(String name) {
        return members.has(name);
    }

    /**
     * Returns a member's text, or its number in digits.
     *
     * @throws NullPointerException if it is not there
     */
    public String text(String name) {
        return Objects.requireNonNull(textOrNull(name), name);
    }

    @Override
    public @Nullable String textOrNull(String name) {
        JsonNode value = members.get(name);
        return value == null ? null : value.asString();
    }

    /** Returns the value that a member's text stands for; null if the member is missing. */
    public <T> @Nullable T valueOrNull(String name, Function<String, T> reader) {
        String text = textOrNull(name);
        return text == null ? null : reader.apply(text);
    }

    /** Returns a member that is a whole number. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Returns a member that is the id of a record. */
    public UUID id(String name) {
        return UUID.fromString(text(name));
    }

    /** Returns a member that is the id of a record; null if it is missing. */
    public @Nullable UUID idOrNull(String name) {
        return valueOrNull(name, UUID::fromString);
    }

    @Override
    public @Nullable FuzzyDate dateOrNull(String name) {
        return valueOrNull(name, edtf -> FuzzyDate.kept(edtf, textOrNull(name + "Entered")));
    }

    @Override
    public <E extends Enum<E>> @Nullable E wordOrNull(String name, E[] all) {
        return valueOrNull(name, word -> Stream.of(all).filter(one -> one.toString().equals(word)).findAny().orElseThrow());
    }

    /** Returns the constant whose word the member is. */
    public <E extends Enum<E>> E word(String name, E[] all) {
        return Objects.requireNonNull(wordOrNull(name, all), name);
    }

    @Override
    public List<String> texts(String name) {
        return list(name, JsonNode::asString);
    }

    /** Returns the ids of records in a list, in their order. */
    public List<UUID> ids(String name) {
        return list(name, id -> UUID.fromString(id.asString()));
    }

    /** Returns the states in a list, in their order. */
    public List<SavedState> states(String name) {
        return list(name, SavedState::new);
    }

    /** Returns a member that is itself a state; null if it is missing. */
    public @Nullable SavedState stateOrNull(String name) {
        JsonNode value = members.get(name);
        return value == null ? null : new SavedState(value);
    }

    @Override
    public @Nullable WebAddress addressOrNull(String name) {
        return valueOrNull(name, WebAddress::new);
    }

    @Override
    public @Nullable String languageOrNull(String name) {
        return textOrNull(name);
    }

    @Override
    public @Nullable UUID idOrNull(String name, String kind) {
        return idOrNull(name);
    }

    @Override
    public List<UUID> ids(String name, String kind) {
        return ids(name);
    }

    @Override
    public @Nullable SavedState partOrNull(String name) {
        return stateOrNull(name);
    }

    @Override
    public List<SavedState> parts(String name) {
        return states(name);
    }

    private <T> List<T> list(String name, Function<JsonNode, T> reader) {
        JsonNode values = members.get(name);
        return values == null ? List.of() : values.valueStream().map(reader).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SavedState state && members.equals(state.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** Returns its JSON. */
    @Override
    public String toString() {
        return members.toString();
    }
}
