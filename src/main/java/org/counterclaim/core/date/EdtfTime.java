package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A day and time of day.
 *
 * @param at local date and time; 24:00 is 00:00 of the next day
 * @param clock the time of day as written, such as {@code 23:20:30}
 * @param offset null if no zone was given; the time then covers every zone, UTC+14 to UTC-12
 */
record EdtfTime(String text, LocalDateTime at, String clock, @Nullable ZoneOffset offset) implements Edtf {

    static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

    /** Returns the local day at that place. */
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
