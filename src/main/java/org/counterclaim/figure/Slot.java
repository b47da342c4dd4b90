package org.counterclaim.figure;

/**
 * A mark with its place in a lane.
 *
 * @param label words beside it
 * @param row row in the lane, from 0
 */
record Slot(Mark mark, Placement at, Label label, int row) {

    Slot with(Label other) {
        return new Slot(mark, at, other, row);
    }
}
