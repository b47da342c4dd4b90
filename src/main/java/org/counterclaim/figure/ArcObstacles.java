package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A coarse map of weights for everything that arcs should avoid, and the exact places of the words that they may not cross. */
final class ArcObstacles {

    static final float LABEL = 6;
    static final float MARK = 9;
    static final float BAR = .4f;
    static final float TRACE = .5f;

    /**
     * Words that are drawn.
     *
     * @param shorten leaves out what can be left out of them; returns false if that is nothing
     */
    record Words(double x0, double y0, double x1, double y1, BooleanSupplier shorten) {}

    private static final float OUTSIDE = 50;
    private static final double CELL_WIDTH = 4;
    private static final double CELL_HEIGHT = 4;

    private final int columns;
    private final int rows;
    private final float[] weights;
    private final List<Words> words = new ArrayList<>();

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

    /** Adds words, with some space around them. */
    void add(Words some) {
        words.add(some);
        add(some.x0 - 2, some.y0 - 1, some.x1 + 2, some.y1 + 1, LABEL);
    }

    /** Returns the words that a curve crosses. */
    List<Words> crossedBy(AnswerArc arc) {
        return words.stream().filter(some -> arc.meets(some.x0, some.y0, some.x1, some.y1)).toList();
    }

    /** The weight of everything at a point; great outside the drawing. */
    double at(double x, double y) {
        int column = (int) (x / CELL_WIDTH);
        int row = (int) (y / CELL_HEIGHT);
        boolean outside = x < 3 || y < 0 || column >= columns - 1 || row >= rows;
        return outside ? OUTSIDE : weights[row * columns + column];
    }
}
