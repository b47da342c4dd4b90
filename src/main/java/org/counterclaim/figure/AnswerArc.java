package org.counterclaim.figure;

/** A curve from one mark to another, with an arrowhead at its end. */
final class AnswerArc {

    private static final double HEAD = 7;
    private static final double CLEAR = 2.5;

    private final double[] points;
    private final ArcAnchor to;
    private final int dx;
    private final int dy;

    /**
     * @param points a chain of cubic pieces: the start, then two controls and an end for each; x and y alternating
     * @param dx -1 if the head lies left of what it points at, 1 if right, else 0
     * @param dy -1 if the head lies above what it points at, 1 if below, else 0
     */
    AnswerArc(double[] points, ArcAnchor to, int dx, int dy) {
        this.points = points;
        this.to = to;
        this.dx = dx;
        this.dy = dy;
    }

    /** Returns the distance from the middle of a mark to where a curve towards it ends and its head begins. */
    static double reach(ArcAnchor anchor) {
        return anchor.radius() + CLEAR + HEAD - 1;
    }

    /**
     * Returns the weight of everything that the curve crosses, plus a little for its length; it stops counting once the limit is passed.
     */
    double cost(ArcObstacles obstacles, double limit) {
        double sum = 0;
        for (int i = 0; i + 7 < points.length && sum < limit; i += 6) {
            double far = Math.abs(points[i + 6] - points[i]) + Math.abs(points[i + 7] - points[i + 1]);
            int steps = Math.clamp((int) (far / 11), 4, 32);
            for (int k = 0; k <= steps && sum < limit; k++) {
                double t = (double) k / steps;
                sum += obstacles.at(at(i, t), at(i + 1, t));
            }
            sum += far * .004;
        }
        double head = to.radius() + CLEAR + HEAD / 2;
        for (int side = -1; side <= 1; side++) {
            double x = to.x() + dx * head + Math.abs(dy) * side * 3;
            sum += 3 * obstacles.at(x, to.y() + dy * head + Math.abs(dx) * side * 3);
        }
        return sum;
    }

    /** Whether the curve or its head enters a rectangle. */
    boolean meets(double x0, double y0, double x1, double y1) {
        for (int i = 0; i + 7 < points.length; i += 6) {
            if (isApart(i, x0, x1) || isApart(i + 1, y0, y1)) {
                continue;
            }
            double far = Math.abs(points[i + 6] - points[i]) + Math.abs(points[i + 7] - points[i + 1]);
            int steps = Math.clamp((int) (far / 1.5), 8, 1200);
            for (int k = 0; k <= steps; k++) {
                double x = at(i, (double) k / steps);
                double y = at(i + 1, (double) k / steps);
                if (x > x0 && x < x1 && y > y0 && y < y1) {
                    return true;
                }
            }
        }
        double head = to.radius() + CLEAR + HEAD / 2;
        double x = to.x() + dx * head;
        double y = to.y() + dy * head;
        return x + 3 > x0 && x - 3 < x1 && y + 3 > y0 && y - 3 < y1;
    }

    /** Whether a piece of the curve lies on one side of a stretch, because all four of its points do. */
    private boolean isApart(int i, double from, double to) {
        double least = Math.min(Math.min(points[i], points[i + 2]), Math.min(points[i + 4], points[i + 6]));
        double most = Math.max(Math.max(points[i], points[i + 2]), Math.max(points[i + 4], points[i + 6]));
        return most < from || least > to;
    }

    /** Keeps later arcs from running along this one; they may still cross it. */
    void leaveTrace(ArcObstacles obstacles) {
        for (int i = 0; i + 7 < points.length; i += 6) {
            double far = Math.abs(points[i + 6] - points[i]) + Math.abs(points[i + 7] - points[i + 1]);
            int steps = Math.clamp((int) (far / 14), 2, 40);
            for (int k = 1; k < steps; k++) {
                double x = at(i, (double) k / steps);
                double y = at(i + 1, (double) k / steps);
                obstacles.add(x - 4, y - 5, x + 4, y + 5, ArcObstacles.TRACE);
            }
        }
    }

    private double at(int i, double t) {
        double u = 1 - t;
        return u * u * u * points[i] + 3 * u * u * t * points[i + 2] + 3 * u * t * t * points[i + 4]
                + t * t * t * points[i + 6];
    }

    void drawCurve(SvgWriter svg) {
        svg.raw("M").point(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            svg.raw(i % 6 == 2 ? "C" : " ").point(points[i], points[i + 1]);
        }
    }

    void drawHead(SvgWriter svg) {
        double near = to.radius() + CLEAR;
        svg.raw("M").point(to.x() + dx * near, to.y() + dy * near);
        if (dx == 0) {
            svg.raw("l-3.7 ").number(dy * HEAD).raw("h7.4z");
        } else {
            svg.raw("l").number(dx * HEAD).raw("-3.7v7.4z");
        }
    }
}
