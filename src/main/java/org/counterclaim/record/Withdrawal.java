package org.counterclaim.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.json.RecordState;

/**
 * The withdrawal of a record, whose address then shows a page with the reason.
 *
 * @param at when
 * @param by the public name of the person who withdrew it
 * @param reason why, in public words, at most 2,000 characters
 */
@Embeddable
public record Withdrawal(Instant at, String by, String reason) {

    static final FieldType<Withdrawal> TYPE = FieldType.own(FieldType.Display.WITHDRAWAL, Withdrawal::read,
            (state, name, withdrawn) -> state.with(name, withdrawn == null ? null
                    : new RecordState().with("at", withdrawn.at).with("by", withdrawn.by).with("reason", withdrawn.reason)),
            List.of("%s_at", "%s_by", "%s_reason"), withdrawn -> List.of(withdrawn.at, withdrawn.by, withdrawn.reason));

    /** Returns the withdrawal in a record's state; null if the record was not withdrawn. */
    public static @Nullable Withdrawal of(SavedState state) {
        return read(state, "withdrawn");
    }

    private static @Nullable Withdrawal read(FieldSource state, String name) {
        FieldSource withdrawn = state.partOrNull(name);
        return withdrawn == null ? null : new Withdrawal(Objects.requireNonNull(withdrawn.momentOrNull("at")),
                Objects.requireNonNull(withdrawn.textOrNull("by")), Objects.requireNonNull(withdrawn.textOrNull("reason")));
    }
}
