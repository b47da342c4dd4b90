package org.counterclaim.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;
import org.counterclaim.core.date.FuzzyDate;

/**
 * A personal token as its owner and administrators see it; nobody can see its text.
 *
 * @param name what its owner calls it
 * @param lastUsed rounded to a quarter of an hour; null if it was never used
 * @param revokedBy the public name of who revoked it; null if nobody did
 */
public record PersonalToken(UUID id, String name, Set<TokenScope> scopes, Instant made, Instant expires, State state,
        @Nullable Instant lastUsed, @Nullable String revokedBy) {

    /** Whether it works. */
    public enum State {
        ACTIVE, EXPIRED, REVOKED
    }

    /** Whether it works. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Returns its state in words. */
    public String stateWords() {
        return switch (state) {
            case ACTIVE -> "active until " + lastDay();
            case EXPIRED -> "expired after " + lastDay();
            case REVOKED -> "revoked by " + revokedBy;
        };
    }

    /** Returns in words what it may do. */
    public String scopeWords() {
        return TokenScope.words(scopes);
    }

    /** Returns in words when it was made. */
    public String madeWords() {
        return day(made);
    }

    /** Returns in words when it was last used. */
    public String usedWords() {
        return lastUsed == null ? "never" : "about " + MomentWords.words(lastUsed);
    }

    /** Tokens expire at midnight, when the last day is over. */
    private String lastDay() {
        return day(expires.minusNanos(1));
    }

    private static String day(Instant moment) {
        return FuzzyDate.of(LocalDate.ofInstant(moment, ZoneOffset.UTC)).words();
    }
}
