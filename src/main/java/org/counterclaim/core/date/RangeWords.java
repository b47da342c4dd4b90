package org.counterclaim.core.date;

/** The phrases around a date that make it a range, an open end or an unknown date. Longer phrases precede their beginnings. */
final class RangeWords {

    static final String[] BY = {
        "on or before", "in or before", "at or before", "no later than", "not later than", "not after", "at the latest on",
        "at the latest in",
        "at the latest by", "at the latest", "latest", "by", "up to and including", "up to", "until", "till", "up until", "as late as",
        "through", "thru",
        "ending in", "ending on", "ending"
    };
    static final String[] SINCE = {
        "on or after", "in or after", "at or after", "no earlier than", "not earlier than", "not before", "at the earliest on",
        "at the earliest in", "at the earliest", "ongoing since", "ever since", "since", "starting in", "starting on", "starting from",
        "starting",
        "beginning in", "beginning on", "as early as", "from at least"
    };
    static final String[] TO =
            {"up to and including", "up to", "up until", "to", "until", "till", "through to", "through", "thru", "-", "/"};
    static final String[] UNKNOWN = {"an unknown date", "unknown date", "unknown"};
    static final String[] UNDATED = {
        "undated", "not dated", "no date given", "no date", "n d", "nd", "n / a", "none", "none given", "tbc", "tba", "tbd", "?",
        "an unknown date", "unknown date", "date unknown", "date unclear", "date not known", "date not given", "date not stated",
        "date not specified", "date unspecified", "unknown", "unclear", "unspecified", "not known", "not given", "not stated",
        "not specified", "not clear"
    };
    static final String[] PRESENT =
            {"the present day", "the present", "present day", "present", "now", "date", "this day", "ongoing"};
    static final String[] ONWARDS =
            {"on", "onward", "onwards", "or later", "or after", "or since", "and later", "and after", "and since", "+"};
    static final String[] BEFORE = {"before", "prior to", "earlier than", "pre -", "pre"};
    static final String[] AFTER = {"after", "later than", "following", "post -"};
    static final String[] OR_EARLIER = {"or earlier", "or before", "and earlier", "and before"};

    private RangeWords() {}
}
