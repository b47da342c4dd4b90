package org.counterclaim.figure;

import java.util.List;

/**
 * A described event with its place in a lane, and the dotted line to the statement that describes it.
 *
 * @param row row in the lane, from 0
 * @param words label, empty for none
 * @param wordsAt where the label begins
 * @param lineFrom where the dotted line begins
 * @param lineTo where it ends; not after its beginning for no line
 */
record PlacedEvent(DescribedEvent event, DatePlacement at, int row, String words, double wordsAt, double lineFrom, double lineTo) {

    private static final double GAP = 8;
    private static final double SHORTEST = 10;

    /**
     * Places the event in the same row, left of the statement that describes it; the label is on the line if some of the line remains
     * visible.
     */
    static PlacedEvent before(DescribedEvent event, DatePlacement at, int row, double to, TimeAxis axis, FigureMeasures sheet) {
        double begin = at.right() + GAP;
        double width = TextWidth.of(event.label(), sheet.font());
        double[] fold = axis.foldIn(begin, begin + width);
        double wordsAt = fold.length == 0 ? begin : fold[1] + GAP;
        boolean fits = wordsAt + width + 2 * GAP <= to;
        return new PlacedEvent(event, at, row, fits ? event.label() : "", wordsAt, begin, to - GAP);
    }

    /** Places the event in the same row, right of the statement that describes it. */
    static PlacedEvent after(DescribedEvent event, DatePlacement at, int row, double from, TimeAxis axis, FigureMeasures sheet) {
        return apart(event, at, row, axis, sheet).withLine(from + GAP, at.left() - GAP);
    }

    /** Places the event in a row of its own. */
    static PlacedEvent apart(DescribedEvent event, DatePlacement at, int row, TimeAxis axis, FigureMeasures sheet) {
        boolean fits = at.right() + MarkLabel.GAP + TextWidth.of(event.label(), sheet.font()) <= axis.right();
        return new PlacedEvent(event, at, row, fits ? event.label() : "", at.right() + MarkLabel.GAP, 0, 0);
    }

    /** Moves the label out of the way of arcs to the lane's marks, as far as the line leaves room. */
    PlacedEvent clearOf(List<PlacedMark> slots, FigureMeasures sheet) {
        double width = end(sheet) - wordsAt;
        double place = wordsAt;
        if (words.isEmpty() || wordsAt < lineFrom || wordsAt > lineTo) {
            return this;
        }
        for (PlacedMark slot : slots) {
            double x = slot.at().x();
            place = x > place - GAP && x < place + width + GAP ? x + 2 * GAP : place;
        }
        return place + width + GAP > lineTo ? this : new PlacedEvent(event, at, row, words, place, lineFrom, lineTo);
    }

    PlacedEvent withoutWords() {
        return new PlacedEvent(event, at, row, "", wordsAt, lineFrom, lineTo);
    }

    private PlacedEvent withLine(double from, double to) {
        return new PlacedEvent(event, at, row, words, wordsAt, from, to);
    }

    /** Where the event, with its label, ends when nothing of its row is at its right. */
    double end(FigureMeasures sheet) {
        return words.isEmpty() ? at.right() : wordsAt + TextWidth.of(words, sheet.font());
    }

    void drawLine(SvgWriter svg, double y, FigureMeasures sheet) {
        boolean split = !words.isEmpty() && wordsAt >= lineFrom && wordsAt < lineTo;
        if (split) {
            line(svg, lineFrom, wordsAt - GAP / 2, y);
        }
        line(svg, split ? end(sheet) + GAP / 2 : lineFrom, lineTo, y);
        if (!words.isEmpty()) {
            svg.label("soft", wordsAt, y + sheet.font() * .36, words);
        }
    }

    private static void line(SvgWriter svg, double from, double to, double y) {
        if (to - from >= SHORTEST) {
            svg.raw("<path class=\"ref\" d=\"M").point(from, y).raw("H").number(to).raw("\"/>");
        }
    }

    void drawMark(SvgWriter svg, double y, double size) {
        svg.raw("<g class=\"event\" role=\"img\"").attribute("aria-label", event.title()).raw("><title>");
        svg.text(event.title()).raw("</title>");
        at.drawBar(svg, y, size < 12 ? 5 : 7);
        svg.use("event", at.x(), y, size).raw("</g>\n");
    }
}
