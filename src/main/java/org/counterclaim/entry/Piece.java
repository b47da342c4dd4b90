package org.counterclaim.entry;

import java.util.List;

/**
 * A piece of a field that two versions were compared in.
 *
 * @param mark what became of it
 */
public record Piece(Mark mark, List<Part> parts) {

    /** What became of a piece between two versions. */
    public enum Mark {
        /** It is in both. */
        SAME,
        /** It was in the earlier one only. */
        GONE,
        /** It is in the later one only. */
        ADDED,
        /** It is in both and so long that it is left out. */
        FOLDED
    }

    static Piece words(Mark mark, String text) {
        return new Piece(mark, List.of(Part.text(text)));
    }

    /** Its text. */
    public String text() {
        return String.join("", parts.stream().map(Part::text).toList());
    }
}
