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
 * The state of a record as the history keeps it: what {@link RecordState} wrote, read again. A member that is not there was null
 * or an empty list. Each kind's details are made of it by their own {@code of}.
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

    /** The names of what is in it, sorted. */
    public Set<String> names() {
        return new TreeSet<>(members.propertyNames());
    }

    /** Whether something of this name is in it. */
    public boolean has(String name) {
        return members.has(name);
    }

    /**
     * A member's text, or its number in digits.
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

    /** What a member's text stands for; null if it is not there. */
    public <T> @Nullable T valueOrNull(String name, Function<String, T> reader) {
        String text = textOrNull(name);
        return text == null ? null : reader.apply(text);
    }

    /** A member that is a whole number. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** A member that is the id of a record. */
    public UUID id(String name) {
        return UUID.fromString(text(name));
    }

    /** A member that is the id of a record; null if it is not there. */
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

    /** A member that is the word of one of these constants. */
    public <E extends Enum<E>> E word(String name, E[] all) {
        return Objects.requireNonNull(wordOrNull(name, all), name);
    }

    @Override
    public List<String> texts(String name) {
        return list(name, JsonNode::asString);
    }

    /** The ids of records in a list, in their order. */
    public List<UUID> ids(String name) {
        return list(name, id -> UUID.fromString(id.asString()));
    }

    /** The states in a list, in their order. */
    public List<SavedState> states(String name) {
        return list(name, SavedState::new);
    }

    /** A member that is a state itself; null if it is not there. */
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

    /** Its JSON. */
    @Override
    public String toString() {
        return members.toString();
    }
}
