package org.counterclaim.core;

import java.util.List;

/** Reads a year, decade or century: "1985", "45 BC", "AD 44", "the year 12000", "the 1980s", "19th century". */
final class SpokenYear {

    private static final String[] BEFORE_CHRIST = {"bc", "bce", "b c e", "b c"};
    private static final String[] AFTER_CHRIST = {"ad", "ce", "a d", "c e"};

    private final Tokens tokens;

    SpokenYear(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the next number is a year, rather than a day of the month. */
    boolean isNext() {
        String number = tokens.peek(0);
        return number.matches("\\d{4}") || List.of("bc", "bce", "b", "ad", "ce", "century").contains(tokens.peek(1));
    }

    /** The year as EDTF; empty, with nothing taken, where the next words are no year. */
    String read() {
        int mark = tokens.mark();
        tokens.take("the");
        String year = tokens.take("an unknown year", "unknown year") ? "XXXX" : numbered();
        if (year.isEmpty()) {
            tokens.back(mark);
        }
        return year;
    }

    private String numbered() {
        boolean named = tokens.take("year");
        boolean afterChrist = tokens.take(AFTER_CHRIST);
        String token = tokens.next();
        int number = Tokens.number(token);
        if (number < 0) {
            return token.matches("\\d{3}0s") ? tens(token) : "";
        }
        if (tokens.take("century")) {
            return number >= 1 && number <= 100 ? "%02dXX".formatted(number - 1) : "";
        }
        if (number > 0 && tokens.take(BEFORE_CHRIST)) {
            return SpokenDate.year(1 - number);
        }
        boolean known = tokens.take(AFTER_CHRIST) || afterChrist || named || token.matches("\\d{4}");
        return known ? SpokenDate.year(number) : "";
    }

    /** "The 1900s" are a hundred years unless called a decade: the wider reading claims less. */
    private String tens(String token) {
        boolean decade = tokens.take("decade");
        return token.endsWith("00s") && !decade ? token.substring(0, 2) + "XX" : token.substring(0, 3) + "X";
    }
}
