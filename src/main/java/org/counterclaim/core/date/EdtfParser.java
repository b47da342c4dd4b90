package org.counterclaim.core.date;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads EDTF as the Library of Congress defines it (https://www.loc.gov/standards/datetime/, 4 February 2019), levels 0 to
 * 2. Like public test suites, it also accepts more: seconds may be left out or carry a fraction, U+2212 is a minus, and a space may follow
 * a comma in a set; the canonical text has neither.
 */
final class EdtfParser {

    private EdtfParser() {}

    /** Parses an EDTF string; throws {@link FuzzyDate.InvalidDateException} for anything else. */
    static Edtf parse(String typed) {
        if (typed.length() > FuzzyDate.LONGEST) {
            throw DateErrorMessages.tooLong();
        }
        String text = typed.replace('\u2212', '-');
        if (text.isEmpty()) {
            throw DateErrorMessages.empty();
        }
        if (text.charAt(0) == '[' || text.charAt(0) == '{') {
            return set(text);
        }
        if (text.indexOf('/') >= 0) {
            return interval(text);
        }
        return text.indexOf('T') > 0 ? EdtfTimeParser.parse(text) : EdtfDateParser.parse(text);
    }

    private static Edtf interval(String text) {
        int slash = text.indexOf('/');
        String start = text.substring(0, slash);
        String end = text.substring(slash + 1);
        if ((start.isEmpty() && end.isEmpty()) || end.indexOf('/') >= 0) {
            throw DateErrorMessages.of(text);
        }
        return ordered(new EdtfInterval(text, end(start), end(end)));
    }

    private static @Nullable EdtfDate end(String text) {
        if (text.indexOf('T') > 0) {
            throw DateErrorMessages.because(text, "cannot begin or end an interval: EDTF has no time of day there");
        }
        return text.isEmpty() || text.equals("..") ? null : EdtfDateParser.parse(text);
    }

    private static EdtfInterval ordered(EdtfInterval interval) {
        if (interval.earliest() > interval.latest()) {
            throw DateErrorMessages.because(interval.text(), "ends before it begins");
        }
        return interval;
    }

    private static Edtf set(String text) {
        char close = text.charAt(0) == '[' ? ']' : '}';
        if (text.length() < 3 || text.charAt(text.length() - 1) != close) {
            throw DateErrorMessages.of(text);
        }
        String canonical = text.replace(", ", ",");
        List<Edtf> members = new ArrayList<>();
        int start = 1;
        for (int comma = canonical.indexOf(','); comma > 0; comma = canonical.indexOf(',', start)) {
            members.add(member(canonical.substring(start, comma)));
            start = comma + 1;
        }
        members.add(member(canonical.substring(start, canonical.length() - 1)));
        return new EdtfSet(canonical, List.copyOf(members));
    }

    private static Edtf member(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return EdtfDateParser.parse(text);
        }
        if (text.length() == 2) {
            throw DateErrorMessages.of(text);
        }
        String start = text.substring(0, dots);
        String end = text.substring(dots + 2);
        return ordered(new EdtfInterval(text, end(start), end(end)));
    }
}
