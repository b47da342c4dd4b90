package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Packs stretches into as few rows as first fit finds, with a gap between neighbours. */
final class RowPacking {

    private static final class Row {
        double[] ends = new double[16];
        int n;
        double most = Double.NEGATIVE_INFINITY;

        boolean hasRoom(double from, double to) {
            if (from > most) {
                return true;
            }
            for (int i = n - 2; i >= 0; i -= 2) {
                if (from <= ends[i + 1] && to >= ends[i]) {
                    return false;
                }
            }
            return true;
        }

        void add(double from, double to) {
            if (n == ends.length) {
                ends = Arrays.copyOf(ends, n * 2);
            }
            ends[n++] = from;
            ends[n++] = to;
            most = Math.max(most, to);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final int most;
    private final double gap;

    RowPacking(int most, double gap) {
        this.most = most;
        this.gap = gap;
    }

    /** The row that took the stretch, or -1 when the last row is full too. */
    int fit(double from, double to) {
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).hasRoom(from - gap, to + gap)) {
                rows.get(r).add(from, to);
                return r;
            }
        }
        if (rows.size() == most) {
            return -1;
        }
        Row row = new Row();
        row.add(from, to);
        rows.add(row);
        return rows.size() - 1;
    }

    /** Where the next stretch in the row after the given place begins. */
    double nextAfter(int row, double place) {
        Row found = rows.get(row);
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < found.n; i += 2) {
            if (found.ends[i] >= place) {
                next = Math.min(next, found.ends[i]);
            }
        }
        return next;
    }

    int size() {
        return rows.size();
    }
}
