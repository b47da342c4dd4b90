package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.counterclaim.core.date.FuzzyDate.InvalidDateException;
import org.counterclaim.core.date.FuzzyDate.Order;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StandsAlone
class FuzzyDatePropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 13);
    private static final int CASES = Thorough.or(250, 20_000);

    @Test
    void everyDateIsReadBackFromItsEdtf() {
        assertThat(dates(1)).hasSizeGreaterThan(CASES / 2).allSatisfy(date -> {
            FuzzyDate again = FuzzyDate.parse(date.edtf());
            assertThat(again).isEqualTo(date);
            assertThat(again.earliest()).isEqualTo(date.earliest()).isLessThanOrEqualTo(date.latest());
            assertThat(again.latest()).isEqualTo(date.latest());
        });
    }

    @Test
    void everyDateIsReadBackFromItsWordsWithTheSameBounds() {
        assertThat(dates(2)).allSatisfy(date -> {
            FuzzyDate again = FuzzyDate.read(date.words(), TODAY);
            assertThat(again.earliest()).as(date + " as " + date.words()).isEqualTo(date.earliest());
            assertThat(again.latest()).as(date + " as " + date.words()).isEqualTo(date.latest());
            assertThat(again.isApproximate()).as(date + " as " + date.words()).isEqualTo(date.isApproximate());
            assertThat(again.isUncertain()).as(date + " as " + date.words()).isEqualTo(date.isUncertain());
        });
    }

    @Test
    void everyDateIsReadBackFromItsShortWordsWithTheSameBounds() {
        assertThat(dates(9)).allSatisfy(date -> {
            FuzzyDate again = FuzzyDate.read(date.shortWords(), TODAY);
            assertThat(again.earliest()).as(date + " as " + date.shortWords()).isEqualTo(date.earliest());
            assertThat(again.latest()).as(date + " as " + date.shortWords()).isEqualTo(date.latest());
        });
    }

    @Test
    void everyDayOfTheCalendarIsReadInTheFormsOfNewspapers() {
        for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            for (String form : List.of("d MMMM uuuu", "d MMM uuuu", "MMMM d, uuuu", "MMM. d, uuuu", "EEEE, MMMM d, uuuu", "EEE d MMM uuuu",
                    "uuuuMMdd",
                    "d MMM ''yy", "'the' d'th of' MMMM uuuu", "d-MMM-uuuu", "uuuu/MM/dd", "'on' EEEE d MMMM uuuu", "MMMM d uuuu")) {
                String typed = day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
                assertThat(FuzzyDate.read(typed, TODAY)).as(typed).isEqualTo(FuzzyDate.of(day));
            }
        }
    }

    @Test
    void everyDateWithoutItsYearIsReadFromAnArticleOfTheMonthAfter() {
        for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2024; day = day.plusDays(1)) {
            String typed = day.format(DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH));
            assertThat(FuzzyDate.read(typed, day.plusDays(25))).as(typed + " from " + day.plusDays(25)).isEqualTo(FuzzyDate.of(day));
            String weekday = RelativeDate.name(day.getDayOfWeek());
            assertThat(FuzzyDate.read(weekday, day.plusDays(3))).as(weekday).isEqualTo(FuzzyDate.of(day));
        }
    }

    @Test
    void everyDateHasShortWordsAndAnHtmlValueOrNone() {
        assertThat(dates(3)).allSatisfy(date -> {
            assertThat(date.shortWords()).isNotBlank().hasSizeLessThanOrEqualTo(date.words().length());
            assertThat(date.htmlDatetime()).matches(
                    "|\\d{4,}|\\d{4}-\\d\\d|\\d{4}-\\d\\d-\\d\\d|\\d{4}-W\\d\\d"
                            + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?(Z|[+-]\\d\\d:\\d\\d)?");
        });
    }

    @Test
    void orderIsTheSameFromBothSidesAndAgreesWithTheTimeline() {
        List<FuzzyDate> dates = dates(4);
        for (int i = 1; i < dates.size(); i++) {
            FuzzyDate one = dates.get(i - 1);
            FuzzyDate other = dates.get(i);
            Order order = one.compare(other);
            assertThat(other.compare(one) == Order.AFTER).isEqualTo(order == Order.BEFORE);
            if (order == Order.BEFORE && one.latest() != Long.MAX_VALUE) {
                assertThat(FuzzyDate.TIMELINE.compare(one, other)).as(one + " before " + other).isNegative();
            }
            assertThat(FuzzyDate.TIMELINE.compare(one, other) == 0).isEqualTo(one.equals(other));
        }
    }

    @Test
    @Timeout(120)
    void nothingTypedBreaksTheReader() {
        Random random = new Random(5);
        AnyEdtf edtf = new AnyEdtf(6);
        for (int i = 0; i < 5 * CASES; i++) {
            String typed = random.nextBoolean() ? soup(random) : bent(edtf.next(), random);
            try {
                assertThat(FuzzyDate.read(typed, TODAY).edtf()).isNotEmpty();
            } catch (InvalidDateException refused) {
                assertThat(refused.getMessage()).startsWith("Not a date yet: ").doesNotContain("\u0000");
            }
        }
    }

    @Test
    @Timeout(5)
    void lengthIsBounded() {
        for (String piece : List.of("1", "X", "[", "a", "2020,", "about ", "~", "-", "on or before ", "\ud83d\ude00")) {
            assertThatThrownBy(() -> FuzzyDate.read(piece.repeat(1_000_000), TODAY)).isInstanceOf(InvalidDateException.class);
            assertThatThrownBy(() -> FuzzyDate.parse(piece.repeat(200 / piece.length()))).isInstanceOf(InvalidDateException.class);
            assertThatThrownBy(() -> FuzzyDate.read(piece.repeat(200 / piece.length()), TODAY)).isInstanceOf(InvalidDateException.class);
        }
    }

    private static List<FuzzyDate> dates(long seed) {
        AnyEdtf any = new AnyEdtf(seed);
        return Stream.generate(any::next).limit(CASES).map(FuzzyDatePropertyTest::parsed).flatMap(Optional::stream).toList();
    }

    private static Optional<FuzzyDate> parsed(String edtf) {
        try {
            return Optional.of(FuzzyDate.parse(edtf));
        } catch (InvalidDateException notInTheCalendar) {
            assertThat(notInTheCalendar).hasMessageMatching("(?s).*(not in the calendar|before it begins|was not understood).*");
            return Optional.empty();
        }
    }

    private static String soup(Random random) {
        String[] words = {
            "about ", "before ", "week of ", "between ", " and ", " to ", " or ", "-", "/", "..", "October ", "3 ", "31", "2022",
            "1980s", "early ", "spring ", "first half of ", "last ", "tuesday ", "9999 ", "99999999 ", "year ", "bc ", "ad ",
            "century", "19th ", "one of ", "all of ", ",", "?", "~", "%", "[", "}", "T", "24:00", "utc", "+", "a day in ",
            "a date like ", "days ago", "from ", "on ", "an unknown date ", "0000", "-0001", "Y1", "E9", "S3", "XX", "\u0000",
            "\ud800", "\udc00", "\u202e", "é", "１", "\n", " ", "53", "2020-W", "the ", "after ", "since ", "1 ", "or later"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static String bent(String edtf, Random random) {
        int at = random.nextInt(edtf.length());
        char other = (char) random.nextInt(random.nextBoolean() ? 128 : 65_536);
        return edtf.substring(0, at) + other + edtf.substring(random.nextBoolean() ? at : at + 1);
    }
}
