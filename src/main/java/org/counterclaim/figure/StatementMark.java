package org.counterclaim.figure;

import org.jspecify.annotations.Nullable;

/**
 * A statement to be drawn.
 *
 * @param id how other marks and events refer to this one; never written into the page
 * @param href where the statement stands in full
 * @param stance name of the symbol in the sprite and of the colour class
 * @param claim the claim's number in its story; 0 or less for none
 * @param label the claim in a few words, or in a claim's lane the speaker; cut to the room there is
 * @param hearsay through whom it came, as "as told by Vice"; empty if it is first-hand
 * @param said when it was said
 * @param maybe whether it was perhaps not yet said on the day the figure shows
 * @param answers the mark this one answers, or null
 * @param title the whole statement in words: "Elon Musk denies claim 1, 11 October 2022"
 */
public record StatementMark(
        String id,
        String href,
        String stance,
        int claim,
        String label,
        String hearsay,
        DateSpan said,
        boolean maybe,
        @Nullable String answers,
        String title) {

    String fullTitle() {
        return maybe && !title.contains(FigureWords.MAYBE) ? title + ", " + FigureWords.MAYBE : title;
    }

    String number() {
        return claim > 0 ? Integer.toString(claim) : "";
    }

    /** Returns the words beside it: in full where the label is new to the reader, otherwise only what is its own. */
    String words(boolean isNew) {
        return !isNew ? hearsay : hearsay.isEmpty() ? label : hearsay + ": " + label;
    }
}
