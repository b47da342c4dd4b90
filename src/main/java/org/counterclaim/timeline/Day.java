package org.counterclaim.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import org.counterclaim.core.FuzzyDate;
import org.counterclaim.figure.DateGlyph;

/**
 * What stands under one (imprecise) date in a timeline.
 *
 * @param overlapping other dates in the timeline that may lie before or after this one
 * @param silence how long before it nothing is on record, in words; null where that is not long
 */
public record Day(FuzzyDate date, List<TimelineItem> items, List<FuzzyDate> overlapping, @Nullable String silence) {

    private static final long SILENT_DAYS = 30;
    private static final int MOST_NAMED = 2;

    /** Puts items, which are in the order of the timeline, under their dates. */
    static List<Day> of(List<Dated> items) {
        List<List<Dated>> groups = new ArrayList<>();
        for (Dated item : items) {
            if (groups.isEmpty() || !groups.getLast().getFirst().date().equals(item.date())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(item);
        }
        List<FuzzyDate> dates = groups.stream().map(group -> group.getFirst().date()).toList();
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            days.add(new Day(dates.get(i), groups.get(i).stream().map(Dated::item).toList(), overlapping(dates, i),
                    i == 0 ? null : silence(dates.get(i - 1), dates.get(i))));
        }
        return days;
    }

    /** An item of a timeline with its date. */
    record Dated(FuzzyDate date, TimelineItem item) {}

    /** Whether the day is not known exactly. */
    public boolean isLoose() {
        return !date.isDay();
    }

    /** The date in words, as a heading. */
    public String heading() {
        return StringUtils.capitalize(date.words());
    }

    /** What HTML can carry of the date; null where that is nothing. */
    public @Nullable String machine() {
        return date.htmlDatetime().isEmpty() ? null : date.htmlDatetime();
    }

    /** How loose the date is, drawn. */
    public String glyph() {
        return DateGlyph.draw(Spans.of(date), "");
    }

    /** Some of the dates whose order to this one is not known, as a list in words. */
    public String overlappingWords() {
        List<String> named = overlapping.stream().limit(MOST_NAMED).map(FuzzyDate::shortWords).toList();
        int more = overlapping.size() - named.size();
        return String.join(", ", named) + (more == 0 ? "" : more == 1 ? " and 1 more date" : " and " + more + " more dates");
    }

    private static List<FuzzyDate> overlapping(List<FuzzyDate> dates, int at) {
        FuzzyDate date = dates.get(at);
        if (date.isDay()) {
            return List.of();
        }
        return dates.stream()
                .filter(other -> !other.equals(date) && date.compare(other) == FuzzyDate.Order.UNKNOWN)
                .toList();
    }

    private static @Nullable String silence(FuzzyDate one, FuzzyDate other) {
        boolean forwards = one.latest() <= other.latest();
        LocalDate end = (forwards ? one : other).lastDay();
        LocalDate start = (forwards ? other : one).firstDay();
        if (end == null || start == null || ChronoUnit.DAYS.between(end, start) <= SILENT_DAYS) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(end, start);
        long months = Math.round(days / 30.44);
        return months < 24 ? "About " + (months == 1 ? "a month" : months + " months") : "About " + Math.round(days / 365.25) + " years";
    }
}
