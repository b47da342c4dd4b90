package org.counterclaim.figure;

/**
 * A mark with its place in a lane.
 *
 * @param label words beside it
 * @param row row in the lane, from 0
 */
record PlacedMark(StatementMark mark, DatePlacement at, MarkLabel label, int row) {

    PlacedMark with(MarkLabel other) {
        return new PlacedMark(mark, at, other, row);
    }
}
