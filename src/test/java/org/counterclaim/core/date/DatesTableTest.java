package org.counterclaim.core.date;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.counterclaim.core.date.FuzzyDate.InvalidDateException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table in {@code docs/dates.md} says how these phrases are read, and is also what people read. After an intended change, renew it with
 * {@code mvn test -Dtest=DatesTableTest -Ddates.renew} and check the difference.
 */
class DatesTableTest {

    private static final Path DOCUMENT = Path.of("docs/dates.md");
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 11, 29);
    private static final List<LocalDate> OTHER_DAYS = List.of(LocalDate.of(2022, 10, 12), LocalDate.of(2023, 1, 1));

    /** A row of the table. */
    private record Row(String typed, String day, String understood, String edtf) {

        static Row of(String line) {
            String[] cells = line.split(" *\\| *", -1);
            return new Row(cells[1].replace("`", ""), cells[2], cells[3], cells[4].replace("`", ""));
        }

        LocalDate from() {
            return day.isEmpty() ? SOME_DAY : LocalDate.parse(FuzzyDate.read(day, SOME_DAY).edtf());
        }

        Row read() {
            try {
                FuzzyDate date = FuzzyDate.read(typed, from());
                return new Row(typed, day, date.words(), date.edtf());
            } catch (InvalidDateException refused) {
                String asked = String.join(" or ", refused.choices());
                String reason = refused.reason().replaceAll("\\. It could be .*", "");
                return refused.choices().isEmpty() ? new Row(typed, day, "refused: " + refused.reason(), "")
                        : new Row(typed, day, (reason.startsWith("could") ? "" : reason + "; ") + "asks: " + asked, "");
            }
        }

        String line() {
            return "| `%s` | %s | %s | %s |".formatted(typed, day, understood, edtf.isEmpty() ? "" : "`" + edtf + "`");
        }
    }

    @BeforeAll
    static void renewIfAsked() throws IOException {
        if (System.getProperty("dates.renew") != null) {
            Files.writeString(DOCUMENT, Files.readAllLines(DOCUMENT).stream()
                    .map(line -> line.startsWith("| `") ? Row.of(line).read().line() : line)
                    .collect(Collectors.joining("\n", "", "\n")));
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")).map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void phraseIsReadAsTheTableSays(Row row) {
        assertThat(row.read()).as("differs from docs/dates.md: if the new value is right, renew that with -Ddates.renew").isEqualTo(row);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void spellingOfPagesMakesNoDifference(Row row) {
        String wrapped = row.typed().replace(' ', '\u00a0').replace("'", "’").replaceAll("(?<=[a-z])-(?=[A-Z])", "\u2011");
        String shouted = row.typed().matches(".*[a-z].*") ? row.typed().toUpperCase(Locale.ROOT) : row.typed();

        for (String typed : List.of(wrapped, "  " + row.typed() + " ", "“" + row.typed() + "”", row.typed() + ".", shouted)) {
            assertThat(new Row(typed, row.day(), "", "").read().edtf()).as(typed).isEqualTo(row.edtf());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsKeptMeansTheSameOnEveryDay(Row row) {
        String kept = FuzzyDate.fixed(row.typed(), new ReferenceDay(row.from(), null));

        for (LocalDate day : OTHER_DAYS) {
            assertThat(new Row(kept, "", "", "").read().edtf()).isEqualTo(row.edtf());
            assertThat(FuzzyDate.fixed(kept, new ReferenceDay(day, null))).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachOfTwoReadingsCanBeTyped(Row row) {
        try {
            assertThat(FuzzyDate.read(row.typed(), row.from()).edtf()).isEqualTo(row.edtf());
        } catch (InvalidDateException refused) {
            assertThat(refused.choices().stream().map(choice -> FuzzyDate.read(choice, SOME_DAY).edtf())).doesNotHaveDuplicates();
            assertThat(refused).hasMessageContaining(row.typed().length() > 40 ? row.typed().substring(0, 40) : row.typed());
        }
    }

    @Test
    void tableHasManyPhrases() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }
}
