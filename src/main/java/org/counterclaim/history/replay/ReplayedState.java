package org.counterclaim.history.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as its last entry in the history holds it, or a part of it.
 *
 * @param id of the record
 * @param version of the record
 * @param at when the entry was made
 * @param whole whether the entry was made since states hold everything; earlier ones lack what {@link #later} reads
 * @param places every place in a story that any entry ever named; empty for all but claims
 */
record ReplayedState(UUID id, int version, Instant at, boolean whole, Set<String> places, JsonNode state) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** @throws tools.jackson.core.JacksonException if the state is not JSON */
    static ReplayedState read(UUID id, int version, Instant at, boolean whole, Set<String> places, String state) {
        return new ReplayedState(id, version, at, whole, places, JSON.readTree(state));
    }

    @Nullable String text(String name) {
        JsonNode value = state.path(name);
        return value.isMissingNode() ? null : value.stringValue();
    }

    @Nullable Integer number(String name) {
        JsonNode value = state.path(name);
        return value.isMissingNode() ? null : Integer.valueOf(value.intValue());
    }

    @Nullable Long position(String name) {
        JsonNode value = state.path(name);
        return value.isMissingNode() ? null : Long.valueOf(value.longValue());
    }

    @Nullable UUID id(String name) {
        String text = text(name);
        return text == null ? null : UUID.fromString(text);
    }

    @Nullable Instant time(String name) {
        String text = text(name);
        return text == null ? null : Instant.parse(text);
    }

    @Nullable LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : LocalDate.parse(text);
    }

    List<String> texts(String name) {
        return state.path(name).valueStream().map(JsonNode::stringValue).toList();
    }

    List<UUID> ids(String name) {
        return texts(name).stream().map(UUID::fromString).toList();
    }

    /** The objects in a list, each read as this record is. */
    Stream<ReplayedState> parts(String name) {
        return state.path(name).valueStream().map(this::part);
    }

    /** What stands in an object of the state; an empty one where there is none. */
    ReplayedState part(String name) {
        return part(state.path(name));
    }

    /** A text that states of earlier entries lack. */
    @Nullable Object later(String name) {
        String text = text(name);
        return text == null && !whole ? new UnrecordedValue(null) : text;
    }

    /** The places in stories in which a claim stands, and those in which it stood and that are kept for it. */
    Set<String> allPlaces() {
        Set<String> all = new TreeSet<>(places);
        all.addAll(texts("stories"));
        all.addAll(texts("leftStories"));
        return all;
    }

    private ReplayedState part(JsonNode part) {
        return new ReplayedState(id, version, at, whole, Set.of(), part);
    }
}
