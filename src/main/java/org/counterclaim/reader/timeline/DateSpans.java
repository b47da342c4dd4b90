package org.counterclaim.reader.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.figure.DateSpan;

/** Imprecise dates as figures draw them. */
public final class DateSpans {

    private DateSpans() {}

    /** The days (UTC) between which a date lies, a time without a zone on the day of its own clock; both ends open where there is none. */
    public static DateSpan of(@Nullable FuzzyDate date) {
        if (date == null) {
            return new DateSpan(null, null, false, "date not recorded");
        }
        if (date.earliest() == date.latest()) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(date.earliest()), ZoneOffset.UTC);
            return new DateSpan(day, day, false, date.words());
        }
        return new DateSpan(date.firstDay(), date.lastDay(), date.isApproximate() || date.isUncertain(), date.words());
    }
}
