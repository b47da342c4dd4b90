package org.counterclaim.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.PluralWords;
import org.counterclaim.core.date.FuzzyDate;

/**
 * The urgency of checking a claim, by a rule that the page {@code /method} prints from the same values.
 *
 * @param parts the parts that give points, in the order of the rule
 */
public record ReviewUrgency(List<Points> parts) {

    /** The number of points from which on a claim is to be checked first. */
    public static final int FIRST = 50;

    /** The parts of the rule, with their points. */
    public enum Part {
        /** Its verdict's review date has come. */
        OVERDUE(40, 40, "The day has come on which the last verdict was to be looked at again"),
        /** Somebody stands against it. */
        CONTESTED(30, 30, "Its signal is contested"),
        /** No verdict holds. */
        UNVERIFIED(20, 20, "No verdict holds: it was never checked, or its verdict was withdrawn"),
        /** Something was recorded after the last verdict. */
        CHANGED(15, 15, "Something came on record since its last verdict"),
        /** Readers want it checked. */
        ASKED(3, 15, "Each open request of a reader"),
        /** It is widely reported. */
        REPORTS(1, 10, "Each report: an article that carries what stands for it"),
        /** The latest news is recent; each whole day takes a point off. */
        RECENT(14, 14, "The last thing that is new came today; one point less with each day that passes");

        private final int points;
        private final int most;
        private final String meaning;

        Part(int points, int most, String meaning) {
            this.points = points;
            this.most = most;
            this.meaning = meaning;
        }

        /** Returns the points that it gives each time it counts. */
        public int points() {
            return points;
        }

        /** Returns the most points that it gives. */
        public int most() {
            return most;
        }

        /** Returns in words for readers when it counts. */
        public String meaning() {
            return meaning;
        }

        private Points times(int times, String words) {
            return new Points(this, words, (int) Math.min((long) times * points, most));
        }
    }

    /** The points that a part of the rule gives a claim: "Contested 30". */
    public record Points(Part part, String words, int points) {}

    /**
     * The facts about a claim that the rule uses.
     *
     * @param isChecked whether it has a verdict that was not withdrawn
     * @param hasChanged whether something was recorded since the last verdict
     * @param reviewBy the verdict's review date (UTC); null if none is set
     * @param asked the number of readers' open requests
     * @param lastNew the time of the latest news; null if there is none
     */
    public record Facts(boolean isContested, boolean isChecked, boolean hasChanged, @Nullable LocalDate reviewBy, int asked, int reports,
            @Nullable Instant lastNew) {

        /** Whether the review date has come. */
        boolean isOverdue(Instant now) {
            return reviewBy != null && !reviewBy.isAfter(day(now));
        }

        /** Returns the next day (UTC) on which time alone changes the urgency; empty if it never will. */
        public Optional<LocalDate> nextChange(Instant now) {
            Stream<LocalDate> days = Stream.of(
                    reviewBy != null && !isOverdue(now) ? reviewBy : null,
                    lastNew != null && daysSince(lastNew, now) < Part.RECENT.most ? day(now).plusDays(1) : null)
                    .filter(Objects::nonNull);
            return days.min(Comparator.naturalOrder());
        }
    }

    /** Copies the list. */
    public ReviewUrgency {
        parts = List.copyOf(parts);
    }

    /** Computes the urgency from the facts. */
    public static ReviewUrgency of(Facts facts, Instant now) {
        return new ReviewUrgency(Stream.of(
                Part.OVERDUE.times(facts.isOverdue(now) ? 1 : 0, overdue(facts.reviewBy())),
                Part.CONTESTED.times(facts.isContested() ? 1 : 0, "Contested"),
                Part.UNVERIFIED.times(facts.isChecked() ? 0 : 1, "No verdict"),
                Part.CHANGED.times(facts.isChecked() && facts.hasChanged() ? 1 : 0, "Changed"),
                Part.ASKED.times(facts.asked(), PluralWords.count(facts.asked(), "request by a reader", "requests by readers")),
                Part.REPORTS.times(facts.reports(), PluralWords.count(facts.reports(), "report")),
                recent(facts.lastNew(), now)).filter(one -> one.points() > 0).toList());
    }

    private static String overdue(@Nullable LocalDate since) {
        return since == null ? "" : "Overdue since " + FuzzyDate.of(since).shortWords() + ":";
    }

    private static Points recent(@Nullable Instant lastNew, Instant now) {
        long days = lastNew == null ? Part.RECENT.most : daysSince(lastNew, now);
        String words = days == 0 ? "New today" : days == 1 ? "New since yesterday" : "New " + days + " days ago";
        return new Points(Part.RECENT, words, (int) Math.max(0, Part.RECENT.most - days));
    }

    private static long daysSince(Instant earlier, Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(day(earlier), day(now)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Returns the sum of all points. */
    public int total() {
        return parts.stream().mapToInt(Points::points).sum();
    }

    /** Returns words such as "Contested 30 · Never checked 20 · 3 requests by readers 9". */
    public String words() {
        return parts.stream().map(one -> one.words() + " " + one.points()).collect(Collectors.joining(" · "));
    }
}
