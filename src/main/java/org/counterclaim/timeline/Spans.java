package org.counterclaim.timeline;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.FuzzyDate;
import org.counterclaim.figure.Span;

/** Imprecise dates as figures draw them. */
public final class Spans {

    private Spans() {}

    /** The days between which a date lies; both ends open where there is none. */
    public static Span of(@Nullable FuzzyDate date) {
        if (date == null) {
            return new Span(null, null, false, "date not recorded");
        }
        return new Span(date.firstDay(), date.lastDay(), date.isApproximate() || date.isUncertain(), date.words());
    }
}
