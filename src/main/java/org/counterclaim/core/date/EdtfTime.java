package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A day and time of day.
 *
 * @param at as the clock showed it; 24:00 is the next day's 00:00
 * @param clock the time of day as written, such as {@code 23:20:30}
 * @param offset null for a local time whose zone nobody gave: it then covers every zone, UTC+14 to UTC-12
 */
record EdtfTime(String text, LocalDateTime at, String clock, @Nullable ZoneOffset offset) implements Edtf {

    static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

    /** The day as the clock and calendar of that place had it. */
    LocalDate day() {
        return at.toLocalDate();
    }

    @Override
    public long earliest() {
        return at.toInstant(offset == null ? EASTERNMOST : offset).toEpochMilli();
    }

    @Override
    public long latest() {
        return at.toInstant(offset == null ? WESTERNMOST : offset).toEpochMilli();
    }

    @Override
    public boolean approximate() {
        return false;
    }

    @Override
    public boolean uncertain() {
        return false;
    }
}
