package org.counterclaim.record;

import java.time.Instant;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * That a record was withdrawn: a page that says so stays in its place.
 *
 * @param at when
 * @param by the public name of who withdrew it
 * @param reason why, in public words, at most 2,000 characters
 */
@Embeddable
public record Withdrawal(Instant at, String by, String reason) {
    /** That the state of a record in the history says that it was withdrawn; null where it stood. */
    public static @Nullable Withdrawal of(SavedState state) {
        SavedState withdrawn = state.stateOrNull("withdrawn");
        return withdrawn == null ? null
                : new Withdrawal(Instant.parse(withdrawn.text("at")), withdrawn.text("by"), withdrawn.text("reason"));
    }
}
