package org.counterclaim.factcheck.verdict;

import java.util.ArrayList;
import java.util.List;

/** What changed from one text to another, word by word: a longest common subsequence. */
public final class WordDiff {

    private WordDiff() {}

    /** What became of some words. */
    public enum Fate { KEPT, GONE, NEW }

    /** Words with the white space after them. */
    public record Piece(Fate fate, String words) {

        /** Whether they stood in the earlier text alone. */
        public boolean isGone() {
            return fate == Fate.GONE;
        }

        /** Whether they stand in the later text alone. */
        public boolean isNew() {
            return fate == Fate.NEW;
        }
    }

    /** The pieces of both texts in order; of one kind in a row there is one. */
    static List<Piece> of(String earlier, String later) {
        String[] was = earlier.split("(?<=\\s)(?=\\S)");
        String[] is = later.split("(?<=\\s)(?=\\S)");
        int[][] common = common(was, is);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < was.length || j < is.length) {
            if (i < was.length && j < is.length && was[i].strip().equals(is[j].strip())) {
                add(pieces, Fate.KEPT, is[j++]);
                i++;
            } else if (j == is.length || (i < was.length && common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Fate.GONE, was[i++]);
            } else {
                add(pieces, Fate.NEW, is[j++]);
            }
        }
        return pieces;
    }

    /** How many words the rests of both texts have in common, from each pair of words on. */
    private static int[][] common(String[] was, String[] is) {
        int[][] common = new int[was.length + 1][is.length + 1];
        for (int i = was.length - 1; i >= 0; i--) {
            for (int j = is.length - 1; j >= 0; j--) {
                common[i][j] = was[i].strip().equals(is[j].strip())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Fate fate, String words) {
        if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
            pieces.add(new Piece(fate, pieces.removeLast().words() + words));
        } else {
            pieces.add(new Piece(fate, words));
        }
    }
}
