package org.counterclaim.figure;

import java.util.function.BooleanSupplier;

/** Collects from a layout everything that arcs should avoid. */
final class ObstacleCollector {

    private static final double HALF = 6;

    private final OverviewLayout layout;
    private final FigureMeasures sheet;
    private final ArcObstacles obstacles;

    private ObstacleCollector(OverviewLayout layout) {
        this.layout = layout;
        this.sheet = layout.sheet;
        this.obstacles = new ArcObstacles(sheet.width(), layout.height);
    }

    static ArcObstacles of(OverviewLayout layout) {
        ObstacleCollector collector = new ObstacleCollector(layout);
        collector.collect();
        return collector.obstacles;
    }

    private void collect() {
        if (!sheet.narrow() && sheet.named()) {
            words(0, 0, sheet.left() - 8, layout.height);
        }
        words(0, 0, sheet.width(), layout.top - 4);
        for (LaneBox lane : layout.lanes) {
            addName(lane);
            for (int i = 0; i < lane.layout().slots.size(); i++) {
                addSlot(lane, i);
            }
            for (int i = 0; i < lane.layout().ties.size(); i++) {
                addTie(lane, i);
            }
            if (!lane.layout().bars.isEmpty()) {
                obstacles.add(sheet.left(), lane.first(), sheet.width(), lane.first() + LaneLayout.BARS, ArcObstacles.BAR);
            }
        }
        for (NamedBox line : layout.lines) {
            words(0, line.y() + 5, sheet.width(), line.y() + 24);
        }
    }

    private void addName(LaneBox lane) {
        if (sheet.narrow() && sheet.named()) {
            boolean isLow = lane.relays() && lane.height() < 40;
            double size = lane.relays() ? TextWidth.of(lane.name().getFirst(), 13) : TextWidth.bold(lane.name().getFirst(), 14);
            double width = size + (lane.kind().isEmpty() ? 0 : TextWidth.of(lane.kind(), 12) + OverviewLayout.KIND_GAP + 2);
            words(0, lane.y() + 5, width, lane.y() + (isLow ? 26 : 23));
        }
    }

    private void addSlot(LaneBox lane, int i) {
        LaneLayout of = lane.layout();
        PlacedMark slot = of.slots.get(i);
        DatePlacement at = slot.at();
        double y = lane.row(slot.row());
        double half = of.size / 2 - 2;
        obstacles.add(at.x() - half, y - half, at.x() + half, y + half, ArcObstacles.MARK);
        if (at.isLoose()) {
            obstacles.add(at.left(), y - 5, at.right(), y + 5, ArcObstacles.BAR);
        }
        MarkLabel label = slot.label();
        if (!label.isEmpty()) {
            words(label.textFrom(at), y - HALF, label.textTo(at), y + HALF, () -> {
                boolean hasWords = !label.words().isEmpty();
                of.slots.set(i, slot.with(label.withoutWords(at, sheet)));
                return hasWords;
            });
        }
    }

    private void addTie(LaneBox lane, int i) {
        PlacedEvent tie = lane.layout().ties.get(i);
        double y = lane.row(tie.row());
        obstacles.add(tie.at().left(), y - 7, tie.at().right(), y + 7, ArcObstacles.BAR * 2);
        if (!tie.words().isEmpty()) {
            words(tie.wordsAt(), y - HALF, tie.end(sheet), y + HALF, () -> {
                lane.layout().ties.set(i, tie.withoutWords());
                return true;
            });
        }
    }

    private void words(double x0, double y0, double x1, double y1) {
        words(x0, y0, x1, y1, () -> false);
    }

    private void words(double x0, double y0, double x1, double y1, BooleanSupplier shorten) {
        obstacles.add(new ArcObstacles.Words(x0, y0, x1, y1, shorten));
    }
}
