package org.counterclaim.core.date;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Reads a season, quarter or half of a year: "spring 2021", "Q3 2020", "winter 2021-22". */
final class SpokenSeason {

    private static final int SPRING = 21;
    private static final int SUMMER = 22;
    private static final int WINTER = 24;
    private static final int NORTHERN_SUMMER = 26;
    private static final int NORTHERN_WINTER = 28;
    private static final int SOUTHERN_SUMMER = 30;
    private static final int SOUTHERN_WINTER = 32;

    private SpokenSeason() {}

    /** Takes and returns the next season, with its year if one follows; null if the next words are not a season. */
    static @Nullable SpokenDate taken(DateTokens tokens, SpokenYear years) {
        EdtfSeason season = EdtfSeason.taken(tokens);
        if (season == null || season.isThird()) {
            return null;
        }
        int mark = tokens.mark();
        tokens.take("of", "in", "-");
        tokens.take("the year");
        String year = years.read();
        if (year.isEmpty()) {
            tokens.back(mark);
        }
        String other = year.matches("\\d{4}") ? next(tokens, year) : "";
        if (year.indexOf('/') < 0 && other.isEmpty()) {
            return SpokenDate.of(year, Integer.toString(season.code()), "");
        }
        String across = acrossYears(season, Integer.parseInt(year, 0, 4, 10));
        boolean adjoining = !other.isEmpty() || Integer.parseInt(year, 5, 9, 10) - Integer.parseInt(year, 0, 4, 10) == 1;
        return across.isEmpty() || !adjoining ? null : SpokenDate.whole(across);
    }

    /** Takes and returns the second year of "winter 2021-2022". */
    private static String next(DateTokens tokens, String year) {
        int mark = tokens.mark();
        boolean follows = tokens.take("-", "/", "to", "and") && DateTokens.number(tokens.peek(0)) == Integer.parseInt(year) + 1
                && tokens.peek(0).length() == 4;
        if (!follows) {
            tokens.back(mark);
        }
        return follows ? tokens.next() : "";
    }

    /**
     * Returns the winter or summer that begins in a year and ends in the next; empty for other seasons. Without a hemisphere, it may also
     * be the other hemisphere's season in either year, so the result is one of three.
     */
    private static String acrossYears(EdtfSeason season, int year) {
        String begins = SpokenDate.year(year);
        String ends = SpokenDate.year(year + 1L);
        return switch (season.code()) {
            case NORTHERN_WINTER, SOUTHERN_SUMMER -> begins + "-12/" + ends + "-02";
            case WINTER -> oneOf(begins, ends, SOUTHERN_WINTER);
            case SUMMER -> oneOf(begins, ends, NORTHERN_SUMMER);
            default -> "";
        };
    }

    private static String oneOf(String begins, String ends, int elsewhere) {
        return "[" + begins + "-" + elsewhere + "," + begins + "-12.." + ends + "-02," + ends + "-" + elsewhere + "]";
    }

    /** Returns the words for a result of {@link #acrossYears}; null for other EDTF. */
    static @Nullable String wordsAcrossYears(String edtf) {
        if (!edtf.matches("\\[\\d{4}-\\d\\d,\\d{4}-12\\.\\.\\d{4}-02,\\d{4}-\\d\\d]")) {
            return null;
        }
        int year = Integer.parseInt(edtf, 1, 5, 10);
        String years = SpokenDate.year(year) + "–" + SpokenDate.year(year + 1L);
        return edtf.equals(oneOf(SpokenDate.year(year), SpokenDate.year(year + 1L), SOUTHERN_WINTER)) ? "winter " + years
                : edtf.equals(oneOf(SpokenDate.year(year), SpokenDate.year(year + 1L), NORTHERN_SUMMER)) ? "summer " + years : null;
    }

    /** Takes the next season's name and returns the last (-1), this (0) or next (1) one; null if there is none. */
    static @Nullable SpokenDate counted(DateTokens tokens, DateContext context, int way) {
        EdtfSeason season = EdtfSeason.taken(tokens);
        if (season == null || season.code() < SPRING || season.code() > WINTER) {
            return null;
        }
        LocalDate day = context.day();
        int month = day.getMonthValue();
        if (season.code() == WINTER) {
            int begins = month >= 9 ? day.getYear() : day.getYear() - 1;
            boolean over = month > 2 && month < 9;
            return SpokenDate.whole(acrossYears(season, begins + (over && way < 0 ? 0 : way)));
        }
        boolean over = month > (season.code() - SPRING) * 3 + 5;
        int year = over && way < 0 ? context.choose(day.getYear(), day.getYear() - 1) : day.getYear() + way;
        return SpokenDate.of(SpokenDate.year(year), Integer.toString(season.code()), "");
    }
}
