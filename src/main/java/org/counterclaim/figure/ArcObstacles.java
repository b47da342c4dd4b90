package org.counterclaim.figure;

/** A coarse map of weights for everything that arcs should avoid. */
final class ArcObstacles {

    static final float LABEL = 6;
    static final float MARK = 9;
    static final float BAR = .4f;
    static final float TRACE = .5f;

    private static final float OUTSIDE = 50;
    private static final double CELL_WIDTH = 4;
    private static final double CELL_HEIGHT = 4;

    private final int columns;
    private final int rows;
    private final float[] weights;

    ArcObstacles(double width, double height) {
        columns = (int) (width / CELL_WIDTH) + 1;
        rows = (int) (height / CELL_HEIGHT) + 1;
        weights = new float[columns * rows];
    }

    void add(double x0, double y0, double x1, double y1, float weight) {
        int left = Math.clamp((int) (x0 / CELL_WIDTH), 0, columns - 1);
        int right = Math.clamp((int) (x1 / CELL_WIDTH), 0, columns - 1);
        int bottom = Math.clamp((int) (y1 / CELL_HEIGHT), 0, rows - 1);
        for (int row = Math.clamp((int) (y0 / CELL_HEIGHT), 0, rows - 1); row <= bottom; row++) {
            for (int i = row * columns + left; i <= row * columns + right; i++) {
                weights[i] += weight;
            }
        }
    }

    /** The weight of everything at a point; great outside the drawing. */
    double at(double x, double y) {
        int column = (int) (x / CELL_WIDTH);
        int row = (int) (y / CELL_HEIGHT);
        boolean outside = x < 3 || y < 0 || column >= columns - 1 || row >= rows;
        return outside ? OUTSIDE : weights[row * columns + column];
    }
}
