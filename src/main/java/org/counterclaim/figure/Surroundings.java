package org.counterclaim.figure;

/** Collects from a layout what arcs should keep off. */
final class Surroundings {

    private Surroundings() {}

    static Obstacles of(OverviewLayout layout) {
        Sheet sheet = layout.sheet;
        Obstacles obstacles = new Obstacles(sheet.width(), layout.height);
        if (!sheet.narrow() && sheet.named()) {
            obstacles.add(0, 0, sheet.left() - 8, layout.height, Obstacles.LABEL);
        }
        obstacles.add(0, 0, sheet.width(), layout.top - 2, Obstacles.LABEL);
        for (LaneBox lane : layout.lanes) {
            addName(obstacles, lane, sheet);
            lane.layout().slots.forEach(slot -> addSlot(obstacles, slot, lane.row(slot.row()), lane));
            for (Tie tie : lane.layout().ties) {
                addTie(obstacles, tie, lane.row(tie.row()), sheet);
            }
            for (LaneLayout.Count count : lane.layout().counts) {
                double y = lane.countRow();
                obstacles.add(count.x() - 16, y - 7, count.x() + 16, y + 7, Obstacles.LABEL);
            }
        }
        return obstacles;
    }

    private static void addName(Obstacles obstacles, LaneBox lane, Sheet sheet) {
        if (sheet.narrow() && sheet.named()) {
            double width = TextWidth.bold(lane.name().getFirst(), 14) + TextWidth.of(lane.kind(), 12) + 10;
            obstacles.add(0, lane.y() + 6, width, lane.y() + 22, Obstacles.LABEL);
        }
    }

    private static void addSlot(Obstacles obstacles, Slot slot, double y, LaneBox lane) {
        Placement at = slot.at();
        double half = lane.layout().size / 2 - 2;
        obstacles.add(at.x() - half, y - half, at.x() + half, y + half, Obstacles.MARK);
        if (at.isLoose()) {
            obstacles.add(at.left(), y - 5, at.right(), y + 5, Obstacles.BAR);
        }
        Label label = slot.label();
        if (!label.isEmpty()) {
            obstacles.add(label.textFrom(at) - 2, y - 7, label.textTo(at) + 2, y + 7, Obstacles.LABEL);
        }
    }

    private static void addTie(Obstacles obstacles, Tie tie, double y, Sheet sheet) {
        obstacles.add(tie.at().left(), y - 7, tie.at().right(), y + 7, Obstacles.BAR * 2);
        if (!tie.words().isEmpty()) {
            obstacles.add(tie.wordsAt(), y - 7, tie.end(sheet), y + 7, Obstacles.LABEL);
        }
    }
}
