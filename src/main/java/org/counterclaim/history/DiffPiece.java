package org.counterclaim.history;

import java.util.List;

/**
 * A piece of the difference between two versions of a field.
 *
 * @param mark what became of it
 */
public record DiffPiece(Mark mark, List<LinkedText> parts) {

    /** What became of a piece between two versions. */
    public enum Mark {
        /** It is in both. */
        SAME,
        /** It was in the earlier one only. */
        GONE,
        /** It is in the later one only. */
        ADDED,
        /** It is in both, and left out because it is long. */
        FOLDED
    }

    static DiffPiece words(Mark mark, String text) {
        return new DiffPiece(mark, List.of(LinkedText.text(text)));
    }

    /** Returns its text. */
    public String text() {
        return String.join("", parts.stream().map(LinkedText::text).toList());
    }
}
