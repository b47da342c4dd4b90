package org.counterclaim.history.takedown;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * A completed takedown.
 *
 * @param by the public name of the person who did it
 * @param reason as the history shows it; null if only drafts and editors' texts were deleted
 * @param ground the legal ground noted
 * @param inHand how many drafts and texts were deleted
 * @param positions of the entries that record it; null if only drafts and editors' texts were deleted
 * @param records how many records it touched
 * @param entries how many of their older entries lost their words
 */
public record Takedown(Instant at, String by, @Nullable String reason, @Nullable String ground, int inHand, @Nullable String positions,
        int records, int entries) {

    /** Returns its time in words. */
    public String when() {
        return MomentWords.words(at);
    }
}
