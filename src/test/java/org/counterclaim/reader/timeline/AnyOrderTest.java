package org.counterclaim.reader.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.date.AnyEdtf;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.date.FuzzyDate.InvalidDateException;
import org.counterclaim.core.date.FuzzyDate.Order;
import org.counterclaim.figure.DateSpan;
import org.counterclaim.reader.dossier.Lines;

import static org.assertj.core.api.Assertions.assertThat;

/** What /method#order promises, held against dates of all kinds that lie close together. */
class AnyOrderTest {

    private static final LocalDate START = LocalDate.of(2022, 10, 9);

    /** Every one beside every other. */
    private static final List<FuzzyDate> CLOSE = Stream.of(
            IntStream.range(0, 4).mapToObj(START::plusDays).flatMap(day -> Stream.of(
                    day + "", day + "~", day + "?", "../" + day, day + "/..", day + "/", "/" + day, "[" + day + "]",
                    day + "/" + day.plusDays(1),
                    day + "T00:00", day + "T09:30", day + "T14:00", day + "T23:59", day + "T00:00Z", day + "T09:30Z",
                    day + "T24:00Z",
                    day + "T00:10+13:00", day + "T23:50-11:00", day + "T09:30+03:00")),
            Stream.of("2022-10", "2022-10~", "2022-22", "2022-28", "2022", "202X", "2022-10-0X", "2022-10-XX", "2022-41", "../..",
                    "../2022-10",
                    "2022-10/..", "[..2022-10-10]", "[2022-10-09,2022-10-12]", "{2022-10-09..2022-10-11}",
                    "2022-10-03/2022-10-09~"))
            .flatMap(one -> one).map(FuzzyDate::parse).toList();

    @Test
    void everyPairIsPrintedAsPromised() {
        for (FuzzyDate one : CLOSE) {
            CLOSE.forEach(other -> holds(List.of(one, other)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyListIsPrintedAsPromised(long seed) {
        Random random = new Random(seed);
        AnyEdtf any = new AnyEdtf(seed);
        for (int i = 0; i < 300; i++) {
            holds(IntStream.rangeClosed(0, random.nextInt(12))
                    .mapToObj(_ -> random.nextInt(4) == 0 ? anyDate(any) : CLOSE.get(random.nextInt(CLOSE.size()))).toList());
        }
    }

    private static FuzzyDate anyDate(AnyEdtf any) {
        while (true) {
            try {
                return FuzzyDate.parse(any.next());
            } catch (InvalidDateException notInTheCalendar) {
                continue;
            }
        }
    }

    private static void holds(List<FuzzyDate> dates) {
        List<TimelineDay> days = TimelineDay.of(dates.stream().sorted(FuzzyDate.TIMELINE)
                .map(date -> new TimelineDay.DatedItem(date, new TimelineEvent(Lines.claim(1, null), List.of()))).toList());
        List<Integer> groups = groups(days);
        for (int i = 0; i < days.size(); i++) {
            for (int j = i + 1; j < days.size(); j++) {
                FuzzyDate one = days.get(i).date();
                FuzzyDate other = days.get(j).date();
                boolean sameGroup = groups.get(i).equals(groups.get(j));
                String pair = one + " before " + other + " in " + dates;
                boolean overlap = one.latest() >= other.earliest() && other.latest() >= one.earliest();
                Order order = one.compare(other);
                assertThat(order == Order.UNKNOWN || order == Order.SAME).as(pair).isEqualTo(overlap);
                assertThat(order == Order.UNKNOWN && !sameGroup).as(pair).isFalse();
                assertThat(order).as(pair).isNotEqualTo(Order.AFTER);
                assertThat(order == Order.SAME && !(one.isDay() && other.isDay())).as(pair).isFalse();
                assertThat(sortDay(one)).as(pair).isLessThanOrEqualTo(sortDay(other));
                assertThat(sortDay(one) == sortDay(other) && !one.isDay() && other.isDay()).as(pair).isFalse();
                assertThat(order == Order.BEFORE && drawn(one) > drawn(other)).as(pair).isFalse();
            }
        }
        assertThat(days).allSatisfy(day -> assertThat(day.isOrdered()).isNotEqualTo(days.stream()
                .anyMatch(other -> other.date().compare(day.date()) == Order.UNKNOWN && other != day)));
    }

    /** A number for each group of dates that stand under one note, in their order. */
    private static List<Integer> groups(List<TimelineDay> days) {
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            boolean begins = days.get(i).isOrdered() || days.get(i).unordered() != null;
            groups.add(begins ? i : groups.get(i - 1));
        }
        return groups;
    }

    private static long sortDay(FuzzyDate date) {
        long moment = date.latest() == Long.MAX_VALUE
                ? date.earliest() == Long.MIN_VALUE ? Long.MAX_VALUE : date.earliest()
                : date.latest();
        return Math.floorDiv(moment, Duration.ofDays(1).toMillis());
    }

    /** The day at which a figure has the mark: the middle of two limits, else the one that is known. */
    private static double drawn(FuzzyDate date) {
        DateSpan span = DateSpans.of(date);
        if (span.first() == null || span.last() == null) {
            LocalDate known = span.last() == null ? span.first() : span.last();
            return known == null ? LocalDate.ofInstant(Instant.EPOCH, ZoneOffset.UTC).toEpochDay() : known.toEpochDay();
        }
        return (span.first().toEpochDay() + span.last().toEpochDay()) / 2.0;
    }
}
