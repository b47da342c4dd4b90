package org.counterclaim.history;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

/** Compares two lists: the items that they have in common, in order, and those in between. */
final class ListDiff {

    /** The most pairs of items that are compared; larger lists count as wholly different. */
    private static final long MOST_PAIRS = 1_000_000;

    private ListDiff() {}

    /**
     * A stretch of both lists.
     *
     * @param isSame whether both are the same
     */
    record Run<T>(boolean isSame, List<T> before, List<T> after) {}

    /** Returns the stretches in order; equal and different ones alternate. */
    static <T> List<Run<T>> between(List<T> before, List<T> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Run<T>> runs = new ArrayList<>();
        add(runs, true, before.subList(0, start), after.subList(0, start));
        compare(runs, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(runs, true, before.subList(before.size() - end, before.size()), after.subList(after.size() - end, after.size()));
        return runs;
    }

    private static <T> void compare(List<Run<T>> runs, List<T> before, List<T> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            add(runs, false, before, after);
            return;
        }
        for (AbstractDelta<T> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true).getDeltas()) {
            boolean isSame = delta.getSource().getLines().equals(delta.getTarget().getLines());
            add(runs, isSame, delta.getSource().getLines(), delta.getTarget().getLines());
        }
    }

    private static <T> void add(List<Run<T>> runs, boolean isSame, List<T> before, List<T> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().isSame() == isSame) {
            Run<T> last = runs.removeLast();
            runs.add(new Run<>(isSame, joined(last.before(), before), joined(last.after(), after)));
        } else {
            runs.add(new Run<>(isSame, List.copyOf(before), List.copyOf(after)));
        }
    }

    private static <T> List<T> joined(List<T> one, List<T> next) {
        List<T> all = new ArrayList<>(one);
        all.addAll(next);
        return all;
    }
}
