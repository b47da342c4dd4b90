package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ticks of one segment and the headings above them, chosen so that no two labels touch. */
final class AxisTicks {

    static final double FONT = 12;

    /** A tick; its label is empty where there is no room for one. */
    record Tick(double x, String label, boolean key) {}

    /** A month or year over the ticks, written from {@code x} on. */
    record Heading(double x, String text, double room) {}

    private static final double GAP = 7;

    /** How far a heading without enough room may begin before its segment, in the fold. */
    private static final double MOST_SHIFT = 18;

    final List<Tick> ticks = new ArrayList<>();
    final List<Heading> headings;

    private final AxisSegment segment;
    private final List<double[]> taken = new ArrayList<>();

    /** @param limit where the next segment, or the figure, ends the room for words */
    AxisTicks(AxisSegment segment, Set<LocalDate> keyDays, double limit) {
        this.segment = segment;
        TickStep step = TickStep.labels(segment.scale());
        LocalDate from = step.from(segment.firstShown());
        boolean named = !segment.small() && !from.isAfter(segment.lastShown());
        if (!named) {
            headings = List.of(whole(limit));
            return;
        }
        if (step.isDays()) {
            keyTicks(keyDays);
        }
        bareTicks(step, keyDays);
        labelledTicks(step, keyDays);
        if (taken.isEmpty()) {
            headings = List.of(whole(limit));
            return;
        }
        headings = step.unit() == TickStep.Unit.YEAR ? List.of() : AxisHeadings.of(segment, step.isDays(), limit);
    }

    private Heading whole(double limit) {
        LocalDate first = LocalDate.ofEpochDay(segment.first());
        LocalDate last = LocalDate.ofEpochDay(segment.last());
        String words = FigureWords.range(first, last);
        boolean fits = segment.a() + TextWidth.bold(words, FONT) <= limit;
        String shown = fits ? words : FigureWords.shortRange(first, last);
        double over = segment.a() + TextWidth.bold(shown, FONT) - limit;
        return new Heading(Math.max(0, segment.a() - Math.clamp(over, 0, MOST_SHIFT)), shown, segment.width());
    }

    private void keyTicks(Set<LocalDate> keyDays) {
        for (LocalDate day : keyDays) {
            if (segment.holds(day.toEpochDay())) {
                add(day, .5, Integer.toString(day.getDayOfMonth()), true);
            }
        }
    }

    private void labelledTicks(TickStep step, Set<LocalDate> keyDays) {
        LocalDate end = segment.lastShown();
        for (LocalDate day = step.from(segment.firstShown()); !day.isAfter(end); day = step.next(day)) {
            if (!keyDays.contains(day) || !step.isDays()) {
                add(day, step.isDays() ? .5 : 0, step.label(day), false);
            }
        }
    }

    private void add(LocalDate day, double edge, String label, boolean key) {
        double x = segment.x(day.toEpochDay(), edge);
        double half = TextWidth.bold(label, FONT) / 2;
        boolean free = x - half >= segment.a() - GAP && x + half <= segment.b() + GAP;
        for (double[] other : taken) {
            free &= x + half + GAP < other[0] || x - half - GAP > other[1];
        }
        if (free) {
            taken.add(new double[] {x - half, x + half});
        }
        ticks.add(new Tick(x, free ? label : "", key));
    }

    private void bareTicks(TickStep labels, Set<LocalDate> keyDays) {
        TickStep step = labels.ticks(segment.scale());
        if (step.equals(labels)) {
            return;
        }
        LocalDate end = segment.lastShown();
        for (LocalDate day = step.from(segment.firstShown()); !day.isAfter(end); day = step.next(day)) {
            boolean labelled = labels.from(day).equals(day) || keyDays.contains(day);
            if (!labelled) {
                ticks.add(new Tick(segment.x(day.toEpochDay(), labels.isDays() ? .5 : 0), "", false));
            }
        }
    }
}
