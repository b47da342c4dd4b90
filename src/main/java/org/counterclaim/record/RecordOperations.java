package org.counterclaim.record;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.counterclaim.core.Slug;

/**
 * How records of one kind are opened, compared, revised and saved.
 *
 * @param <R> the record
 * @param <D> what is on record of it
 * @param saving saves it, so that the history hears of it
 */
public record RecordOperations<R extends PublishedRecord, D>(Opening<R, D> opening, Function<R, D> details, Revision<R, D> revision,
        UnaryOperator<R> saving) {

    /** Makes a record that is not saved yet. */
    @FunctionalInterface
    public interface Opening<R, D> {
        /** The record, which announces that it was created. */
        R open(Slug slug, D details, ChangeReason change);
    }

    /** Puts other details in place of the present ones. */
    @FunctionalInterface
    public interface Revision<R, D> {
        /** Does nothing if they are the same. */
        void revise(R record, D details, ChangeReason change);
    }
}
