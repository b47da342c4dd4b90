package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.counterclaim.figure.AxisFolding.Run;

/**
 * Maps days to places from left to right. Time runs at an even pace within a segment; between segments is a fold of
 * fixed width. With no day known there is no segment and everything lies in the middle.
 */
final class TimeAxis {

    private static final double QUIET_SPANS = 2;
    private static final double LEAST = 1.25;

    private final List<AxisSegment> segments;
    private final double left;
    private final double right;

    private TimeAxis(List<AxisSegment> segments, double left, double right) {
        this.segments = segments;
        this.left = left;
        this.right = right;
    }

    static TimeAxis of(Collection<DateSpan> spans, FigureMeasures sheet) {
        List<Run> runs = AxisFolding.runs(spans, sheet);
        double[] widths = widths(runs, sheet);
        List<AxisSegment> segments = new ArrayList<>();
        double x = sheet.left();
        for (int i = 0; i < runs.size(); i++) {
            boolean last = i == runs.size() - 1;
            boolean small = runs.size() > 1 && widths[i] < sheet.small() * LEAST;
            segments.add(SegmentFit.fit(runs.get(i), spans, sheet, x, x + widths[i], small, last));
            x += widths[i] + sheet.breakWidth();
        }
        return new TimeAxis(segments, sheet.left(), sheet.width());
    }

    /** Quiet runs get a fixed width; the others share the rest by what they hold, and a little by how long they last. */
    private static double[] widths(List<Run> runs, FigureMeasures sheet) {
        double room = sheet.width() - sheet.left() - sheet.breakWidth() * (runs.size() - 1);
        double[] widths = new double[runs.size()];
        boolean allQuiet = runs.stream().allMatch(run -> run.spans() <= QUIET_SPANS);
        double weights = 0;
        for (int i = 0; i < widths.length; i++) {
            Run run = runs.get(i);
            boolean quiet = run.spans() <= QUIET_SPANS && !allQuiet;
            double least = quiet ? sheet.small() : Math.min(sheet.small() * LEAST, room / runs.size());
            widths[i] = least;
            room -= least;
            weights += quiet ? 0 : weight(run);
        }
        for (int i = 0; i < widths.length; i++) {
            Run run = runs.get(i);
            boolean quiet = run.spans() <= QUIET_SPANS && !allQuiet;
            widths[i] += quiet ? 0 : room * weight(run) / weights;
        }
        return widths;
    }

    private static double weight(Run run) {
        return Math.pow(run.spans(), .75) * Math.pow((double) run.days(), .25);
    }

    List<AxisSegment> segments() {
        return segments;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /** Returns the place of a day; for a day inside a fold it is the fold's middle, for one outside the record its end. */
    double x(LocalDate date, double edge) {
        long day = date.toEpochDay();
        double before = left;
        for (AxisSegment segment : segments) {
            if (segment.holds(day)) {
                return segment.x(day, edge);
            }
            if (day < segment.first()) {
                double near = segment.x(day, edge);
                return near >= segment.a() ? near : (before + segment.a()) / 2;
            }
            double near = segment.x(day, edge);
            if (near <= segment.b()) {
                return near;
            }
            before = segment.b();
        }
        return before;
    }

    /** Whether a day lies before all that the axis shows. */
    boolean isBefore(LocalDate date) {
        return !segments.isEmpty() && date.isBefore(segments.getFirst().firstShown());
    }

    /** Whether a day lies after all that the axis shows. */
    boolean isAfter(LocalDate date) {
        return !segments.isEmpty() && date.isAfter(segments.getLast().lastShown());
    }

    /** Returns where the widest segment begins. */
    double widest() {
        double found = left;
        double width = 0;
        for (AxisSegment segment : segments) {
            if (segment.width() > width) {
                width = segment.width();
                found = segment.a();
            }
        }
        return found;
    }

    /** The segment in whose days a date lies; the first when none does. */
    AxisSegment segmentOf(LocalDate date) {
        long day = date.toEpochDay();
        for (AxisSegment segment : segments) {
            if (segment.holds(day)) {
                return segment;
            }
        }
        return segments.getFirst();
    }

    /** The fold that overlaps the given stretch, as its two ends, or an empty array. */
    double[] foldIn(double from, double to) {
        for (int i = 1; i < segments.size(); i++) {
            double a = segments.get(i - 1).b();
            double b = segments.get(i).a();
            if (a < to && b > from) {
                return new double[] {a, b};
            }
        }
        return new double[0];
    }
}
