package org.counterclaim.capture;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/**
 * Parses dates as pages write them: ISO 8601 and its variants, the forms of RFC 9110 and JavaScript, numbers, and words in the languages of
 * Europe. A time of day is kept, to the minute, only with its zone. Exactly midnight is taken for a date without a time, because systems
 * fill it in.
 */
final class PageDateParser {

    private static final int LONGEST = 120;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2})(?:[T\\s,]+(\\d{1,2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?"
                    + "\\s*(Z|(?:UTC|GMT)?\\s*[+-]\\d{1,2}:?\\d{0,2}|UTC|GMT)?.*)?)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(?:\\d{2})?(Z)?.*)?");
    /** Seconds or milliseconds since 1970, as many systems keep them, from 1995 on. */
    private static final Pattern EPOCH = Pattern.compile("([89]\\d{8}|1\\d{9})(\\d{3})?");

    /** A date as C's asctime writes it, in UTC. */
    private static final Pattern YEAR_AT_END =
            Pattern.compile("\\p{L}{3} (\\p{L}{3}) +(\\d{1,2}) (\\d{2}:\\d{2}):\\d{2} (?:UTC|GMT) (\\d{4})");

    /** ECMA-262, Date.prototype.toString. */
    private static final Pattern SCRIPT =
            Pattern.compile("\\p{L}{3} (\\p{L}{3}) (\\d{2}) (\\d{4}) (\\d{2}:\\d{2}:\\d{2}) GMT([+-]\\d{4}).*");

    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?";
    private static final String OF = "(?:[\\s,/-]|\\b(?:de|del|of)\\b|\\bd['’])*+";
    private static final String NAME = "(?<month>\\p{L}{3,20}+)\\.?";
    private static final String YEAR = "(?<year>\\d{4})(?![\\d/-])";
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(?<![\\d./-])" + DAY + OF + NAME + OF + YEAR);
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(?<!\\p{L})" + NAME + "\\s{0,3}" + DAY + "(?:,\\s{0,3}"
            + "|\\s{1,3})" + YEAR);
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(?<!\\d)(?<year>\\d{4})(?:[.\\s]|\\bm\\.)++" + NAME + "\\s{1,3}(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern BIG_ENDIAN = Pattern.compile(
            "(?<![\\d./-])(?<year>\\d{4})\\s?[-/.年년]\\s?(?<month>\\d{1,2})\\s?[-/.月월]\\s?(?<day>\\d{1,2})(?![\\d]|[./-]\\d)");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d./:-])(?<one>\\d{1,2})(?<divider>[./-])\\s?(?<two>\\d{1,2})\\k<divider>\\s?(?<year>\\d{4}|\\d{2})(?![\\d:]|[./-]\\d)");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** The year of the first newspapers; an earlier date is a system's placeholder. */
    private static final int FIRST_YEAR = 1605;

    /** Epochs of systems, which they fill in for missing dates. */
    private static final Set<LocalDate> BEGINNINGS = Set.of(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1));

    private PageDateParser() {}

    /** A date and its position in a text. */
    record PrintedDate(FuzzyDate date, int start, int end) {}

    /** Reads a date as {@link #read(String, Locale)} does, without a language to settle the order of numbers. */
    static Optional<FuzzyDate> read(String written) {
        return read(written, Locale.ROOT);
    }

    /** Reads a date; returns empty if the text is not a date, or is a placeholder. */
    static Optional<FuzzyDate> read(String written, Locale language) {
        String text = withPlainDigits(written).strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return edtf(iso).flatMap(PageDateParser::parse);
        }
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches() && text.length() != 12) {
            return parse(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).truncatedTo(ChronoUnit.MINUTES).toString()
                    .replaceFirst(":00Z$", "Z"));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            String time = compact.group(6) == null ? "" : "T" + compact.group(4) + ":" + compact.group(5) + "Z";
            return parse(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3) + time);
        }
        Matcher atEnd = YEAR_AT_END.matcher(text);
        if (atEnd.matches()) {
            return MonthNames.month(atEnd.group(1), Locale.ENGLISH).flatMap(month -> parse("%s-%02d-%02dT%sZ".formatted(atEnd.group(4),
                    month.getValue(), Integer.parseInt(atEnd.group(2)), atEnd.group(3))));
        }
        return ofSystem(text).or(() -> in(text, language).filter(date -> isAlone(date, text)).map(PrintedDate::date));
    }

    /** Whether there is nothing beside the date but a weekday, a word such as "published", and a time. */
    private static boolean isAlone(PrintedDate date, String text) {
        String after = text.substring(date.end())
                .replaceFirst("^[\\s,|-]*(?:\\p{L}{1,2}\\s+)?\\d{1,2}(?:[:.h]\\d{2}.*|\\s*[ap]\\.?m.*|\\s*Uhr.*)$", "");
        return words(text.substring(0, date.start())) <= 2 && words(after) <= 2;
    }

    /** Returns the text with the digits of other scripts, such as Arabic, as those of ASCII. */
    private static String withPlainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c > '9' && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return plain.toString();
    }

    private static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Returns the first day with a year in a text; dates relative to today do not count. */
    static Optional<PrintedDate> in(String written, Locale language) {
        String text = withPlainDigits(written);
        PrintedDate first = null;
        for (Pattern form : new Pattern[] {DAY_MONTH_YEAR, MONTH_DAY_YEAR, YEAR_MONTH_DAY, BIG_ENDIAN, NUMBERS}) {
            Matcher found = form.matcher(text);
            while (found.find() && (first == null || found.start() < first.start())) {
                Optional<FuzzyDate> date = day(form, found, language).flatMap(PageDateParser::parse);
                if (date.isPresent()) {
                    first = new PrintedDate(date.get(), found.start(), found.end());
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private static Optional<String> day(Pattern form, Matcher found, Locale language) {
        if (form == NUMBERS) {
            return numbers(found, language);
        }
        Optional<Integer> month = form == BIG_ENDIAN ? Optional.of(Integer.valueOf(found.group("month")))
                : MonthNames.month(found.group("month"), language).map(Month::getValue);
        return month.map(number -> iso(found.group("year"), number, Integer.parseInt(found.group("day"))));
    }

    /**
     * Reads a date of numbers. With full stops the day is first everywhere; with other separators the language or a number above 12
     * decides.
     */
    private static Optional<String> numbers(Matcher found, Locale language) {
        int one = Integer.parseInt(found.group("one"));
        int two = Integer.parseInt(found.group("two"));
        String year = found.group("year").length() == 4 ? found.group("year") : fullYear(found.group("year"));
        Optional<Boolean> dayFirst = one > 12 || found.group("divider").equals(".") ? Optional.of(true)
                : two > 12 ? Optional.of(false)
                : one == two ? Optional.of(true)
                : MonthNames.isDayFirst(language);
        return dayFirst.map(first -> first ? iso(year, two, one) : iso(year, one, two));
    }

    private static String fullYear(String twoDigits) {
        int year = 2000 + Integer.parseInt(twoDigits);
        return String.valueOf(year > LocalDate.now(ZoneOffset.UTC).getYear() ? year - 100 : year);
    }

    private static String iso(String year, int month, int day) {
        return "%s-%02d-%02d".formatted(year, month, day);
    }

    private static Optional<String> edtf(Matcher iso) {
        String year = iso.group(1);
        if (iso.group(2) == null) {
            return Optional.of(year);
        }
        String month = year + "-" + two(iso.group(2));
        if (iso.group(3) == null) {
            return Optional.of(month);
        }
        String day = month + "-" + two(iso.group(3));
        String zone = zone(iso.group(6));
        String time = iso.group(4) == null ? null : iso.group(4).length() == 4 ? "0" + iso.group(4) : iso.group(4);
        boolean midnight = time != null && time.equals("00:00") && (iso.group(5) == null || iso.group(5).equals(":00"));
        return Optional.of(time == null || zone.isEmpty() || midnight ? day : day + "T" + time + zone);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Returns the zone as EDTF writes it; empty for none. An offset may follow letters: "GMT-0700", "UTC+2". */
    private static String zone(@Nullable String written) {
        if (written == null) {
            return "";
        }
        String offset = written.replaceFirst("^(?i:UTC|GMT)\\s*", "").strip();
        if (offset.isEmpty() || offset.equalsIgnoreCase("z")) {
            return "Z";
        }
        String digits = offset.substring(1).replace(":", "");
        return switch (digits.length()) {
            case 1, 2 -> offset.charAt(0) + two(digits) + ":00";
            case 4 -> offset.charAt(0) + digits.substring(0, 2) + ":" + digits.substring(2);
            default -> "";
        };
    }

    private static Optional<FuzzyDate> ofSystem(String text) {
        Matcher script = SCRIPT.matcher(text);
        String http = script.matches()
                ? "%s %s %s %s %s".formatted(script.group(2), script.group(1), script.group(3), script.group(4), script.group(5)) : text;
        try {
            ZonedDateTime time = ZonedDateTime.parse(http, DateTimeFormatter.RFC_1123_DATE_TIME);
            return read(time.toOffsetDateTime().toString());
        } catch (DateTimeException notThatForm) {
            return Optional.empty();
        }
    }

    private static Optional<FuzzyDate> parse(String edtf) {
        try {
            return plausible(FuzzyDate.parse(edtf));
        } catch (FuzzyDate.InvalidDateException notInTheCalendar) {
            int time = edtf.indexOf('T');
            return time < 0 ? Optional.empty() : parse(edtf.substring(0, time));
        }
    }

    /** Returns the date unless it is implausible: magazines are dated ahead, but not by years. */
    private static Optional<FuzzyDate> plausible(FuzzyDate date) {
        LocalDate first = date.firstDay();
        return first == null || first.getYear() < FIRST_YEAR || BEGINNINGS.contains(first)
                || first.isAfter(LocalDate.now(ZoneOffset.UTC).plusYears(1)) ? Optional.empty() : Optional.of(date);
    }
}
