package org.counterclaim.capture;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.core.date.FuzzyDate;

import static org.assertj.core.api.Assertions.assertThat;

/** The lines that people copy together with an article's text. */
class PastedTextTest {

    @Test
    void headlineBylineAndDateAreRead() {
        PastedText read =
                PastedText.of(
                        "Ferry will run all winter\n\nBy Mara Lindqvist and Tom Okafor\nOctober 11, 2022\n\nThe council voted on Tuesday.");

        assertThat(read.headline().best().orElseThrow().value()).isEqualTo("Ferry will run all winter");
        assertThat(read.headline().best().orElseThrow().source().words()).isEqualTo("the text");
        assertThat(read.authors().best().orElseThrow().value()).isEqualTo(List.of("Mara Lindqvist", "Tom Okafor"));
        assertThat(read.published().best().map(PageFinding::value).map(FuzzyDate::edtf)).contains("2022-10-11");
        assertThat(read.publisher().all()).isEmpty();
    }

    @Test
    void outletIsReadAboveTheHeadlineBesideTheBylineOrInTheDateline() {
        assertThat(
                outlet("Ellery Gazette\nFerry will run all winter, council says\nBy Mara Lindqvist | 11 October 2022\nThe council voted."))
                .isEqualTo("Ellery Gazette");
        assertThat(outlet("Ferry will run all winter\nBy Mara Lindqvist | Ellery Gazette\nThe council voted.")).isEqualTo("Ellery Gazette");
        assertThat(outlet("Ferry will run all winter\nPORT ELLERY (Harbour Wire) — The council voted on Tuesday."))
                .isEqualTo("Harbour Wire");
    }

    @Test
    void nothingIsMadeUpWhereATextBeginsWithItsFirstParagraph() {
        PastedText read = PastedText.of("“It is not so”, said Musk.\nA second passage of the report.");

        assertThat(List.of(read.headline().all(), read.authors().all(), read.publisher().all(), read.published().all()))
                .allMatch(List::isEmpty);
        assertThat(PastedText.of("He said so").headline().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Ellery Herald, 11 October 2022                     | Ellery Herald     | 2022-10-11 | none
            The Ellery Herald, October 11, 2022                | The Ellery Herald | 2022-10-11 | none
            Ellery Herald, Tuesday, 11 October 2022, 9:05 am   | Ellery Herald     | 2022-10-11 | none
            Ellery Herald (11 October 2022)                    | Ellery Herald     | 2022-10-11 | none
            Ellery Herald: 11/10/2022                          | none              | none       | none
            ellery.example, 2022-10-11                         | ellery.example    | 2022-10-11 | none
            Голос Еллері, 11 жовтня 2022                       | Голос Еллері      | 2022-10-11 | none
            Tuesday, 11 October 2022                           | none              | 2022-10-11 | none
            Dienstag, 11. Oktober 2022                         | none              | 2022-10-11 | none
            Published: 11 October 2022                         | none              | 2022-10-11 | none
            Updated 12 October 2022                            | none              | none       | none
            Last updated: 12 October 2022                      | none              | none       | none
            By Mara Lindqvist, 11 October 2022                 | none              | 2022-10-11 | Mara Lindqvist
            By Mara Lindqvist and Tom Okafor, 11 October 2022  | none              | 2022-10-11 | Mara Lindqvist; Tom Okafor
            """)
    void outletAndDateShareALine(String line, String outlet, String date, String authors) {
        PastedText read = PastedText.of("Ferry will run all winter, council says\n" + line + "\nThe council voted on Tuesday.");

        assertThat(read.headline().best().orElseThrow().value()).isEqualTo("Ferry will run all winter, council says");
        assertThat(read.publisher().best().map(PageFinding::value).orElse(null)).isEqualTo(outlet);
        assertThat(read.published().best().map(PageFinding::value).map(FuzzyDate::edtf).orElse(null)).isEqualTo(date);
        assertThat(read.authors().best().map(found -> String.join("; ", found.value())).orElse(null)).isEqualTo(authors);
    }

    private static String outlet(String text) {
        return PastedText.of(text).publisher().best().orElseThrow().value();
    }
}
