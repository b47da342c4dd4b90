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
 * What stands under one (imprecise) date in a timeline.
 *
 * @param isOrdered whether its order to all other dates is known
 * @param unordered of the first of several dates whose order to each other is not certain: that it is not, in words; else null
 * @param silence how long before it nothing is on record, in words; null where that is not long
 */
public record TimelineDay(FuzzyDate date, List<TimelineItem> items, boolean isOrdered, @Nullable String unordered,
        @Nullable String silence) {

    private static final long SILENT_DAYS = 30;

    /** Puts items, which are in the order of the timeline, under their dates. */
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

    /** The last of the dates from here on that overlap, be it by way of others between them: in a timeline they stand together. */
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
