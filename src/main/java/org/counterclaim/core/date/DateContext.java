package org.counterclaim.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The context in which a date is read: the day that "yesterday" is counted from, and which meaning is taken where words have several. The
 * words are read again for each meaning ({@link #turn}), so that a choice deep inside them, as in "before last Tuesday", yields whole
 * readings.
 */
final class DateContext {

    /** The most readings that are tried; nobody could choose among more. */
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

    /** Returns the day to count from, and notes that the reading depends on it. */
    LocalDate day() {
        counted = true;
        return day;
    }

    /** Returns the same day without noting a dependence, for choices such as the century of '22. */
    LocalDate age() {
        return day;
    }

    /** Whether the words were counted from the day. */
    boolean counted() {
        return counted;
    }

    /** Returns one of several possible meanings, the likeliest first; each {@link #turn} chooses another. */
    @SafeVarargs
    final <T> T choose(T... meanings) {
        if (met == ways.size()) {
            ways.add(0);
            sizes.add(meanings.length);
        }
        int way = Math.min(ways.get(met++), meanings.length - 1);
        return Objects.requireNonNull(meanings[way]);
    }

    /** Notes how the words contradict themselves; {@link #choose} then offers what they may mean instead. */
    void contradicted(String how) {
        contradiction = how;
    }

    /** Returns how the words contradict themselves; null if they do not. */
    @Nullable
    String contradiction() {
        return contradiction;
    }

    /** Turns to the next combination of meanings; returns false if all have been tried. */
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
