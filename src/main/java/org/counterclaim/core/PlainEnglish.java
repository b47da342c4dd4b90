package org.counterclaim.core;

import java.time.LocalDate;

import org.counterclaim.core.FuzzyDate.NotADate;

/** Turns plain English into EDTF. The words that {@link Wording} writes are among those that it reads. */
final class PlainEnglish {

    private static final String VERBATIM = "a date like ";
    private static final String[] BY = {
        "on or before", "in or before", "at or before", "no later than", "not later than", "not after", "by", "up to",
        "until", "till"
    };
    private static final String[] SINCE = {
        "on or after", "in or after", "at or after", "no earlier than", "not earlier than", "not before", "since"
    };
    private static final String[] TO = {"to", "until", "till", "through", "-"};
    private static final String[] UNKNOWN = {"an unknown date", "unknown date", "unknown"};
    private static final String OPEN = "..";

    private final String text;
    private final Tokens tokens;
    private final SpokenDateReader dates;

    private PlainEnglish(String text, LocalDate today) {
        this.text = text;
        this.tokens = new Tokens(text);
        this.dates = new SpokenDateReader(tokens, today);
    }

    /**
     * The EDTF of the words, not yet checked against the calendar.
     *
     * @param notEdtf why the text is not EDTF, thrown again where it has no words
     */
    static String toEdtf(String text, LocalDate today, NotADate notEdtf) {
        if (text.regionMatches(true, 0, VERBATIM, 0, VERBATIM.length())) {
            return EdtfParser.parse(text.substring(VERBATIM.length()).strip()).text();
        }
        String numeric = NumericDate.toEdtf(text);
        if (!numeric.isEmpty()) {
            return numeric;
        }
        try {
            return SpokenSet.isOne(text) ? SpokenSet.toEdtf(text, today) : range(text, today);
        } catch (NotADate notEnglish) {
            throw text.codePoints().anyMatch(Character::isLowerCase) ? notEnglish : notEdtf;
        }
    }

    /** One date or range. */
    static String range(String text, LocalDate today) {
        PlainEnglish reader = new PlainEnglish(text, today);
        String edtf = reader.range();
        if (!reader.tokens.atEnd()) {
            throw Refusal.of(text);
        }
        return edtf;
    }

    private String range() {
        if (tokens.take("any time", "anytime")) {
            return OPEN + "/" + OPEN;
        }
        if (tokens.take(BY)) {
            return OPEN + "/" + end();
        }
        if (tokens.take(SINCE)) {
            return end() + "/" + OPEN;
        }
        if (tokens.take("before", "prior to", "earlier than")) {
            return OPEN + "/" + EdtfStep.before(end());
        }
        if (tokens.take("after", "later than")) {
            return EdtfStep.after(end()) + "/" + OPEN;
        }
        return tokens.take("from") ? from() : tokens.take("between") ? between() : dateAndMore();
    }

    private String from() {
        boolean unknown = tokens.take(UNKNOWN);
        SpokenDate start = unknown ? SpokenDate.whole("") : dates.read();
        if (tokens.take("on", "onward", "onwards", "or later") || tokens.atEnd()) {
            return (unknown ? "" : said(start)) + "/" + OPEN;
        }
        if (!tokens.take(TO)) {
            throw Refusal.of(text);
        }
        return unknown ? "/" + end() : to(start);
    }

    private String between() {
        SpokenDate start = dates.read();
        if (!tokens.take("and")) {
            throw Refusal.because(text, "begins with “between” and has no “and”");
        }
        return to(start);
    }

    private String dateAndMore() {
        SpokenDate date = dates.read();
        if (tokens.take("or later", "or after", "or since", "and later", "onwards", "onward")) {
            return said(date) + "/" + OPEN;
        }
        if (tokens.take("or earlier", "or before", "and earlier")) {
            return OPEN + "/" + said(date);
        }
        if (tokens.take("or")) {
            SpokenDate other = dates.read();
            return "[" + said(date.completedBy(other)) + "," + said(other) + "]";
        }
        return tokens.take(TO) ? to(date) : said(date);
    }

    private String to(SpokenDate start) {
        if (tokens.take(UNKNOWN)) {
            return said(start) + "/";
        }
        SpokenDate end = dates.read();
        return said(start.completedBy(end)) + "/" + said(end);
    }

    private String end() {
        return tokens.take(UNKNOWN) ? "" : said(dates.read());
    }

    private String said(SpokenDate date) {
        String edtf = date.edtf();
        if (!edtf.isEmpty()) {
            return edtf;
        }
        boolean begun = !date.month().isEmpty();
        throw begun ? Refusal.because(text, "has no year") : Refusal.of(text);
    }
}
