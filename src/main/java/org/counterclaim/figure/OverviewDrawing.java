package org.counterclaim.figure;

import java.util.List;

/**
 * An overview as drawn. Its busiest lanes are drawn in full; if they are too many for a reader to take in at once, the others follow in
 * one line each.
 *
 * @param axis the axis, which can stay in sight above the lanes; empty if it is part of them
 * @param lanes the lanes
 * @param lines the next lanes, busiest first, to be shown in one line each
 * @param rest the remaining lanes, to be named only
 * @param isFolded whether something is left out of the drawing: lanes, those who only passed statements on, or those only named
 * @param notes what readers of each form need to know about bars and arcs, in sentences
 */
public record OverviewDrawing(SvgFigure axis, SvgFigure lanes, List<FoldedLane> lines, List<StatementLane> rest, boolean isFolded,
        Notes notes) {

    /**
     * A lane in one line.
     *
     * @param strip its statements on the axis, without words or links
     */
    public record FoldedLane(StatementLane lane, SvgFigure strip) {}

    /** What is to be said of the wide and the narrow form. */
    public record Notes(String wide, String narrow) {}

    /** Returns the number of statements in the remaining lanes. */
    public int inRest() {
        return rest.stream().mapToInt(StatementLane::size).sum();
    }
}
