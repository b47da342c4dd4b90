package org.counterclaim.figure;

/**
 * Number and words beside a mark, and the stretch that mark, bar and label take together.
 *
 * @param number the claim's number; empty for no label at all
 * @param words the claim in short; empty for the number alone
 * @param atLeft whether it ends before the bar instead of beginning after it
 * @param from where the stretch begins
 * @param to where it ends
 */
record MarkLabel(String number, String words, boolean atLeft, double from, double to) {

    static final double GAP = 5;

    private static final double SHORTEST = 58;

    static MarkLabel none(DatePlacement at) {
        return new MarkLabel("", "", false, at.left(), at.right());
    }

    /** Places the label right of the bar, or else left of it, or cut on the better side, or as the number alone. */
    static MarkLabel of(StatementMark mark, String label, DatePlacement at, TimeAxis axis, FigureMeasures sheet) {
        if (label.isEmpty()) {
            return numberOnly(mark, at, axis, sheet);
        }
        double number = TextWidth.bold(mark.number(), sheet.font());
        String words = TextWidth.cut(label, sheet.font(), sheet.labelMax());
        double width = width(number, TextWidth.of(words, sheet.font()));
        double right = axis.right() - at.right();
        double left = at.left() - axis.left();
        if (width <= right) {
            return place(mark, words, at, width, false);
        }
        if (width <= left) {
            return place(mark, words, at, width, true);
        }
        double room = Math.max(left, right) - width(number, 0);
        if (room < SHORTEST) {
            return numberOnly(mark, at, axis, sheet);
        }
        String cut = TextWidth.cut(words, sheet.font(), room);
        return place(mark, cut, at, width(number, TextWidth.of(cut, sheet.font())), left > right);
    }

    static MarkLabel numberOnly(StatementMark mark, DatePlacement at, TimeAxis axis, FigureMeasures sheet) {
        double width = GAP + TextWidth.bold(mark.number(), sheet.font());
        if (mark.number().isEmpty()) {
            return none(at);
        }
        boolean fits = width <= axis.right() - at.right();
        return !fits && width > at.left() - axis.left() ? none(at) : place(mark, "", at, width, !fits);
    }

    /** Places numbers alone, right of the bar or else left of it. */
    static MarkLabel of(String numbers, DatePlacement at, TimeAxis axis, FigureMeasures sheet) {
        double width = GAP + TextWidth.bold(numbers, sheet.font());
        boolean atLeft = width > axis.right() - at.right();
        double from = atLeft ? at.left() - width : at.left();
        return new MarkLabel(numbers, "", atLeft, from, atLeft ? at.right() : at.right() + width);
    }

    private static MarkLabel place(StatementMark mark, String words, DatePlacement at, double width, boolean atLeft) {
        double from = atLeft ? at.left() - width : at.left();
        double to = atLeft ? at.right() : at.right() + width;
        return new MarkLabel(mark.number(), words, atLeft, from, to);
    }

    private static double width(double number, double words) {
        return GAP + number + (number > 0 ? GAP : 0) + words;
    }

    /** Returns the number alone, in the same place. */
    MarkLabel withoutWords(DatePlacement at, FigureMeasures sheet) {
        double width = number.isEmpty() ? 0 : GAP + TextWidth.bold(number, sheet.font());
        return new MarkLabel(number, "", atLeft, atLeft ? at.left() - width : from, atLeft ? to : at.right() + width);
    }

    boolean isEmpty() {
        return number.isEmpty() && words.isEmpty();
    }

    /** Where the words themselves begin. */
    double textFrom(DatePlacement at) {
        return atLeft ? from : at.right() + GAP;
    }

    /** Where the words themselves end. */
    double textTo(DatePlacement at) {
        return atLeft ? at.left() - GAP : to;
    }

    void draw(SvgWriter svg, DatePlacement at, double y, double font) {
        if (isEmpty()) {
            return;
        }
        svg.openText(atLeft ? "end" : "", atLeft ? at.left() - GAP : at.right() + GAP, y + font * .36);
        if (!number.isEmpty()) {
            svg.raw("<tspan class=\"no\">").text(number).raw("</tspan>");
        }
        if (!words.isEmpty()) {
            svg.raw(number.isEmpty() ? "" : " ").words(words);
        }
        svg.raw("</text>");
    }
}
