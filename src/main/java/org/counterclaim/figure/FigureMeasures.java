package org.counterclaim.figure;

/**
 * The measures of one drawing, in units of its view box; a unit is about a pixel at the width the drawing is made for.
 *
 * @param width width of the view box
 * @param left where the axis begins; names of lanes stand before it
 * @param narrow whether names stand above their lanes
 * @param named whether lanes carry names at all
 * @param font size of labels
 * @param row distance of labelled rows
 * @param breakWidth width of a fold in the axis
 * @param small width of a stretch that holds hardly anything
 * @param dots dotted part at an end that is open
 * @param maxDay most a day may take
 * @param labelPad room kept at the right for labels
 * @param maxRuns most stretches between folds
 * @param keyDays most days whose exact date is marked through all lanes
 * @param labelMax longest label
 * @param rows most rows of a lane with numbers, where the figure is folded
 * @param stacked most marks of a lane that are drawn one by one where they have to be stacked; more are counted in bars
 * @param tallest how tall the figure may become before it is folded
 * @param folded how tall the lanes of a folded figure may become
 */
record FigureMeasures(
        double width,
        double left,
        boolean narrow,
        boolean named,
        double font,
        double row,
        double breakWidth,
        double small,
        double dots,
        double maxDay,
        double labelPad,
        int maxRuns,
        int keyDays,
        double labelMax,
        int rows,
        int stacked,
        double tallest,
        double folded) {

    static FigureMeasures wide(boolean single) {
        double left = single ? 0 : 190;
        return new FigureMeasures(1200, left, false, !single, 12.5, 24, 44, 124, 32, 110, 150, 5, 8, 240, 4, 90, 870, 640);
    }

    static FigureMeasures narrow(boolean single) {
        return new FigureMeasures(358, 0, true, !single, 11.5, 24, 22, 70, 32, 60, 0, 3, 4, 200, 5, 40, 1230, 760);
    }

    static FigureMeasures wideStrip() {
        return new FigureMeasures(740, 0, false, false, 12, 14, 30, 100, 32, 70, 0, 4, 6, 0, 0, 0, 0, 0);
    }

    static FigureMeasures narrowStrip() {
        return new FigureMeasures(358, 0, true, false, 11.5, 14, 22, 70, 32, 50, 0, 3, 4, 0, 0, 0, 0, 0);
    }

    String cssClass() {
        return narrow ? "fig narrow" : "fig wide";
    }
}
