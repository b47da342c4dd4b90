package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.counterclaim.core.SpellingDistance;

/** Corrects one slip in a word of the calendar: "Ocotber", "Wendesday", "yesteday". The first letter has to be right. */
final class MistypedWord {

    private static final int SHORTEST = 4;

    private static final List<String> WORDS = Stream.of(
            IntStream.rangeClosed(1, 12).mapToObj(EnglishMonths::name),
            Stream.of(DayOfWeek.values()).map(RelativeDate::name),
            Stream.of("yesterday", "tomorrow", "spring", "summer", "autumn", "winter", "weekend"))
            .flatMap(words -> words).map(String::toLowerCase).filter(word -> word.length() >= SHORTEST).toList();

    private MistypedWord() {}

    /** Returns the only word of the calendar that is one slip away; the word itself if there is none or more than one. */
    static String corrected(String word) {
        if (word.length() < SHORTEST || !Character.isLetter(word.charAt(0)) || WORDS.contains(word)) {
            return word;
        }
        List<String> meant = WORDS.stream()
                .filter(known -> known.charAt(0) == word.charAt(0) && Math.abs(known.length() - word.length()) < 2)
                .filter(known -> SpellingDistance.between(word, known) == 1)
                .toList();
        return meant.size() == 1 ? meant.getFirst() : word;
    }
}
