package org.counterclaim.figure;

import java.util.List;

/**
 * A lane with its place in the drawing.
 *
 * @param name the name, broken and cut to its room; empty if lanes have none
 * @param first height of its first row
 * @param relays whether it holds relays, drawn smaller
 */
record LaneBox(
        String fullName,
        List<String> name,
        String kind,
        String href,
        LaneLayout layout,
        double y,
        double height,
        double first,
        boolean relays) {

    double row(int row) {
        return first + row * layout.pitch;
    }

    double font() {
        return relays || href.isEmpty() ? 13 : 14;
    }
}
