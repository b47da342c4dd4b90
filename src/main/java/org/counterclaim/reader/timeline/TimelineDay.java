package org.counterclaim.reader.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.figure.DateGlyph;

/**
 * The items under one (imprecise) date of a timeline.
 *
 * @param isOrdered whether its order to all other dates is known
 * @param unordered for the first of several dates in uncertain order, words that say so; otherwise null
 * @param silence the length of the silence before it, in words; null if it is short
 */
public record TimelineDay(FuzzyDate date, List<TimelineItem> items, boolean isOrdered, @Nullable String unordered,
        @Nullable String silence) {

    private static final long SILENT_DAYS = 30;

    /** Groups items, which must be in the order of the timeline, by date. */
    public static List<TimelineDay> of(List<DatedItem> items) {
        List<List<DatedItem>> groups = new ArrayList<>();
        for (DatedItem item : items) {
            if (groups.isEmpty() || !groups.getLast().getFirst().date().equals(item.date())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(item);
        }
        List<FuzzyDate> dates = groups.stream().map(group -> group.getFirst().date()).toList();
        List<TimelineDay> days = new ArrayList<>();
        for (int from = 0; from < dates.size(); from = days.size()) {
            List<FuzzyDate> together = dates.subList(from, overlapFrom(from, dates) + 1);
            for (FuzzyDate date : together) {
                boolean isFirst = days.size() == from;
                List<TimelineItem> under = groups.get(days.size()).stream().map(DatedItem::item).toList();
                days.add(new TimelineDay(date, under, together.size() == 1, isFirst ? unordered(together) : null,
                        isFirst && from > 0 ? silence(dates.get(from - 1), date) : null));
            }
        }
        return days;
    }

    /** Returns the index of the last date from here on that overlaps, directly or through others in between. */
    private static int overlapFrom(int from, List<FuzzyDate> dates) {
        int last = from;
        for (int one = from; one <= last; one++) {
            int other = dates.size() - 1;
            while (other > last && dates.get(one).compare(dates.get(other)) != FuzzyDate.Order.UNKNOWN) {
                other--;
            }
            last = other;
        }
        return last;
    }

    private static @Nullable String unordered(List<FuzzyDate> together) {
        if (together.size() < 3) {
            return together.size() == 1 ? null : "These two dates overlap: which of them came first is not known.";
        }
        String known = " Each stands at the latest day that it can be, and may have come earlier, before others of them.";
        boolean isWithoutEnd = together.stream().anyMatch(date -> date.latest() == Long.MAX_VALUE);
        return "These " + together.size() + " dates overlap one another: their order is not certain." + known
                + (isWithoutEnd ? " One without an end stands at its first day, and may have come later." : "");
    }

    /** An item of a timeline with its date. */
    public record DatedItem(FuzzyDate date, TimelineItem item) {}

    /** Whether the day is imprecise. */
    public boolean isLoose() {
        return !date.isDay();
    }

    /** Returns the date in words, as a heading. */
    public String heading() {
        return StringUtils.capitalize(date.words());
    }

    /** Returns the date for HTML's {@code datetime}; null if HTML has no form for it. */
    public @Nullable String machine() {
        return date.htmlDatetime().isEmpty() ? null : date.htmlDatetime();
    }

    /** Returns the drawing of the date's precision. */
    public String glyph() {
        return DateGlyph.draw(DateSpans.of(date), "");
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
