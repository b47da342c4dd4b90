package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Draws an axis: the line with its ticks and headings, the folds, and the days marked through all lanes. */
final class AxisPainter {

    private final TimeAxis axis;
    private final FigureMeasures sheet;
    private final double y;
    private final Set<LocalDate> keyDays;

    /** @param y where the line lies */
    AxisPainter(TimeAxis axis, FigureMeasures sheet, double y, List<StatementMark> marks) {
        this.axis = axis;
        this.sheet = sheet;
        this.y = y;
        this.keyDays = keyDays(marks);
    }

    /** Returns the days on which something was certainly said; none if they are too many to be worth marking. */
    private Set<LocalDate> keyDays(List<StatementMark> marks) {
        Set<LocalDate> days = new TreeSet<>();
        for (StatementMark mark : marks) {
            LocalDate day = mark.said().first();
            if (mark.said().isDay() && day != null && axis.segmentOf(day).scale() >= 6) {
                days.add(day);
            }
            if (days.size() > sheet.keyDays()) {
                return Set.of();
            }
        }
        return days;
    }

    /** Draws what lies behind everything else, from the axis down. */
    void drawBack(SvgWriter svg, double bottom) {
        List<AxisSegment> segments = axis.segments();
        for (int i = 1; i < segments.size(); i++) {
            double from = segments.get(i - 1).b();
            svg.raw("<rect class=\"gap\"").attribute("x", from).attribute("y", y);
            svg.attribute("width", segments.get(i).a() - from).attribute("height", bottom - y).raw("/>");
        }
        for (LocalDate day : keyDays) {
            svg.raw("<path class=\"keyday\" d=\"M").point(axis.x(day, .5), y + 4).raw("V").number(bottom).raw("\"/>");
        }
        svg.raw("\n");
    }

    /** Draws the day to which the record is shown: a line, with its date above everything. */
    void drawAsOf(SvgWriter svg, @Nullable LocalDate day, double bottom) {
        if (day == null) {
            return;
        }
        double x = Math.clamp(axis.x(day, 1), axis.left() + 1, axis.right() - 1);
        svg.raw("<path class=\"asof\" d=\"M").point(x, y - 34).raw("V").number(bottom).raw("\"/>");
        String words = "as of " + FigureWords.day(day);
        double half = TextWidth.bold(words, AxisTicks.FONT) / 2;
        svg.label("tick key", Math.clamp(x, half, sheet.width() - half), y - 40, words);
    }

    /** Draws the line, ticks, headings and folds; headings are above the line or, in a strip, below it. */
    void drawLine(SvgWriter svg, boolean below) {
        double headings = below ? y + 30 : y - 22;
        double labels = below ? y + 16 : y - 5;
        List<AxisSegment> segments = axis.segments();
        if (segments.isEmpty()) {
            svg.raw("<path class=\"axis\" d=\"M").point(axis.left(), y).raw("H").number(axis.right()).raw("\"/>");
            svg.label("month", axis.left(), headings, "No date known");
        }
        for (int i = 0; i < segments.size(); i++) {
            boolean last = i == segments.size() - 1;
            double limit = last ? axis.right() : segments.get(i + 1).a() - 6;
            drawSegment(svg, segments.get(i), new AxisTicks(segments.get(i), keyDays, limit), headings, labels);
            if (!last) {
                double middle = (segments.get(i).b() + segments.get(i + 1).a()) / 2;
                svg.raw("<path class=\"axis\" d=\"M").point(middle - 6, y + 5).raw("l4-10m4 10 4-10\"/>");
            }
        }
        svg.raw("\n");
    }

    private void drawSegment(SvgWriter svg, AxisSegment segment, AxisTicks ticks, double headings, double labels) {
        svg.raw("<path class=\"axis\" d=\"M").point(segment.a(), y).raw("H").number(segment.b()).raw("\"/>");
        if (!ticks.ticks.isEmpty()) {
            svg.raw("<path class=\"tick\" d=\"");
            for (AxisTicks.Tick tick : ticks.ticks) {
                svg.raw("M").point(tick.x(), y).raw("v5");
            }
            svg.raw("\"/>");
        }
        for (AxisTicks.Heading heading : ticks.headings) {
            svg.label("month", heading.x(), headings, heading.text());
        }
        for (AxisTicks.Tick tick : ticks.ticks) {
            if (!tick.label().isEmpty()) {
                svg.label(tick.key() ? "tick key" : "tick", tick.x(), labels, tick.label());
            }
        }
    }
}
