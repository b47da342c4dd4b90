package org.counterclaim.history;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ProseDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The mayor knew      | The mayor learnt   | The mayor -knew+learnt
            The mayor knew.     | The mayor knew     | The mayor knew-.
            knew in March       | knew in early March| knew in +early~March
            one two three       | four five three    | -one two+four five~three
            Сказал он           | Сказала она        | -Сказал он+Сказала она
            naïve               | naive              | -naïve+naive
            👍 yes              | 👎 yes             | -👍+👎~yes
            `<b>it</b> is`      | `<i>it</i> is`     | <-b+i>it</-b+i> is
            """)
    void wordsAreComparedWhole(String before, String after, String expected) {
        assertThat(shown(ProseDiff.compare(before, after))).isEqualTo(expected.replace('~', ' '));
    }

    @Test
    void longStretchThatStayedIsFoldedButForWhatIsNextToAChange() {
        String many = "word ".repeat(200);
        List<DiffPiece> pieces = ProseDiff.compare("Old " + many + "old " + many + "end", "New " + many + "new " + many + "end");
        assertThat(pieces.stream().map(DiffPiece::mark))
                .containsExactly(DiffPiece.Mark.GONE, DiffPiece.Mark.ADDED, DiffPiece.Mark.SAME, DiffPiece.Mark.FOLDED,
                        DiffPiece.Mark.SAME, DiffPiece.Mark.GONE, DiffPiece.Mark.ADDED, DiffPiece.Mark.SAME, DiffPiece.Mark.FOLDED);
        assertThat(pieces.stream().filter(piece -> piece.mark() != DiffPiece.Mark.ADDED).map(DiffPiece::text).collect(Collectors.joining()))
                .isEqualTo("Old " + many + "old " + many + "end");
    }

    @Test
    void stretchWithoutWhiteSpaceIsNotTornApart() {
        assertThat(shown(ProseDiff.compare("a " + ".".repeat(500) + " b", "c " + ".".repeat(500) + " d")))
                .isEqualTo("-a+c " + ".".repeat(500) + " -b+d");
    }

    @Test
    void whatIsEmptyIsAddedOrGone() {
        assertThat(shown(ProseDiff.compare("a 🇺🇦👨‍👩‍👧 b", "a 🇺🇸👨‍👩‍👦 b"))).isEqualTo("a -🇺🇦👨‍👩‍👧+🇺🇸👨‍👩‍👦 b");
        assertThat(shown(ProseDiff.compare("", "All of it"))).isEqualTo("+All of it");
        assertThat(shown(ProseDiff.compare("All of it", ""))).isEqualTo("-All of it");
        assertThat(ProseDiff.compare("", "")).isEmpty();
    }

    @Test
    void piecesHoldBothTextsWhole() {
        String before = "One, two;\n\n three.\tFour – “five” six's 7.8 \u202Enine\uFFFD";
        String after = "One two;\n three. Four – five “six” 7.9 nine\u202E\uFFFD";
        List<DiffPiece> pieces = ProseDiff.compare(before, after);
        assertThat(pieces.stream().filter(piece -> piece.mark() != DiffPiece.Mark.ADDED).map(DiffPiece::text).collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(pieces.stream().filter(piece -> piece.mark() != DiffPiece.Mark.GONE).map(DiffPiece::text).collect(Collectors.joining()))
                .isEqualTo(after);
    }

    /** The longest texts that a record can hold, as different from each other as possible. */
    @Test
    void hostileTextsAreComparedInBoundedTime() {
        String before = "a ".repeat(5000);
        String after = "b a, ".repeat(2000);
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThatCode(() -> ProseDiff.compare(before, after)).doesNotThrowAnyException());
    }

    private static String shown(List<DiffPiece> pieces) {
        return pieces.stream().map(piece -> switch (piece.mark()) {
            case SAME -> piece.text();
            case GONE -> "-" + piece.text();
            case ADDED -> "+" + piece.text();
            case FOLDED -> "…";
        }).collect(Collectors.joining());
    }
}
