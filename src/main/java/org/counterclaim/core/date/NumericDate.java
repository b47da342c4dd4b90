package org.counterclaim.core.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates made of numbers alone, such as 25/12/2022 and 20221225. It never guesses which part is the day. */
final class NumericDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-–./])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-–./])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-./](\\d{4})");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})[./](\\d{1,2})");

    private final DateTokens tokens;
    private final DateContext context;

    NumericDate(DateTokens tokens, DateContext context) {
        this.tokens = tokens;
        this.context = context;
    }

    /** Returns the next date, not yet checked against the calendar, with all parts empty if the next token is not of this kind. */
    SpokenDate read() {
        String token = tokens.next();
        Matcher yearFirst = YEAR_FIRST.matcher(token);
        Matcher compact = COMPACT.matcher(token);
        Matcher yearLast = YEAR_LAST.matcher(token);
        Matcher monthYear = MONTH_YEAR.matcher(token);
        Matcher noYear = NO_YEAR.matcher(token);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), number(yearFirst, 3), number(yearFirst, 4), token);
        }
        if (compact.matches() && !tokens.isNext("bc", "bce", "ad", "ce", "b c", "b c e", "a d", "c e")) {
            return date(compact.group(1), number(compact, 2), number(compact, 3), token);
        }
        if (yearLast.matches()) {
            return dayAndMonth(year(yearLast.group(4)), number(yearLast, 1), number(yearLast, 3), token);
        }
        if (noYear.matches() && !tokens.isNext("am", "pm", "a m", "p m")) {
            return dayAndMonth("", number(noYear, 1), number(noYear, 2), token);
        }
        return monthYear.matches() && isMonth(number(monthYear, 1))
                ? SpokenDate.of(monthYear.group(2), SpokenDate.two(number(monthYear, 1)), "") : SpokenDate.whole("");
    }

    private String year(String digits) {
        return digits.length() == 4 ? digits : SpokenDate.year(SpokenYear.fullYear(Integer.parseInt(digits), context));
    }

    private SpokenDate dayAndMonth(String year, int first, int second, String token) {
        boolean dayFirst = !isMonth(first) || first == second || (isMonth(second) && context.choose(true, false));
        return dayFirst ? date(year, second, first, token) : date(year, first, second, token);
    }

    private static SpokenDate date(String year, int month, int day, String token) {
        if (!isMonth(month)) {
            throw DateErrorMessages.because(token, "has no month: months are 1 to 12");
        }
        return SpokenDate.of(year, SpokenDate.two(month), SpokenDate.two(day));
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
