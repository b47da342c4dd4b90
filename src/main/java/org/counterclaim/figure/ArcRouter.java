package org.counterclaim.figure;

import org.jspecify.annotations.Nullable;

/** Finds for each arc the first of several smooth curves that crosses nothing, or else the one that crosses least. */
final class ArcRouter {

    private static final double STEEP = 34;
    private static final double[] BULGES = {26, 38, 54, 16, 84};
    private static final double[] LANES = {0, 1, .5, -30, 30, -64, 64, -110, 110};
    private static final double FREE = 2;

    private final ArcObstacles obstacles;
    private @Nullable AnswerArc best;
    private double least;

    ArcRouter(ArcObstacles obstacles) {
        this.obstacles = obstacles;
    }

    AnswerArc route(ArcAnchor from, ArcAnchor to) {
        best = null;
        least = Double.POSITIVE_INFINITY;
        double tall = Math.abs(to.y() - from.y());
        if (tall < 4) {
            offer(arch(from, to), 0);
        } else {
            boolean aside = Math.abs(to.x() - from.x()) >= 24;
            if (tall >= (aside ? STEEP : 2 * STEEP)) {
                swings(from, to);
            }
            if (aside && tall >= STEEP) {
                quarters(from, to);
            }
            bulges(from, to);
            if (tall >= 2 * STEEP) {
                detours(from, to);
            }
        }
        AnswerArc arc = best == null ? swing(from, to, .55) : best;
        arc.leaveTrace(obstacles);
        return arc;
    }

    private void offer(AnswerArc arc, double dislike) {
        if (least <= FREE) {
            return;
        }
        double cost = arc.cost(obstacles, least - dislike) + dislike;
        if (cost < least) {
            least = cost;
            best = arc;
        }
    }

    /** Returns a curve over the row that holds both. */
    private static AnswerArc arch(ArcAnchor from, ArcAnchor to) {
        double top = from.y() - AnswerArc.reach(to) - 8;
        double[] points = {
            from.x(), from.y() - from.radius() - 2, from.x(), top, to.x(), top, to.x(), to.y() - AnswerArc.reach(to)
        };
        return new AnswerArc(points, to, 0, -1);
    }

    private void swings(ArcAnchor from, ArcAnchor to) {
        offer(swing(from, to, .55), 0);
        offer(swing(from, to, .8), .2);
        offer(swing(from, to, .3), .3);
    }

    /** Returns a curve that leaves and arrives vertically. */
    private static AnswerArc swing(ArcAnchor from, ArcAnchor to, double bend) {
        int down = to.y() > from.y() ? 1 : -1;
        double start = from.y() + down * (from.radius() + 2);
        double end = to.y() - down * AnswerArc.reach(to);
        double way = (end - start) * bend;
        double[] points = {from.x(), start, from.x(), start + way, to.x(), end - way, to.x(), end};
        return new AnswerArc(points, to, 0, -down);
    }

    /** Tries curves that leave vertically and arrive from the side, or the other way round. */
    private void quarters(ArcAnchor from, ArcAnchor to) {
        int down = to.y() > from.y() ? 1 : -1;
        int side = from.x() > to.x() ? 1 : -1;
        double start = from.y() + down * (from.radius() + 2);
        double end = to.x() + side * AnswerArc.reach(to);
        double[] upright = {
            from.x(), start, from.x(), start + (to.y() - start) * .6, end + (from.x() - end) * .5, to.y(), end, to.y()
        };
        offer(new AnswerArc(upright, to, side, 0), .4);
        double out = from.x() - side * (from.radius() + 2);
        double head = to.y() - down * AnswerArc.reach(to);
        double[] level = {
            out, from.y(), out + (to.x() - out) * .6, from.y(), to.x(), head + (from.y() - head) * .5, to.x(), head
        };
        offer(new AnswerArc(level, to, 0, -down), .5);
    }

    /** Tries curves around one side, as between marks of the same day. */
    private void bulges(ArcAnchor from, ArcAnchor to) {
        for (double bulge : BULGES) {
            for (int side = -1; side <= 1; side += 2) {
                double start = from.x() + side * (from.radius() + 2);
                double end = to.x() + side * AnswerArc.reach(to);
                double out = (side > 0 ? Math.max(start, end) : Math.min(start, end)) + side * bulge;
                double bend = (to.y() - from.y()) * .12;
                double[] points = {start, from.y(), out, from.y() + bend, out, to.y() - bend, end, to.y()};
                offer(new AnswerArc(points, to, side, 0), .3 + bulge * .01 + Math.abs(to.x() - from.x()) * .01);
            }
        }
    }

    /** Tries curves that run vertically through a gap between the lanes' labels. */
    private void detours(ArcAnchor from, ArcAnchor to) {
        int down = to.y() > from.y() ? 1 : -1;
        double start = from.y() + down * (from.radius() + 2);
        double end = to.y() - down * AnswerArc.reach(to);
        for (double lane : LANES) {
            double across = to.x() - from.x();
            double x = Math.abs(lane) <= 1 ? from.x() + across * lane
                    : lane + (lane < 0 ? Math.min(from.x(), to.x()) : Math.max(from.x(), to.x()));
            double tall = Math.abs(end - start);
            double first = start + down * turn(x - from.x(), tall);
            double last = end - down * turn(x - to.x(), tall);
            double[] points = pieces(from.x(), start, x, first, last, to.x(), end);
            offer(new AnswerArc(points, to, 0, -down), 1 + Math.abs(lane) * .005);
        }
    }

    /** Returns the height of a bend, which grows with its width, so that no curve looks kinked. */
    private static double turn(double aside, double tall) {
        return Math.min(26 + Math.abs(aside) * .45, tall * .46);
    }

    private static double[] pieces(double x1, double y1, double x, double ya, double yb, double x2, double y2) {
        double first = (ya - y1) * .6;
        double last = (y2 - yb) * .6;
        double middle = (yb - ya) / 3;
        return new double[] {
            x1, y1, x1, y1 + first, x, ya - first, x, ya,
            x, ya + middle, x, yb - middle, x, yb,
            x, yb + last, x2, y2 - last, x2, y2
        };
    }
}
