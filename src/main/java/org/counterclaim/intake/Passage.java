package org.counterclaim.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an article's text, cut where something was logged.
 *
 * @param number counted from 1
 */
public record Passage(int number, List<Piece> pieces, boolean isCurrent) {

    /** A run of text, and the mark of the stance that was logged from it; null where nothing was. */
    public record Piece(String text, @Nullable String mark) {}

    /** The paragraph's text. */
    public String text() {
        return pieces.stream().map(Piece::text).reduce("", String::concat);
    }

    /** Whether anything was logged from it. */
    public boolean isRecorded() {
        return pieces.stream().anyMatch(piece -> piece.mark() != null);
    }
}
