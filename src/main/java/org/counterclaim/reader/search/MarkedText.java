package org.counterclaim.reader.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text in which the words that were looked for are marked. */
public record MarkedText(List<Piece> pieces) {

    /** The characters for private use that search.extract() puts around a word. */
    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';

    /** A part of the text, as it stands there. */
    public record Piece(String text, boolean isMarked) {}

    /** Reads a text from the database. Marks without a counterpart, which an editor may have typed, are harmless. */
    static MarkedText of(String extract) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        boolean isMarked = false;
        for (int i = 0; i <= extract.length(); i++) {
            if (i == extract.length() || extract.charAt(i) == BEGIN || extract.charAt(i) == END) {
                if (i > start) {
                    pieces.add(new Piece(extract.substring(start, i), isMarked));
                }
                isMarked = i < extract.length() && extract.charAt(i) == BEGIN;
                start = i + 1;
            }
        }
        return new MarkedText(List.copyOf(pieces));
    }

    /** Returns the text alone. */
    String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Whether a word in it is marked. */
    public boolean isMarked() {
        return pieces.stream().anyMatch(Piece::isMarked);
    }
}
