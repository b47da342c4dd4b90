package org.counterclaim.core.date;

/** Skips words such as "evening of" and "late" around a day. EDTF cannot express them, so they remain only in the words as typed. */
final class PartOfDay {

    private static final String[] PARTS = {
        "morning", "afternoon", "evening", "night", "dawn", "dusk", "lunchtime", "daybreak", "nightfall", "sunrise", "sunset", "hours",
        "am", "pm"
    };

    private static final String[] INSTANTS = {"dawn", "dusk", "daybreak", "nightfall", "sunrise", "sunset", "dark", "first light"};

    private PartOfDay() {}

    /** Takes "before dawn on", which is a part of that day and not before it; returns whether it came next. */
    static boolean takenBeside(DateTokens tokens) {
        int mark = tokens.mark();
        tokens.take("just", "shortly", "well", "soon");
        boolean taken = tokens.take("before", "after", "around", "about", "by", "until", "since") && tokens.take(INSTANTS)
                && tokens.take("on the", "on", "of");
        if (!taken) {
            tokens.back(mark);
        }
        return taken;
    }

    /** Takes "the evening of" before a date; returns whether it came next. */
    static boolean takenBefore(DateTokens tokens) {
        int mark = tokens.mark();
        tokens.take("the");
        boolean on =
                tokens.take("late in the day on", "early in the day on", "late at night on", "late at night", "late on", "early on",
                        "earlier on", "later on",
                        "small hours of");
        tokens.take("early -", "late -", "mid -", "early", "late", "mid", "small");
        boolean part = tokens.take(PARTS) && !tokens.isNext("before", "after");
        boolean taken = on || (part && (tokens.take("of", "on") || !tokens.atEnd()));
        if (!taken) {
            tokens.back(mark);
        }
        return taken;
    }

    /** Takes "in the evening" after a day, if it comes next. */
    static void takenAfter(DateTokens tokens) {
        int mark = tokens.mark();
        tokens.take("in the", "at", "during the", "- ");
        tokens.take("early", "late", "mid -", "mid");
        if (!tokens.take(PARTS)) {
            tokens.back(mark);
            if (!tokens.take("overnight") && (!tokens.take("late in the day", "early in the day", "late", "early") || !tokens.atEnd())) {
                tokens.back(mark);
            }
        }
    }
}
