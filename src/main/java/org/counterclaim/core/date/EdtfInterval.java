package org.counterclaim.core.date;

import org.jspecify.annotations.Nullable;

/**
 * An interval from one date to another; either end may be open ({@code ..}) or unknown (empty). As a member of a set it is written {@code
 * 1670..1672}.
 *
 * @param start null where open or unknown
 * @param end null where open or unknown
 */
record EdtfInterval(String text, @Nullable EdtfDate start, @Nullable EdtfDate end) implements Edtf {

    /** Whether the start is stated to be open rather than unknown. */
    boolean opensEarly() {
        return text.startsWith("..");
    }

    /** Whether the end is stated to be open rather than unknown. */
    boolean opensLate() {
        return text.endsWith("..");
    }

    @Override
    public long earliest() {
        return start == null ? NO_START : start.earliest();
    }

    @Override
    public long latest() {
        return end == null ? NO_END : end.latest();
    }

    @Override
    public boolean approximate() {
        return (start != null && start.approximate()) || (end != null && end.approximate());
    }

    @Override
    public boolean uncertain() {
        return (start != null && start.uncertain()) || (end != null && end.uncertain());
    }
}
