package org.counterclaim.web.cache;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every pair of colours that the style sheets put on each other is legible (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTests {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final List<String> STANCES = List.of(
            "asserts", "supports", "denies", "disputes", "qualifies", "retracts", "declines", "reports");

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsReadable(Pair pair) {
        assertThat(pair.ratio()).as(pair.toString()).isGreaterThanOrEqualTo(pair.least());
    }

    static Stream<Pair> pairs() throws IOException {
        return Stream.of(StyleTokens.light(), StyleTokens.dark(), StyleTokens.print()).flatMap(ContrastTests::pairsOf);
    }

    private static Stream<Pair> pairsOf(StyleTokens tokens) {
        Stream<Pair> text = Stream.of("paper", "wash", "hi-soft").flatMap(ground -> Stream.concat(
                Stream.of("ink", "ink-2", "ink-3"), STANCES.stream())
                .map(colour -> new Pair(tokens, colour, ground, TEXT)));
        Stream<Pair> chips = Stream.of(
                new Pair(tokens, "on-hi", "hi", TEXT),
                new Pair(tokens, "on-ink", "ink", TEXT),
                new Pair(tokens, "on-ink", "ink-2", TEXT),
                new Pair(tokens, "ok", "ok-bg", TEXT),
                new Pair(tokens, "bad", "bad-bg", TEXT),
                new Pair(tokens, "bad", "paper", TEXT));
        Stream<Pair> borders = Stream.of("paper", "wash", "hi-soft").map(g -> new Pair(tokens, "line-2", g, SHAPE));
        return Stream.of(text, chips, borders).flatMap(pairs -> pairs);
    }

    record Pair(StyleTokens tokens, String colour, String ground, double least) {

        double ratio() {
            return tokens.contrast(colour, ground);
        }

        @Override
        public String toString() {
            return "%s: %s on %s %.1f, at least %.1f".formatted(tokens.theme(), colour, ground, ratio(), least);
        }
    }
}
