package org.counterclaim.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.json.RecordState;

/**
 * That a record was withdrawn: a page that says so stays in its place.
 *
 * @param at when
 * @param by the public name of who withdrew it
 * @param reason why, in public words, at most 2,000 characters
 */
@Embeddable
public record Withdrawal(Instant at, String by, String reason) {

    static final FieldType<Withdrawal> TYPE = FieldType.own(FieldType.Display.WITHDRAWAL, Withdrawal::read,
            (state, name, withdrawn) -> state.with(name, withdrawn == null ? null
                    : new RecordState().with("at", withdrawn.at).with("by", withdrawn.by).with("reason", withdrawn.reason)),
            List.of("%s_at", "%s_by", "%s_reason"), withdrawn -> List.of(withdrawn.at, withdrawn.by, withdrawn.reason));

    /** That the state of a record in the history says that it was withdrawn; null where it stood. */
    public static @Nullable Withdrawal of(SavedState state) {
        return read(state, "withdrawn");
    }

    private static @Nullable Withdrawal read(FieldSource state, String name) {
        FieldSource withdrawn = state.partOrNull(name);
        return withdrawn == null ? null : new Withdrawal(Objects.requireNonNull(withdrawn.momentOrNull("at")),
                Objects.requireNonNull(withdrawn.textOrNull("by")), Objects.requireNonNull(withdrawn.textOrNull("reason")));
    }
}
