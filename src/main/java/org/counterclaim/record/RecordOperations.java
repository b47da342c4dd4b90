package org.counterclaim.record;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.counterclaim.core.Slug;

/**
 * The operations by which records of one kind are opened, compared, revised and saved.
 *
 * @param <R> the record
 * @param <D> its details
 * @param saving saves the record, so that the history learns of it
 */
public record RecordOperations<R extends PublishedRecord, D>(Opening<R, D> opening, Function<R, D> details, Revision<R, D> revision,
        UnaryOperator<R> saving) {

    /** Creates a record that is not saved yet. */
    @FunctionalInterface
    public interface Opening<R, D> {
        /** Returns the new record, which announces its creation. */
        R open(Slug slug, D details, ChangeReason change);
    }

    /** Replaces a record's details. */
    @FunctionalInterface
    public interface Revision<R, D> {
        /** Replaces the details; does nothing if they are the same. */
        void revise(R record, D details, ChangeReason change);
    }
}
