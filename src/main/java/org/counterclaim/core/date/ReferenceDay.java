package org.counterclaim.core.date;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The day that words such as "yesterday" are counted from.
 *
 * @param zone the time zone in which the day is today; null for a day that was given
 */
public record ReferenceDay(LocalDate day, @Nullable ZoneId zone) {

    /** Returns the current day in a zone. */
    public static ReferenceDay today(Clock clock, ZoneId zone) {
        return new ReferenceDay(LocalDate.now(clock.withZone(zone)), zone);
    }

    /**
     * Returns, for example, "12 October 2022" or "12 October 2022 in Europe/Kyiv", as {@link FuzzyDate#read} reads it after "counted from".
     */
    public String words() {
        return FuzzyDate.of(day).words() + (zone == null ? "" : " in " + (zone.getId().equals("Z") ? "UTC" : zone.getId()));
    }
}
