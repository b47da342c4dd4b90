package org.counterclaim.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How alike names of people or organisations are to a name: whatever the order of their words, with slips, accents and in other
 * transliterations or scripts. Nothing is known of what the words mean.
 */
public final class NameLikeness {

    /** How alike an initial is to a word that begins with it. */
    private static final double INITIAL = 0.7;

    /** How much the same word in another transliteration, or without the spaces, counts less than the word itself. */
    private static final double OTHER_SPELLING = 0.02;

    /** What transliterations write in different ways, and one way for each; in this order. */
    private static final List<Map.Entry<Pattern, String>> SPELLINGS = List.of(
            spelling("tsch|tch|cz", "ch"), spelling("shch|sch|sz", "sh"), spelling("dzh|dj", "j"), spelling("zh|ts", "z"),
            spelling("[kg]h", "h"), spelling("ph", "f"), spelling("th", "t"),
            spelling("ck|[qc](?!h)", "k"), spelling("w", "v"), spelling("x", "ks"),
            spelling("ou|oo|ue", "u"), spelling("oe", "o"), spelling("ae|aa", "a"), spelling("[yj]", "i"), spelling("ie", "e"),
            spelling("ee", "i"), spelling("([a-z])\\1+", "$1"));

    private final List<NameWord> words;
    private final NameWord joined;
    private final int letters;

    /** @param name that others are compared with */
    public NameLikeness(String name) {
        this.words = words(name);
        this.joined = joined(words);
        this.letters = letters(words);
    }

    /** A word as it is, and as all transliterations of it might be written. */
    private record NameWord(String text, String spelt) {

        static NameWord of(String text) {
            String spelt = text;
            for (Map.Entry<Pattern, String> spelling : SPELLINGS) {
                spelt = spelling.getKey().matcher(spelt).replaceAll(spelling.getValue());
            }
            return new NameWord(text, spelt);
        }

        double alike(NameWord other) {
            if (text.equals(other.text)) {
                return 1;
            }
            if (text.length() == 1 || other.text.length() == 1) {
                return text.charAt(0) == other.text.charAt(0) ? INITIAL : 0;
            }
            return Math.max(alike(text, other.text), alike(spelt, other.spelt) - OTHER_SPELLING);
        }

        private static double alike(String one, String other) {
            return 1 - (double) SpellingDistance.between(one, other) / Math.max(one.length(), other.length());
        }
    }

    private static Map.Entry<Pattern, String> spelling(String variants, String one) {
        return Map.entry(Pattern.compile(variants), one);
    }

    /** Returns how alike another name is, from 0 to 1. */
    public double to(String name) {
        List<NameWord> others = words(name);
        return Math.max(Math.max(byWords(others), joined.alike(joined(others)) - OTHER_SPELLING),
                joined.alike(joined(others.reversed())) - OTHER_SPELLING);
    }

    private double byWords(List<NameWord> all) {
        List<NameWord> others = new ArrayList<>(all);
        double alike = 0;
        for (NameWord word : words) {
            NameWord best = null;
            double most = 0;
            for (NameWord other : others) {
                double one = word.alike(other);
                if (one > most) {
                    most = one;
                    best = other;
                }
            }
            if (best != null) {
                others.remove(best);
                alike += most * (word.text.length() + best.text.length());
            }
        }
        return alike / (letters + letters(all));
    }

    /** Returns the words in Latin letters without accents. */
    private static List<NameWord> words(String name) {
        return Arrays.stream(Slug.from(name).text().split("-", -1)).map(NameWord::of).toList();
    }

    private static NameWord joined(List<NameWord> words) {
        return NameWord.of(words.stream().map(NameWord::text).collect(Collectors.joining()));
    }

    private static int letters(List<NameWord> words) {
        return words.stream().mapToInt(word -> word.text.length()).sum();
    }
}
