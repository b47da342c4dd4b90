package org.counterclaim.interchange;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.counterclaim.core.Slug;
import org.counterclaim.history.Change;

/**
 * How records of one kind are opened, compared, revised and saved.
 *
 * @param <R> the record
 * @param <D> what is on record of it
 */
record Book<R, D>(Opening<R, D> opening, Function<R, D> details, Revision<R, D> revision, UnaryOperator<R> saving) {

    /** Makes a record that is not saved yet. */
    @FunctionalInterface
    interface Opening<R, D> {
        R open(Slug slug, D details, Change change);
    }

    /** Puts other details in place of the present ones. */
    @FunctionalInterface
    interface Revision<R, D> {
        void revise(R record, D details, Change change);
    }
}
