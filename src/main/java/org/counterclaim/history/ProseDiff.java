package org.counterclaim.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.counterclaim.history.ListDiff.Run;

import static org.counterclaim.history.DiffPiece.Mark.ADDED;
import static org.counterclaim.history.DiffPiece.Mark.FOLDED;
import static org.counterclaim.history.DiffPiece.Mark.GONE;
import static org.counterclaim.history.DiffPiece.Mark.SAME;

/** Compares two texts word by word. */
public final class ProseDiff {

    /** A word with its digits and accents, white space, or any other single character as people see it. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|\\X", Pattern.DOTALL);

    /** How many words, spaces and signs remain next to a change when a long equal stretch is folded. */
    private static final int NEAR = 24;

    private static final int LONGEST = 3 * NEAR;

    private ProseDiff() {}

    /** Returns the pieces of both texts, in order. A long equal stretch is folded, except next to changes. */
    public static List<DiffPiece> compare(String before, String after) {
        List<Run<String>> runs = closed(ListDiff.between(words(before), words(after)));
        List<DiffPiece> pieces = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run<String> run = runs.get(i);
            if (run.isSame()) {
                stayed(run.before(), i == 0, i == runs.size() - 1, pieces);
            } else {
                add(GONE, run.before(), pieces);
                add(ADDED, run.after(), pieces);
            }
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Joins two changes that are separated only by white space. */
    private static List<Run<String>> closed(List<Run<String>> runs) {
        List<Run<String>> closed = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run<String> run = runs.get(i);
            boolean isInner = run.isSame() && i > 0 && i < runs.size() - 1;
            if (isInner && run.before().stream().allMatch(String::isBlank)) {
                Run<String> last = closed.removeLast();
                Run<String> next = runs.get(++i);
                closed.add(
                        new Run<>(false, joined(last.before(), run.before(), next.before()),
                                joined(last.after(), run.after(), next.after())));
            } else {
                closed.add(run);
            }
        }
        return closed;
    }

    private static void stayed(List<String> words, boolean isFirst, boolean isLast, List<DiffPiece> pieces) {
        if (words.size() <= LONGEST) {
            add(SAME, words, pieces);
            return;
        }
        int start = isFirst ? 0 : NEAR;
        int end = words.size() - (isLast ? 0 : NEAR);
        while (start > 0 && start < end && !words.get(start - 1).isBlank()) {
            start++;
        }
        while (end < words.size() && end > start && !words.get(end).isBlank()) {
            end--;
        }
        add(SAME, words.subList(0, start), pieces);
        add(FOLDED, words.subList(start, end), pieces);
        add(SAME, words.subList(end, words.size()), pieces);
    }

    private static void add(DiffPiece.Mark mark, List<String> words, List<DiffPiece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(DiffPiece.words(mark, String.join("", words)));
        }
    }

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
