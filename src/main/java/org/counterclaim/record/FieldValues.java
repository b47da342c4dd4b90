package org.counterclaim.record;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The values of a record's fields, from which its details are made.
 *
 * @param <D> the details
 */
@FunctionalInterface
public interface FieldValues<D> {

    /** Returns a field's value; null if it has none. */
    <V> @Nullable V orNull(RecordField<D, V> field);

    /**
     * Returns the value of a field that has one.
     *
     * @throws NullPointerException if it has none
     */
    default <V> V get(RecordField<D, V> field) {
        return Objects.requireNonNull(orNull(field), field.name());
    }
}
