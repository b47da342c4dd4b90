package org.counterclaim.core;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingDistanceTest {

    private static final List<String> WORDS = List.of("confirmed", "disputed", "refuted", "unproven");

    @Test
    void slipOfTheFingersIsUnderstood() {
        assertThat(SpellingDistance.nearestChoice("disputd", WORDS)).contains("disputed");
        assertThat(SpellingDistance.nearestChoice("Confrimed", WORDS)).contains("confirmed");
        assertThat(SpellingDistance.nearestChoice("unprove", WORDS)).contains("unproven");
    }

    @Test
    void anotherWordIsNot() {
        assertThat(SpellingDistance.nearestChoice("true", WORDS)).isEmpty();
        assertThat(SpellingDistance.nearestChoice("x".repeat(100_000), WORDS)).isEmpty();
        assertThat(SpellingDistance.nearestChoice("", WORDS)).isEmpty();
    }

    @Test
    void ofManyWordsOnlyANearOneIsOffered() {
        assertThat(SpellingDistance.nearest("bridje", List.of("bridge", "fridge"))).contains("bridge");
        assertThat(SpellingDistance.nearest("dispels", WORDS)).isEmpty();
    }

    @Test
    void distanceCountsLettersThatAreWrongMissingTooManyOrSwapped() {
        assertThat(SpellingDistance.between("confrimed", "confirmed")).isEqualTo(1);
        assertThat(SpellingDistance.between("kitten", "sitting")).isEqualTo(3);
        assertThat(SpellingDistance.between("", "abc")).isEqualTo(3);
        assertThat(SpellingDistance.between("abc", "abc")).isZero();
    }
}
