package org.counterclaim.figure;

/** A small picture of how loose a date is, for lists and beside date fields. */
public final class DateGlyph {

    private DateGlyph() {}

    /**
     * Draws a date in the grammar of the figures: a disc for a day, a bar with two caps for a known range, dots for an end
     * that is open or only about right. With one limit known the disc stands there.
     *
     * @param cssClass class of the group in the drawing, as a stance for its colour; may be empty
     */
    public static String draw(DateSpan span, String cssClass) {
        SvgWriter svg = new SvgWriter();
        svg.raw("<svg class=\"whenglyph\" viewBox=\"0 0 100 16\" aria-hidden=\"true\"><g");
        svg.attribute("class", cssClass).raw(">");
        DatePlacement at = place(span);
        at.drawBar(svg, 8, 6);
        svg.raw("<circle fill=\"currentColor\"").attribute("cx", at.x()).raw(" cy=\"8\" r=\"5\"/></g></svg>");
        return svg.toString();
    }

    private static DatePlacement place(DateSpan span) {
        if (span.isDay()) {
            return new DatePlacement(7, 7, 7, 2, 12, false, false);
        }
        boolean openStart = span.first() == null || span.approximate();
        boolean openEnd = span.last() == null || span.approximate();
        double a = openStart ? 34 : 2;
        double b = openStart == openEnd ? a + (openStart ? 32 : 44) : a + 22;
        return new DatePlacement((a + b) / 2, a, b, 0, 100, openStart, openEnd);
    }
}
