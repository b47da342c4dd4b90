package org.counterclaim.reader.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody meant to type, by how few slips lead from one to the other. */
final class SpellingDistance {

    /** One slip for so many letters. */
    private static final int LETTERS_OF_A_SLIP = 3;

    private SpellingDistance() {}

    /** Returns the nearest of these words; empty if none is near enough. */
    static Optional<String> nearest(String typed, List<String> words) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return words.stream().filter(word -> between(lower, word) <= Math.max(1, lower.length() / LETTERS_OF_A_SLIP))
                .min(Comparator.comparingInt(word -> between(lower, word)));
    }

    /** Returns how many letters are wrong, missing, too many, or in the place of their neighbour (optimal string alignment). */
    static int between(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 ? j : j == 0 ? i : Math.min(slips[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1),
                        1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[one.length()][other.length()];
    }
}
