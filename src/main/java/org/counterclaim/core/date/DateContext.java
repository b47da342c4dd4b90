package org.counterclaim.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the reading of a date leans on beside its words: the day that "yesterday" is counted from, and which way is taken where
 * words have several honest meanings. The words are read again for each way ({@link #turn}), so that a choice deep inside them,
 * as in "before last Tuesday", yields whole readings.
 */
final class DateContext {

    /** More ways than people can choose from; the rest is not followed. */
    private static final int MOST_WAYS = 64;

    private final LocalDate day;
    private final List<Integer> ways = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int met;
    private int turns;
    private boolean counted;
    private @Nullable String contradiction;

    DateContext(LocalDate day) {
        this.day = day;
    }

    /** The day to count from; the reading depends on it from now on. */
    LocalDate day() {
        counted = true;
        return day;
    }

    /** The same for what no reader would call counted, such as which century '22 is in. */
    LocalDate age() {
        return day;
    }

    /** Whether the words were counted from the day. */
    boolean counted() {
        return counted;
    }

    /** One of several honest meanings, the likeliest first. */
    @SafeVarargs
    final <T> T choose(T... meanings) {
        if (met == ways.size()) {
            ways.add(0);
            sizes.add(meanings.length);
        }
        int way = Math.min(ways.get(met++), meanings.length - 1);
        return Objects.requireNonNull(meanings[way]);
    }

    /** Notes that the words contradict themselves, and how; what they may mean instead is then for {@link #choose}. */
    void contradicted(String how) {
        contradiction = how;
    }

    /** How the words contradict themselves; null where they do not. */
    @Nullable String contradiction() {
        return contradiction;
    }

    /** Turns to the next way; false when all were taken. */
    boolean turn() {
        met = 0;
        while (!ways.isEmpty() && ways.getLast() + 1 >= sizes.getLast()) {
            ways.removeLast();
            sizes.removeLast();
        }
        if (ways.isEmpty() || ++turns >= MOST_WAYS) {
            return false;
        }
        ways.add(ways.removeLast() + 1);
        return true;
    }
}
