package org.counterclaim.figure;

import java.time.LocalDate;

/**
 * Where a date lies on the axis: a point for a known day, a bar with the mark in its middle where both limits are known. For a date with
 * one limit, the mark is at that day, as if it were known, and dots lead from there to the open side, because a bar's length would claim to
 * know how far off it may be.
 *
 * @param x where the mark sits
 * @param a where the solid bar begins; same as {@code x} for a day
 * @param b where the solid bar ends; same as {@code x} for a day
 * @param left where anything drawn begins, mark and dots included
 * @param right where anything drawn ends
 * @param openStart whether dots lead into the bar
 * @param openEnd whether dots lead out of it
 */
record DatePlacement(double x, double a, double b, double left, double right, boolean openStart, boolean openEnd) {

    /** The shortest bar; a shorter one would hide behind its own mark and look like a point. */
    static final double SHORTEST = 22;

    private static final double HALF_MARK = 9;
    static final double CAP = 4;

    static DatePlacement of(DateSpan span, TimeAxis axis, FigureMeasures sheet) {
        if (span.isDay() && span.first() != null) {
            double x = axis.x(span.first(), .5);
            return new DatePlacement(x, x, x, x - HALF_MARK, x + HALF_MARK, false, false);
        }
        LocalDate first = span.first();
        LocalDate last = span.last();
        LocalDate known = first == null ? last : first;
        if (known == null) {
            return anywhere(axis, sheet);
        }
        boolean openStart = first == null || span.approximate();
        boolean openEnd = last == null || span.approximate();
        if (first == null || last == null) {
            return around(axis.x(known, .5), SHORTEST / 2, openStart, openEnd, sheet);
        }
        return bar(axis.x(first, 0), axis.x(last, 1), openStart || axis.isBefore(first), openEnd || axis.isAfter(last), axis, sheet);
    }

    private static DatePlacement anywhere(TimeAxis axis, FigureMeasures sheet) {
        double end = axis.right() - sheet.dots() - sheet.labelPad() - 24;
        return bar(axis.left() + sheet.dots(), end, true, true, axis, sheet);
    }

    private static DatePlacement bar(double a, double b, boolean openStart, boolean openEnd, TimeAxis axis, FigureMeasures sheet) {
        double x = (a + b) / 2;
        double half = Math.max(b - a, SHORTEST) / 2;
        DatePlacement at = around(x, half, openStart, openEnd, sheet);
        double shift = Math.max(0, axis.left() - at.left) - Math.max(0, at.right - axis.right());
        return shift == 0 ? at : around(x + shift, half, openStart, openEnd, sheet);
    }

    private static DatePlacement around(double x, double half, boolean openStart, boolean openEnd, FigureMeasures sheet) {
        double a = x - half;
        double b = x + half;
        return new DatePlacement(x, a, b, a - (openStart ? sheet.dots() : CAP), b + (openEnd ? sheet.dots() : CAP), openStart, openEnd);
    }

    boolean isLoose() {
        return b > a;
    }

    /** Draws the bar; nothing for a known day. */
    void drawBar(SvgWriter svg, double y, double height) {
        if (!isLoose()) {
            return;
        }
        svg.raw("<g class=\"when\"><path class=\"bar\" d=\"M").point(a, y - height / 2).raw("h").number(b - a);
        svg.raw("v").number(height).raw("H").number(a).raw("z\"/>");
        if (!openStart || !openEnd) {
            svg.raw("<path class=\"cap\" d=\"");
            cap(svg, openStart, a, y, height);
            cap(svg, openEnd, b, y, height);
            svg.raw("\"/>");
        }
        svg.raw("</g>");
        if (openStart) {
            svg.dots(false, a, y);
        }
        if (openEnd) {
            svg.dots(true, b, y);
        }
    }

    private static void cap(SvgWriter svg, boolean open, double x, double y, double height) {
        if (!open) {
            svg.raw("M").point(x, y - height / 2 - 3).raw("v").number(height + 6);
        }
    }
}
