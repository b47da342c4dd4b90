package org.counterclaim.history.takedown;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * A takedown that took place.
 *
 * @param by the public name of who did it
 * @param reason as the history shows it; null if only what was in hand went
 * @param ground the legal ground that was noted
 * @param inHand how many drafts and texts were deleted
 * @param positions of the entries that say so; null if only what was in hand went
 * @param records how many records it touched
 * @param entries how many of their older entries lost their words
 */
public record Takedown(Instant at, String by, @Nullable String reason, @Nullable String ground, int inHand, @Nullable String positions,
        int records, int entries) {

    /** When, in words. */
    public String when() {
        return MomentWords.words(at);
    }
}
