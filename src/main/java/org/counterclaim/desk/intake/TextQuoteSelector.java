package org.counterclaim.desk.intake;

/**
 * A passage of a text, told by its words and those around it: a text quote selector of the W3C Web Annotation Data Model,
 * section 4.2.4.
 *
 * @param exact the words
 * @param prefix what stands before them, at most 32 characters
 * @param suffix what stands after them, at most 32 characters
 */
record TextQuoteSelector(String exact, String prefix, String suffix) {

    private static final int AROUND = 32;

    /** Returns the selector for a range of a text. */
    static TextQuoteSelector at(String text, int start, int end) {
        return new TextQuoteSelector(text.substring(start, end), text.substring(Math.max(0, start - AROUND), start),
                text.substring(end, Math.min(text.length(), end + AROUND)));
    }

    /** Returns where it begins in a text: of all places with its words, the one with the most similar surroundings; -1 if there is none. */
    int startIn(String text) {
        int best = -1;
        int bestLikeness = -1;
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            int likeness = likeness(at(text, at, at + exact.length()));
            if (likeness > bestLikeness) {
                best = at;
                bestLikeness = likeness;
            }
        }
        return best;
    }

    private int likeness(TextQuoteSelector other) {
        int same = 0;
        while (same < Math.min(prefix.length(), other.prefix.length())
                && prefix.charAt(prefix.length() - 1 - same) == other.prefix.charAt(other.prefix.length() - 1 - same)) {
            same++;
        }
        int after = 0;
        while (after < Math.min(suffix.length(), other.suffix.length()) && suffix.charAt(after) == other.suffix.charAt(after)) {
            after++;
        }
        return same + after;
    }
}
