package org.counterclaim.verdict;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.counterclaim.verdict.ReviewUrgency.Facts;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewUrgencyTest {

    private static final Instant NOW = Instant.parse("2022-10-14T12:00:00Z");

    @Test
    void saysEachPartWithItsPoints() {
        ReviewUrgency urgency = ReviewUrgency.of(new Facts(true, false, true, null, 3, 2, NOW.minus(Duration.ofDays(3))), NOW);
        assertThat(urgency.words()).isEqualTo("Contested 30 · No verdict 20 · 3 requests by readers 9 · 2 reports 2 · New 3 days ago 11");
        assertThat(urgency.total()).isEqualTo(72);
    }

    @Test
    void nothingToCheckIsNothing() {
        assertThat(ReviewUrgency.of(new Facts(false, true, false, null, 0, 0, null), NOW).parts()).isEmpty();
    }

    @Test
    void manyRequestsAndReportsCountOnlySoMuch() {
        assertThat(ReviewUrgency.of(new Facts(false, true, false, null, 1_000_000_000, 1_000_000_000, null), NOW).total())
                .isEqualTo(ReviewUrgency.Part.ASKED.most() + ReviewUrgency.Part.REPORTS.most());
    }

    @Test
    void newsLoseAPointADay() {
        assertThat(recent(Duration.ZERO)).isEqualTo(14);
        assertThat(recent(Duration.ofHours(11))).as("today").isEqualTo(14);
        assertThat(recent(Duration.ofHours(13))).as("yesterday, UTC").isEqualTo(13);
        assertThat(recent(Duration.ofDays(13))).isEqualTo(1);
        assertThat(recent(Duration.ofDays(14))).isZero();
        assertThat(recent(Duration.ofDays(9999))).isZero();
        assertThat(recent(Duration.ofDays(-1))).as("a clock that is behind").isEqualTo(14);
    }

    @Test
    void reviewDayCountsFromItsBeginningInUtc() {
        LocalDate day = LocalDate.of(2022, 10, 14);
        assertThat(band(day, Instant.parse("2022-10-13T23:59:59Z"))).isEqualTo(QueueBand.DONE);
        assertThat(band(day, Instant.parse("2022-10-14T00:00:00Z"))).isEqualTo(QueueBand.OVERDUE);
    }

    @Test
    void bandsFollowFromWhatThereIsToCheck() {
        assertThat(band(new Facts(true, false, true, null, 0, 1, NOW))).isEqualTo(QueueBand.FIRST);
        assertThat(band(new Facts(false, false, true, null, 0, 1, NOW))).isEqualTo(QueueBand.WAITING);
        assertThat(band(new Facts(false, true, true, null, 0, 1, NOW))).isEqualTo(QueueBand.CHANGED);
        assertThat(band(new Facts(false, true, false, null, 1, 1, null))).as("a reader asks").isEqualTo(QueueBand.CHANGED);
        assertThat(band(new Facts(true, true, false, null, 0, 1000, null))).as("checked, and nothing new").isEqualTo(QueueBand.DONE);
    }

    @Test
    void noPartGivesMoreThanItsMost() {
        assertThat(Arrays.stream(ReviewUrgency.Part.values())).allMatch(part -> part.points() <= part.most() && !part.meaning().isBlank());
    }

    @Test
    void dayThatChangesThePointsIsKnownBefore() {
        LocalDate today = LocalDate.of(2022, 10, 14);
        assertThat(next(null, null)).isEmpty();
        assertThat(next(null, NOW)).contains(today.plusDays(1));
        assertThat(next(null, NOW.minus(Duration.ofDays(14)))).as("nothing is left to lose").isEmpty();
        assertThat(next(today.plusDays(3), null)).contains(today.plusDays(3));
        assertThat(next(today.plusDays(3), NOW)).contains(today.plusDays(1));
        assertThat(next(today, null)).as("it has come").isEmpty();
    }

    private static Optional<LocalDate> next(@Nullable LocalDate reviewBy, @Nullable Instant lastNew) {
        return new Facts(false, true, lastNew != null, reviewBy, 0, 0, lastNew).nextChange(NOW);
    }

    private static int recent(Duration ago) {
        return ReviewUrgency.of(new Facts(false, true, false, null, 0, 0, NOW.minus(ago)), NOW).total();
    }

    private static QueueBand band(@Nullable LocalDate reviewBy, Instant now) {
        Facts facts = new Facts(false, true, false, reviewBy, 0, 0, null);
        return QueueBand.of(facts, ReviewUrgency.of(facts, now), now);
    }

    private static QueueBand band(Facts facts) {
        return QueueBand.of(facts, ReviewUrgency.of(facts, NOW), NOW);
    }
}
