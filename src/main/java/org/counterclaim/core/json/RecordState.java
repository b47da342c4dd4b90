package org.counterclaim.core.json;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The whole state of a record as a JSON object. Values are text, whole numbers, nested states and lists of these; what is
 * null or an empty list is left out, so that adding a field later does not change how older records read.
 */
public final class RecordState {

    private final Map<String, Object> members = new TreeMap<>();

    /** Adds a member; anything but a number, a state or a collection stands as its {@code toString()}. */
    public RecordState with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
            members.put(name, value);
        }
        return this;
    }

    /** Adds a member for a collection whose order means nothing; it is sorted by its text. */
    public RecordState withSet(String name, Collection<?> values) {
        return with(name, values.stream().map(Object::toString).sorted().toList());
    }

    Map<String, Object> members() {
        return members;
    }

    /** The state as canonical JSON. */
    @Override
    public String toString() {
        return CanonicalJson.write(this);
    }
}
