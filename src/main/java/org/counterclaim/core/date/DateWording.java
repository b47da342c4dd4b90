package org.counterclaim.core.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Writes dates in plain English. {@link EnglishDateParser} reads the long words back to the same range. A date that plain words cannot
 * express is shown as EDTF, "a date like 2X1X".
 */
final class DateWording {
    static final DateWording LONG = new DateWording(false);
    static final DateWording SHORT = new DateWording(true);

    private final boolean brief;
    private final DatePhrase phrase;

    private DateWording(boolean brief) {
        this.brief = brief;
        this.phrase = new DatePhrase(brief);
    }

    String of(Edtf edtf) {
        return switch (edtf) {
            case EdtfDate date when isEstimate(date) -> years(date.year());
            case EdtfDate date when date.text().equals("XXXX-XX-XX") -> brief ? "undated" : "an unknown date";
            case Edtf other when !hasWords(other) -> brief ? other.text() : "a date like " + other.text();
            case EdtfDate date -> phrase.alone(date);
            case EdtfTime time -> time(time);
            case EdtfInterval interval -> interval(interval);
            case EdtfSet set -> Objects.requireNonNullElseGet(SpokenSeason.wordsAcrossYears(set.text()), () -> set(set));
        };
    }

    private static boolean hasWords(Edtf edtf) {
        return switch (edtf) {
            case EdtfDate date -> DatePhrase.exists(date);
            case EdtfTime time -> true;
            case EdtfInterval(String text, var start, var end) ->
                    (start == null || DatePhrase.exists(start)) && (end == null || DatePhrase.exists(end));
            case EdtfSet set -> set.members().stream().allMatch(DateWording::hasWords);
        };
    }

    private static boolean isEstimate(EdtfDate date) {
        return date.year().text().indexOf('S') >= 0 && !date.approximate() && !date.uncertain();
    }

    /** Writes "1950S2" as one of a hundred years, because it says no more than that. */
    private String years(EdtfYear year) {
        String first = YearPhrase.known(year.first());
        String last = YearPhrase.known(year.last());
        return first.equals(last) ? first : span(first, last, false);
    }

    private String time(EdtfTime time) {
        LocalDate day = LocalDate.parse(time.text().substring(0, time.text().indexOf('T')));
        String date = day.getDayOfMonth() + " " + phrase.month(day.getMonthValue()) + " " + YearPhrase.known(day.getYear());
        String zone = time.text().substring(time.text().indexOf('T') + 1 + time.clock().length());
        String place = zone.isEmpty() ? brief ? "" : ", zone not given" : zone.equals("Z") ? " UTC" : " UTC" + zone;
        return date + ", " + time.clock().replaceFirst("^(..:..):00$", "$1") + place;
    }

    private String interval(EdtfInterval interval) {
        EdtfDate start = interval.start();
        EdtfDate end = interval.end();
        if (start != null && end != null) {
            return closed(interval, start, end);
        }
        if (start != null) {
            return interval.opensLate() ? since(start) : brief ? phrase.inside(start) + " – ?"
                    : "from " + phrase.inside(start) + " to an unknown date";
        }
        if (end != null) {
            return interval.opensEarly() ? until(end) : brief ? "? – " + phrase.inside(end)
                    : "from an unknown date to " + phrase.inside(end);
        }
        boolean bothOpen = interval.opensEarly() && interval.opensLate();
        return bothOpen ? "any time" : interval.opensLate() ? "from an unknown date on" : "up to an unknown date";
    }

    private String closed(EdtfInterval interval, EdtfDate start, EdtfDate end) {
        LocalDate monday = HtmlTime.monday(interval);
        if (monday != null) {
            return "week of " + phrase.bare(start);
        }
        Optional<ThirdOfPeriod> third = ThirdOfPeriod.in(start, interval.text().replace('%', '~'));
        if (third.isPresent()) {
            return third.get().word() + " " + whole(start) + (interval.uncertain() ? brief ? "?" : ", perhaps" : "");
        }
        String beginning = phrase.beginning(start, end);
        return span(beginning, phrase.inside(end), beginning.indexOf(' ') >= 0);
    }

    /** Returns the month or decade that contains the third. */
    private String whole(EdtfDate start) {
        if (start.hasDay()) {
            return phrase.month(start.monthNumber()) + " " + YearPhrase.of(start.year());
        }
        int tens = start.yearNumber() / 10;
        return tens + (tens % 10 == 0 ? "0s decade" : "0s");
    }

    private String span(String first, String last, boolean spaced) {
        if (brief) {
            return first + (spaced ? " – " : "–") + last;
        }
        return "between " + first + " and " + last;
    }

    private String since(EdtfDate start) {
        if (isOneOf(start, 1)) {
            return "from " + phrase.inside(start);
        }
        String from = start.plain() ? "on or after " : "no earlier than ";
        return (brief ? "from " : from) + phrase.inside(start);
    }

    private String until(EdtfDate end) {
        if (isOneOf(end, -1)) {
            return "before " + after(end);
        }
        String by = end.plain() ? "on or before " : "no later than ";
        return (brief ? "by " : by) + phrase.inside(end);
    }

    /** Whether the date is a plain year or month and so is its neighbour: "before 1928" reads better than "in or before 1927". */
    private static boolean isOneOf(EdtfDate date, int by) {
        return date.plain() && !date.hasDay() && Math.abs(date.year().first() - by) < 9999;
    }

    private String after(EdtfDate date) {
        return phrase.bare((EdtfDate) EdtfParser.parse(EdtfStep.after(date.text())));
    }

    private String set(EdtfSet set) {
        List<Edtf> members = set.members();
        if (members.size() == 1 && !set.all()) {
            return of(members.getFirst());
        }
        List<String> words = members.stream().map(this::member).toList();
        String last = words.getLast();
        if (words.size() == 1) {
            return "all of " + last;
        }
        boolean pair = !set.all() && members.size() == 2 && members.stream().allMatch(EdtfDate.class::isInstance);
        String start = set.all() ? "all of " : pair || brief ? "" : "one of ";
        return start + String.join(", ", words.subList(0, words.size() - 1)) + (set.all() ? " and " : " or ") + last;
    }

    private String member(Edtf member) {
        if (member instanceof EdtfInterval(String text, var start, var end)) {
            return start == null ? inside(end) + " or earlier"
                    : end == null ? inside(start) + " or later" : inside(start) + " to " + inside(end);
        }
        return member instanceof EdtfDate date ? phrase.inside(date) : of(member);
    }

    private String inside(@Nullable EdtfDate date) {
        return date == null ? "" : phrase.inside(date);
    }
}
