package org.counterclaim.figure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When something was said or happened, as far as it is known: a range of calendar days, both ends included.
 *
 * @param first earliest possible day; null when nothing bounds it
 * @param last latest possible day; null when nothing bounds it
 * @param approximate whether the known ends are themselves only about right
 * @param words the date in plain English
 */
public record DateSpan(@Nullable LocalDate first, @Nullable LocalDate last, boolean approximate, String words) {

    /** @throws IllegalArgumentException if the first day is after the last */
    public DateSpan {
        if (first != null && last != null && first.isAfter(last)) {
            throw new IllegalArgumentException("A span cannot begin on " + first + " and end on " + last);
        }
    }

    /** Whether the day is known exactly, so that it may be drawn as a point. */
    public boolean isDay() {
        return first != null && first.equals(last) && !approximate;
    }

    /** Whether it has two ends, which are further apart than so many days. */
    boolean isLongerThan(int days) {
        return first != null && last != null && first.plusDays(days).isBefore(last);
    }
}
