package org.counterclaim.core.date;

/** Writes one date in words, long ("about 11 October 2022") or brief ("c. 11 Oct 2022"). */
final class DatePhrase {

    private final boolean brief;

    DatePhrase(boolean brief) {
        this.brief = brief;
    }

    /** Whether there are words for a date of this kind; "2X1X" has none. */
    static boolean exists(EdtfDate date) {
        if (YearPhrase.of(date.year()).isEmpty()) {
            return false;
        }
        boolean wholeYear = date.month().isEmpty() || date.month().equals("XX");
        boolean wholeMonth = date.day().isEmpty() || date.day().equals("XX");
        boolean monthKnown = date.monthNumber() > 0 && date.year().known();
        return (wholeYear && wholeMonth) || (monthKnown && (wholeMonth || date.dayNumber() > 0));
    }

    /** Returns the date as a phrase of its own, with doubt at the end. */
    String alone(EdtfDate date) {
        String about = date.approximate() ? about() : "";
        if (!date.uncertain()) {
            return about + bare(date);
        }
        if (brief) {
            return about + bare(date) + "?";
        }
        boolean someDay = !date.day().isEmpty() || date.month().equals("XX");
        return about + (about.isEmpty() && !someDay ? "some time in " : "") + bare(date) + ", perhaps";
    }

    /** Returns the date for use inside other words, with doubt at the beginning. */
    String inside(EdtfDate date) {
        String perhaps = date.uncertain() ? "perhaps " : "";
        return perhaps + (date.approximate() ? about() : "") + bare(date);
    }

    /** Returns the start of a range without the parts that its end repeats: "3" of "3 and 12 October 2022". */
    String beginning(EdtfDate start, EdtfDate end) {
        boolean sure = start.plain() && end.plain();
        boolean sameYear = sure && start.yearNumber() == end.yearNumber();
        boolean sameKind = !start.month().isEmpty() && start.hasDay() == end.hasDay() && !end.month().isEmpty();
        if (!sameYear || !sameKind) {
            return inside(start);
        }
        if (start.hasDay() && start.monthNumber() == end.monthNumber()) {
            return Integer.toString(start.dayNumber());
        }
        return day(start) + month(start.monthNumber());
    }

    /** Returns the date without its qualifiers. */
    String bare(EdtfDate date) {
        String year = year(date);
        if (date.isSeason()) {
            EdtfSeason season = EdtfSeason.of(date.monthNumber());
            return (brief ? season.brief() : season.words()) + " " + year;
        }
        if (date.month().isEmpty()) {
            return year;
        }
        if (date.month().equals("XX")) {
            return (date.day().isEmpty() ? "a month in " : "a day in ") + year;
        }
        String month = month(date.monthNumber()) + " " + year;
        return date.day().equals("XX") ? "a day in " + month : day(date) + month;
    }

    String month(int number) {
        return brief ? EnglishMonths.brief(number) : EnglishMonths.name(number);
    }

    private static String day(EdtfDate date) {
        return date.hasDay() ? date.dayNumber() + " " : "";
    }

    private String year(EdtfDate date) {
        String words = YearPhrase.of(date.year());
        return brief && date.month().isEmpty() && words.startsWith("the ") ? words.substring("the ".length()) : words;
    }

    private String about() {
        return brief ? "c. " : "about ";
    }
}
