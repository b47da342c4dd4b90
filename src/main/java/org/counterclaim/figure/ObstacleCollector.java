package org.counterclaim.figure;

/** Collects from a layout everything that arcs should avoid. */
final class ObstacleCollector {

    private ObstacleCollector() {}

    static ArcObstacles of(OverviewLayout layout) {
        FigureMeasures sheet = layout.sheet;
        ArcObstacles obstacles = new ArcObstacles(sheet.width(), layout.height);
        if (!sheet.narrow() && sheet.named()) {
            obstacles.add(0, 0, sheet.left() - 8, layout.height, ArcObstacles.LABEL);
        }
        obstacles.add(0, 0, sheet.width(), layout.top - 2, ArcObstacles.LABEL);
        for (LaneBox lane : layout.lanes) {
            addName(obstacles, lane, sheet);
            lane.layout().slots.forEach(slot -> addSlot(obstacles, slot, lane.row(slot.row()), lane));
            for (PlacedEvent tie : lane.layout().ties) {
                addTie(obstacles, tie, lane.row(tie.row()), sheet);
            }
            for (LaneLayout.HiddenCount count : lane.layout().counts) {
                double y = lane.countRow();
                obstacles.add(count.x() - 16, y - 7, count.x() + 16, y + 7, ArcObstacles.LABEL);
            }
        }
        return obstacles;
    }

    private static void addName(ArcObstacles obstacles, LaneBox lane, FigureMeasures sheet) {
        if (sheet.narrow() && sheet.named()) {
            double width = TextWidth.bold(lane.name().getFirst(), 14) + TextWidth.of(lane.kind(), 12) + 10;
            obstacles.add(0, lane.y() + 6, width, lane.y() + 22, ArcObstacles.LABEL);
        }
    }

    private static void addSlot(ArcObstacles obstacles, PlacedMark slot, double y, LaneBox lane) {
        DatePlacement at = slot.at();
        double half = lane.layout().size / 2 - 2;
        obstacles.add(at.x() - half, y - half, at.x() + half, y + half, ArcObstacles.MARK);
        if (at.isLoose()) {
            obstacles.add(at.left(), y - 5, at.right(), y + 5, ArcObstacles.BAR);
        }
        MarkLabel label = slot.label();
        if (!label.isEmpty()) {
            obstacles.add(label.textFrom(at) - 2, y - 7, label.textTo(at) + 2, y + 7, ArcObstacles.LABEL);
        }
    }

    private static void addTie(ArcObstacles obstacles, PlacedEvent tie, double y, FigureMeasures sheet) {
        obstacles.add(tie.at().left(), y - 7, tie.at().right(), y + 7, ArcObstacles.BAR * 2);
        if (!tie.words().isEmpty()) {
            obstacles.add(tie.wordsAt(), y - 7, tie.end(sheet), y + 7, ArcObstacles.LABEL);
        }
    }
}
