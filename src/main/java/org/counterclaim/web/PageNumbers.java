package org.counterclaim.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The position in a list that is too long for one page.
 *
 * @param number this page, counted from 1
 * @param size how many items a page holds
 * @param items how many items there are
 */
public record PageNumbers(int number, int size, int items) {

    private static final int NEAR = 4;

    /** Returns the number of pages, at least 1. */
    public int count() {
        return Math.max(1, (items + size - 1) / size);
    }

    /** Whether there is such a page. */
    public boolean exist() {
        return number <= count();
    }

    /** Returns the items of this page. */
    public <T> List<T> of(List<T> all) {
        return all.subList(Math.min(items, (number - 1) * size), Math.min(items, number * size));
    }

    /** Returns the pages to link, in order: the first, the last and those near this one. */
    public List<Integer> linked() {
        return IntStream.rangeClosed(1, count()).filter(page -> page == 1 || page == count() || Math.abs(page - number) <= NEAR).boxed()
                .toList();
    }

    /** Returns the previous page; empty on the first. */
    public Optional<Integer> previous() {
        return number > 1 ? Optional.of(number - 1) : Optional.empty();
    }

    /** Returns the next page; empty on the last. */
    public Optional<Integer> next() {
        return number < count() ? Optional.of(number + 1) : Optional.empty();
    }
}
