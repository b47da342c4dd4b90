package org.counterclaim.core.json;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The whole state of a record as a JSON object. Values are text, whole numbers, nested states and lists of these. Null values and empty
 * lists are left out, so that adding a field later does not change the state of older records.
 */
public final class RecordState {

    private final Map<String, Object> members = new TreeMap<>();

    /** Adds a member; anything but a number, a state or a collection is written as its {@code toString()}. */
    public RecordState with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
            members.put(name, value);
        }
        return this;
    }

    /** Adds a member for a collection whose order has no meaning; its items are sorted by their text. */
    public RecordState withSet(String name, Collection<?> values) {
        return with(name, values.stream().map(Object::toString).sorted().toList());
    }

    Map<String, Object> members() {
        return members;
    }

    /** Returns the state as canonical JSON. */
    @Override
    public String toString() {
        return CanonicalJson.write(this);
    }
}
