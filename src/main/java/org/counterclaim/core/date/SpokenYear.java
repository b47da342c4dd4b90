package org.counterclaim.core.date;

import java.util.List;

/** Reads a year, decade, century or two years: "1985", "45 BC", "AD 44", "the year 12000", "the 1980s", "19th century", "2021/22". */
final class SpokenYear {

    private static final String[] BEFORE_CHRIST = {"bc", "bce", "b c e", "b c"};
    private static final String[] AFTER_CHRIST = {"ad", "ce", "a d", "c e"};
    private static final List<String> TENS = List.of(
            "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");
    private static final int MOST = 2;
    private static final int SEASONS_FROM = 21;
    private static final int SEASONS_TO = 41;

    private final DateTokens tokens;
    private final DateContext context;

    SpokenYear(DateTokens tokens, DateContext context) {
        this.tokens = tokens;
        this.context = context;
    }

    /** Whether the next number is a year, rather than a day of the month. */
    boolean isNext() {
        String number = tokens.peek(0);
        return number.matches("\\d{4}") || List.of("bc", "bce", "b", "ad", "ce", "century").contains(tokens.peek(1));
    }

    /**
     * Takes the next year and returns it as EDTF, two years as an interval; empty, with nothing taken, if the next words are not a year.
     */
    String read() {
        int mark = tokens.mark();
        tokens.take("the");
        String year = tokens.take("an unknown year", "unknown year") ? "XXXX" : named();
        if (year.isEmpty()) {
            tokens.back(mark);
        }
        return year;
    }

    private String named() {
        int beside = tokens.take("last year") ? -1 : tokens.take("this year") ? 0 : tokens.take("next year") ? 1 : MOST;
        if (beside < MOST) {
            return SpokenDate.year(context.day().getYear() + (long) beside);
        }
        int mark = tokens.mark();
        int century = CalendarDate.ordinal(tokens);
        if (century > 0 && tokens.take("century", "- century")) {
            return "%02dXX".formatted(century - 1);
        }
        tokens.back(mark);
        boolean asTwo = tokens.take("financial year", "fiscal year", "tax year", "academic year", "school year");
        String token = tokens.peek(0);
        if (token.matches("\\d{4}[-–/]\\d\\d")) {
            tokens.next();
            return two(token, tokens.take("season", "academic year", "school year", "financial year") || asTwo);
        }
        if (token.startsWith("'") || token.matches("[1-9]0s")) {
            tokens.next();
            return brief(token.replace("'", ""));
        }
        int tens = TENS.indexOf(token);
        if (tens >= 0) {
            tokens.next();
            return decade((tens + 2) * 10);
        }
        return tokens.take("noughties", "aughts") ? "200X" : numbered();
    }

    /** Reads "2021-22", which in a newsroom means two years, but may also be EDTF for a part of the year. */
    private String two(String token, boolean isTwo) {
        int first = Integer.parseInt(token, 0, 4, 10);
        int code = Integer.parseInt(token, 5, 7, 10);
        int last = first - first % 100 + code + (first % 100 == 99 && code == 0 ? 100 : 0);
        boolean isPart = !isTwo && token.charAt(4) == '-' && code >= SEASONS_FROM && code <= SEASONS_TO;
        String years = last < first ? "" : last == first ? SpokenDate.year(first) : SpokenDate.year(first) + "/" + SpokenDate.year(last);
        if (isPart) {
            String part = first(token) + "-" + code;
            return years.isEmpty() ? part : context.choose(years, part);
        }
        return years.isEmpty() && code >= 1 && code <= 12 ? first(token) + "-" + SpokenDate.two(code) : years;
    }

    private static String first(String token) {
        return token.substring(0, 4);
    }

    /** Reads "'22" or "'90s": of the two centuries, the past one, unless the coming one is near. */
    private String brief(String token) {
        int digits = Integer.parseInt(token, 0, 2, 10);
        if (token.endsWith("s")) {
            return digits % 10 == 0 ? decade(digits) : "";
        }
        return SpokenDate.year(fullYear(digits, context));
    }

    /** Returns the year with these two digits: in this century, or in the last one if it would be more than twenty years ahead. */
    static long fullYear(int digits, DateContext context) {
        int now = context.age().getYear();
        int year = now - Math.floorMod(now, 100) + digits;
        return year > now + 20 ? year - 100L : year;
    }

    private String decade(int digits) {
        int now = context.age().getYear();
        int hundreds = Math.floorDiv(now, 100);
        String late = "%02d%dX".formatted(hundreds, digits / 10);
        String early = "%02d%dX".formatted(hundreds - 1, digits / 10);
        if (hundreds * 100 + digits > now) {
            return early;
        }
        return digits == 0 ? late : context.choose(early, late);
    }

    private String numbered() {
        boolean named = tokens.take("calendar year", "year of", "year");
        boolean afterChrist = tokens.take(AFTER_CHRIST);
        String token = tokens.next();
        int number = DateTokens.number(token);
        if (number < 0) {
            return token.matches("\\d{3}0s") ? tens(token) : "";
        }
        if (tokens.take("century", "centuries", "- century")) {
            return number >= 1 && number <= 100 ? "%02dXX".formatted(number - 1) : "";
        }
        boolean goesOn = !tokens.afterComma();
        boolean beforeChrist = goesOn && tokens.take(BEFORE_CHRIST);
        boolean told = !beforeChrist && ((goesOn && tokens.take(AFTER_CHRIST)) || afterChrist || named);
        if (number == 0 && (beforeChrist || told)) {
            throw DateErrorMessages.because(token, "names the year 0, and there is no such year: AD 1 follows 1 BC");
        }
        return beforeChrist ? SpokenDate.year(1L - number) : told || token.matches("\\d{4}") ? SpokenDate.year(number) : "";
    }

    /**
     * Reads "the 1900s" as a hundred years unless called a decade, and "the 2000s" as either.
     *
     * <p>For older centuries the wider reading claims less; for the present one people mostly mean the first ten years.
     */
    private String tens(String token) {
        boolean decade = tokens.take("decade");
        if (token.equals("2000s") && !decade) {
            return inPart() ? "200X" : context.choose("2000/2009", "2000/2099");
        }
        return token.endsWith("00s") && !decade ? token.substring(0, 2) + "XX" : token.substring(0, 3) + "X";
    }

    /** Whether a word such as "early" makes it the decade, as in "the early 2000s". */
    private boolean inPart() {
        return List.of("early", "mid", "late", "-").contains(tokens.peek(-2).equals("the") ? tokens.peek(-3) : tokens.peek(-2));
    }
}
