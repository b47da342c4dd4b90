package org.counterclaim.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.FuzzyDate;

/**
 * Dates as pages write them: ISO 8601 and what is near it, RFC 9110's form, and English. A time of day is kept, to the
 * minute, only with its zone: without one it says less than its day. Midnight sharp is what systems fill in for a day
 * alone and is taken as that.
 */
final class PageDate {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2})(?:[T\\s,]+(\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{0,2})?.*)?)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2}).*)?");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b");

    /** The first newspapers; what is older is a system's way to say that it knows no date. */
    private static final int FIRST_YEAR = 1600;
    private static final String EPOCH = "1970-01-01";

    private PageDate() {}

    /** Empty for what is no date, or none that anybody meant. */
    static Optional<FuzzyDate> read(String written) {
        String text = written.strip();
        if (text.length() > 60 || text.startsWith(EPOCH)) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return edtf(iso).flatMap(PageDate::parse);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return parse(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3));
        }
        return inWords(text);
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
        String time = iso.group(4);
        boolean midnight = time != null && time.equals("00:00") && (iso.group(5) == null || iso.group(5).equals(":00"));
        return Optional.of(time == null || zone.isEmpty() || midnight ? day : day + "T" + time + zone);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** As EDTF writes it; empty for none. */
    private static String zone(@Nullable String written) {
        if (written == null) {
            return "";
        }
        if (Character.isLetter(written.charAt(0))) {
            return "Z";
        }
        String digits = written.substring(1).replace(":", "");
        String minutes = digits.length() == 4 ? digits.substring(2) : "00";
        return digits.length() == 3 ? "" : written.charAt(0) + digits.substring(0, 2) + ":" + minutes;
    }

    private static Optional<FuzzyDate> inWords(String text) {
        try {
            ZonedDateTime time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return read(time.toOffsetDateTime().toString());
        } catch (DateTimeException notThatForm) {
            return YEAR.matcher(text).find() ? english(text) : Optional.empty();
        }
    }

    /** The day in words, without the time that may follow; nothing that counts from today. */
    private static Optional<FuzzyDate> english(String text) {
        String day = text.replaceFirst("(?i)^(?:published|posted|updated)?\\s*(?:on|:)?\\s*", "")
                .replaceFirst("(?i)[,\\s]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.*$", "");
        try {
            return plausible(FuzzyDate.read(day, LocalDate.EPOCH));
        } catch (FuzzyDate.NotADate unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<FuzzyDate> parse(String edtf) {
        try {
            return plausible(FuzzyDate.parse(edtf));
        } catch (FuzzyDate.NotADate notInTheCalendar) {
            int time = edtf.indexOf('T');
            return time < 0 ? Optional.empty() : parse(edtf.substring(0, time));
        }
    }

    private static Optional<FuzzyDate> plausible(FuzzyDate date) {
        LocalDate first = date.firstDay();
        return first == null || first.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(date);
    }
}
