package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which silences an axis leaves out. A silence is folded if it is longer than {@value #SILENCE} days and would take clearly more
 * room than the fold; if there are many, the longest are folded first.
 */
final class AxisFolding {

    static final int SILENCE = 30;

    /** A stretch of days without a fold, and how many spans begin or end in it. */
    record Run(long first, long last, int spans) {

        long days() {
            return last - first + 1;
        }
    }

    private static final double WORTH = 1.6;
    private static final int CROWD = 4;
    private static final double EMPTY_SHARE = .4;

    private final long[] points;
    private final boolean[] covered;
    private final boolean[] cut;
    private int cuts;

    private AxisFolding(Collection<DateSpan> spans) {
        long[] ends = new long[spans.size() * 2];
        int n = 0;
        for (DateSpan span : spans) {
            if (span.first() != null) {
                ends[n++] = span.first().toEpochDay();
            }
            if (span.last() != null) {
                ends[n++] = span.last().toEpochDay();
            }
        }
        points = Arrays.stream(ends, 0, n).sorted().distinct().toArray();
        covered = new boolean[points.length];
        cut = new boolean[points.length];
        for (DateSpan span : spans) {
            cover(span);
        }
    }

    /** The runs in order of time; none when no day is known. */
    static List<Run> runs(Collection<DateSpan> spans, FigureMeasures sheet) {
        AxisFolding folding = new AxisFolding(spans);
        if (folding.points.length == 0) {
            return List.of();
        }
        folding.cutSilences(sheet);
        folding.cutInsideBars(sheet);
        return folding.collect(spans);
    }

    /** Marks the stretch of a bar as no silence, because somebody may have spoken there. */
    private void cover(DateSpan span) {
        if (span.first() == null || span.last() == null) {
            return;
        }
        int to = Arrays.binarySearch(points, span.last().toEpochDay());
        for (int i = Arrays.binarySearch(points, span.first().toEpochDay()); i < to; i++) {
            covered[i] = true;
        }
    }

    private void cutSilences(FigureMeasures sheet) {
        double room = sheet.width() - sheet.left();
        long rest = points[points.length - 1] - points[0] + 1;
        for (int i : longestFirst()) {
            long gap = gap(i);
            if (gap <= SILENCE || cuts == sheet.maxRuns() - 1) {
                return;
            }
            if (!covered[i] && gap * room / rest > WORTH * sheet.breakWidth()) {
                cut(i);
                rest -= gap;
            }
        }
    }

    /** Folds the empty inside of a long bar if it would squeeze the many marks beside it. */
    private void cutInsideBars(FigureMeasures sheet) {
        for (int i : longestFirst()) {
            if (gap(i) <= SILENCE || cuts == sheet.maxRuns() - 1) {
                return;
            }
            int from = i;
            while (from > 0 && !cut[from - 1]) {
                from--;
            }
            int to = i + 1;
            while (to < points.length - 1 && !cut[to]) {
                to++;
            }
            boolean empty = gap(i) >= EMPTY_SHARE * (points[to] - points[from]);
            if (covered[i] && !cut[i] && to - from + 1 >= CROWD && empty) {
                cut(i);
            }
        }
    }

    private void cut(int i) {
        cut[i] = true;
        cuts++;
    }

    private List<Integer> longestFirst() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < points.length - 1; i++) {
            if (gap(i) > SILENCE) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingLong(i -> -gap(i)));
        return order;
    }

    private long gap(int i) {
        return points[i + 1] - points[i];
    }

    private List<Run> collect(Collection<DateSpan> spans) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < points.length; i++) {
            if (i == points.length - 1 || cut[i]) {
                runs.add(run(points[start], points[i], spans));
                start = i + 1;
            }
        }
        return runs;
    }

    private static Run run(long first, long last, Collection<DateSpan> spans) {
        int count = 0;
        for (DateSpan span : spans) {
            boolean begins = span.first() != null && isIn(span.first().toEpochDay(), first, last);
            boolean ends = span.last() != null && isIn(span.last().toEpochDay(), first, last);
            count += begins || ends ? 1 : 0;
        }
        return new Run(first, last, count);
    }

    private static boolean isIn(long day, long first, long last) {
        return day >= first && day <= last;
    }
}
