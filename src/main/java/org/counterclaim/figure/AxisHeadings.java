package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.counterclaim.figure.AxisTicks.Heading;

/** Months over days, years over months: in full if that fits, then shortened, then only those with the most room. */
final class AxisHeadings {

    private static final double GAP = 10;

    private record HeadingSpan(LocalDate from, double x, double end) {}

    private AxisHeadings() {}

    /** @param limit where the next segment, or the figure, ends the room for words */
    static List<Heading> of(AxisSegment segment, boolean months, double limit) {
        List<HeadingSpan> stretches = stretches(segment, months);
        List<Heading> all = headings(stretches, months, false, limit);
        if (!isClear(all)) {
            all = headings(stretches, months, true, limit);
        }
        while (!isClear(all)) {
            all.remove(narrowest(all));
        }
        return all;
    }

    private static List<HeadingSpan> stretches(AxisSegment segment, boolean months) {
        List<HeadingSpan> stretches = new ArrayList<>();
        LocalDate day = segment.firstShown();
        LocalDate end = segment.lastShown();
        double x = segment.a();
        while (!day.isAfter(end)) {
            LocalDate next = months ? day.withDayOfMonth(1).plusMonths(1) : day.withDayOfYear(1).plusYears(1);
            double nextX = next.isAfter(end) ? segment.b() : segment.x(next.toEpochDay(), 0);
            stretches.add(new HeadingSpan(day, x, nextX));
            day = next;
            x = nextX;
        }
        return stretches;
    }

    private static List<Heading> headings(List<HeadingSpan> stretches, boolean months, boolean cut, double limit) {
        List<Heading> headings = new ArrayList<>();
        for (HeadingSpan stretch : stretches) {
            LocalDate day = stretch.from;
            String year = FigureWords.year(day.getYear());
            String words = !months ? year : (cut ? FigureWords.shortMonth(day) : FigureWords.month(day)) + " " + year;
            double width = TextWidth.bold(words, AxisTicks.FONT);
            if (stretch.x + width <= limit || stretches.size() == 1) {
                headings.add(new Heading(stretch.x, words, stretch.end - stretch.x));
            }
        }
        return headings;
    }

    private static boolean isClear(List<Heading> headings) {
        for (int i = 1; i < headings.size(); i++) {
            Heading before = headings.get(i - 1);
            if (before.x() + TextWidth.bold(before.text(), AxisTicks.FONT) + GAP > headings.get(i).x()) {
                return false;
            }
        }
        return true;
    }

    private static int narrowest(List<Heading> headings) {
        int found = 0;
        for (int i = 1; i < headings.size(); i++) {
            found = headings.get(i).room() < headings.get(found).room() ? i : found;
        }
        return found;
    }
}
