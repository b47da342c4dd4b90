package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/**
 * Computes the day, month or year next to a date, for ranges strictly before or after it: "before 1928" is 1927 at the latest. The result
 * keeps the date's precision and qualifier. A season, or a date with unspecified digits, has no certain neighbour and is returned itself.
 */
final class EdtfStep {

    private EdtfStep() {}

    static String before(String edtf) {
        return step(edtf, -1);
    }

    static String after(String edtf) {
        return step(edtf, 1);
    }

    private static String step(String edtf, int by) {
        if (!(EdtfParser.parse(edtf) instanceof EdtfDate date) || date.isSeason() || (!date.known() && !date.month().isEmpty())) {
            return edtf;
        }
        return SpokenDate.marked(next(date, by), date.approximate(), date.uncertain());
    }

    private static String next(EdtfDate date, int by) {
        if (date.month().isEmpty()) {
            return SpokenDate.year(by < 0 ? date.year().first() - 1 : date.year().last() + 1);
        }
        YearMonth month = YearMonth.of(date.yearNumber(), date.monthNumber());
        if (!date.hasDay()) {
            LocalDate first = month.plusMonths(by).atDay(1);
            return SpokenDate.year(first.getYear()) + "-" + SpokenDate.two(first.getMonthValue());
        }
        return SpokenDate.edtf(month.atDay(date.dayNumber()).plus(Period.ofDays(by)));
    }
}
