package org.counterclaim.reader.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.figure.DateSpan;

/** Converts imprecise dates to those of figures. */
public final class DateSpans {

    private DateSpans() {}

    /** Returns the days (UTC) between which a date lies, for a time without a zone its local day; for null, both ends are open. */
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
