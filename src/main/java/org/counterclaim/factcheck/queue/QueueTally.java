package org.counterclaim.factcheck.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.counterclaim.core.PluralWords;
import org.counterclaim.verdict.QueueBand;

/**
 * How many claims of the queue a filter selects in each band, counted to {@link #MOST}.
 *
 * @param counts by band; one more than {@link #MOST} stands for any larger number
 */
public record QueueTally(Map<QueueBand, Integer> counts) {

    /** The largest number that is counted, and how far the queue can be paged through. */
    static final int MOST = 10_000;

    /** Returns how many claims its pages list. */
    int listed(boolean done) {
        return Math.min(MOST, sum(done));
    }

    /** Whether no claim is selected, not even one that is up to date. */
    boolean isEmpty() {
        return sum(true) == 0;
    }

    /** "9 open claims: 2 to check first, 2 changed since the last check." */
    String words() {
        List<String> parts = new ArrayList<>();
        add(parts, QueueBand.OVERDUE, "overdue");
        add(parts, QueueBand.FIRST, "to check first");
        add(parts, QueueBand.CHANGED, "changed since the last check");
        add(parts, QueueBand.WAITING, "waiting for a first check");
        String open = sum(false) > MOST ? "More than %,d open claims".formatted(MOST) : PluralWords.count(sum(false), "open claim");
        return open + (parts.isEmpty() ? "." : ": " + String.join(", ", parts) + ".");
    }

    private void add(List<String> parts, QueueBand band, String words) {
        int count = counts.getOrDefault(band, 0);
        if (count > 0) {
            parts.add((count > MOST ? "more than %,d ".formatted(MOST) : count + " ") + words);
        }
    }

    private int sum(boolean done) {
        return counts.entrySet().stream().filter(one -> done || one.getKey() != QueueBand.DONE).mapToInt(Map.Entry::getValue).sum();
    }
}
