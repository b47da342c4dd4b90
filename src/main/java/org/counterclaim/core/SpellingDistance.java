package org.counterclaim.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the word that somebody meant to type, by how few slips lead from one to the other. */
public final class SpellingDistance {

    /** One slip for so many letters. */
    private static final int LETTERS_OF_A_SLIP = 3;

    /** Nobody types longer words by mistake. */
    private static final int LONGEST = 60;

    private SpellingDistance() {}

    /** Returns the nearest of many words, some of which look alike by chance; empty if none is near enough. */
    public static Optional<String> nearest(String typed, Collection<String> words) {
        return nearest(typed, words, word -> Math.max(1, typed.length() / LETTERS_OF_A_SLIP));
    }

    /** Returns the nearest of a few words to choose from; empty if none has most of the letters. */
    public static Optional<String> nearestChoice(String typed, Collection<String> words) {
        return nearest(typed, words, word -> Math.max(typed.length(), word.length()) / 2);
    }

    private static Optional<String> nearest(String typed, Collection<String> words, ToIntFunction<String> slips) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return typed.length() > LONGEST ? Optional.empty()
                : words.stream().filter(word -> between(lower, word.toLowerCase(Locale.ROOT)) <= slips.applyAsInt(word))
                        .min(Comparator.comparingInt(word -> between(lower, word.toLowerCase(Locale.ROOT))));
    }

    /** Returns how many letters are wrong, missing, too many, or in the place of their neighbour (optimal string alignment). */
    public static int between(String one, String other) {
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
