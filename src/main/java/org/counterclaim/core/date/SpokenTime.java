package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A time of day in plain English: "5am", "14:30", "2.30 p.m. ET", "noon", "23:20:30 UTC", "9:05 UTC+2", "05:00 Kyiv time".
 *
 * @param clock as in EDTF; empty for a time that EDTF cannot express, such as "between 5 and 7 am"
 * @param offset as in EDTF; empty for none
 * @param zones the zones that may be meant; empty if none was given
 */
record SpokenTime(String clock, String offset, List<ZoneId> zones) {

    private static final String[] AM = {"am", "a m"};
    private static final String[] PM = {"pm", "p m"};
    private static final String[] MORNING = {"in the morning", "in the early morning"};
    private static final String[] EVENING = {"in the afternoon", "in the evening", "at night"};
    private static final String[] HOURS = {"hours", "hrs", "h", "oclock", "uhr"};
    private static final String[] TO = {"-", "to", "and", "or", "until"};
    private static final String MIDNIGHT = "midnight";

    /** Takes and returns the next time; null, with nothing taken, if there is none. */
    static @Nullable SpokenTime taken(DateTokens tokens) {
        int mark = tokens.mark();
        boolean about =
                tokens.take("at about", "at around", "around", "about", "shortly before", "shortly after", "just before", "just after",
                        "before", "after", "by", "until", "from", "between", "since");
        boolean at = !about && tokens.take("at", "as of");
        int start = tokens.mark();
        String clock = clock(tokens);
        if (clock == null) {
            tokens.back(start);
            clock = span(tokens) ? "" : null;
        }
        if (clock == null) {
            tokens.back(mark);
            return null;
        }
        int end = tokens.mark();
        String other = tokens.take(TO) && !at ? clock(tokens) : null;
        if (other == null) {
            tokens.back(end);
        }
        SpokenTime time = zoned(about || other != null ? "" : clock, tokens);
        boolean isTime = !endsInYear(tokens, end) || !time.zones.isEmpty() || !time.offset.isEmpty();
        if (!isTime) {
            tokens.back(mark);
        }
        return isTime ? time : null;
    }

    /** Takes "5 to 7 pm". */
    private static boolean span(DateTokens tokens) {
        return tokens.next().matches("\\d{1,2}") && tokens.take(TO) && clock(tokens) != null;
    }

    /** Whether the clock is four digits alone, which are a year unless a zone follows. */
    private static boolean endsInYear(DateTokens tokens, int end) {
        int now = tokens.mark();
        tokens.back(end);
        boolean four = tokens.peek(-1).matches("\\d{4}");
        tokens.back(now);
        return four;
    }

    private static @Nullable String clock(DateTokens tokens) {
        if (tokens.take("noon", "midday", "12 noon")) {
            return "12:00";
        }
        if (tokens.take(MIDNIGHT, "12 midnight")) {
            return MIDNIGHT;
        }
        String token = tokens.next();
        if (token.matches("\\d{1,2}[:.]\\d\\d(:\\d\\d(\\.\\d+)?)?")) {
            boolean dotted = token.indexOf(':') < 0;
            String written = padded(token.replaceFirst("[.]", dotted ? ":" : "."));
            String half = half(written, tokens);
            tokens.take(HOURS);
            return half;
        }
        if (token.matches("\\d{4}")) {
            tokens.take(HOURS);
            return token.compareTo("2400") <= 0 ? token.substring(0, 2) + ":" + token.substring(2) : null;
        }
        return token.matches("\\d{1,2}") ? hour(padded(token) + ":00", tokens) : null;
    }

    private static @Nullable String hour(String clock, DateTokens tokens) {
        boolean told = tokens.take("oclock");
        int mark = tokens.mark();
        String half = half(clock, tokens);
        return told || tokens.mark() > mark ? half : null;
    }

    /** Converts a time with "am" or "pm" to the 24-hour clock. */
    private static String half(String clock, DateTokens tokens) {
        int hour = Integer.parseInt(clock.substring(0, 2));
        if (tokens.take(AM) || tokens.take(MORNING)) {
            return hour == 12 ? "00" + clock.substring(2) : inHalf(hour, clock);
        }
        if (tokens.take(PM) || tokens.take(EVENING)) {
            return hour < 12 ? (hour + 12) + clock.substring(2) : clock;
        }
        return clock;
    }

    private static String inHalf(int hour, String clock) {
        return hour < 12 ? clock : "99" + clock.substring(2);
    }

    private static SpokenTime zoned(String clock, DateTokens tokens) {
        if (tokens.take("local time", "zone not given", "time zone not given")) {
            List<ZoneId> place = tokens.take("in") ? TimeZones.place(tokens) : List.of();
            return new SpokenTime(clock, "", place);
        }
        String signed = tokens.peek(0);
        if ((signed.equals("+") || signed.equals("-")) && tokens.peek(1).matches("\\d{1,2}:\\d\\d|[01]\\d[0-5]\\d")) {
            return new SpokenTime(clock, signed + offsetDigits(tokens), List.of());
        }
        int mark = tokens.mark();
        if (tokens.take("utc", "gmt", "z", "zulu", "universal time", "greenwich mean time")) {
            String sign = tokens.peek(0);
            boolean more = (sign.equals("+") || sign.equals("-")) && tokens.peek(1).matches("\\d{1,2}(:\\d\\d)?|\\d{4}");
            return new SpokenTime(clock, more ? sign + offsetDigits(tokens) : "Z", List.of());
        }
        tokens.back(mark);
        return new SpokenTime(clock, "", TimeZones.taken(tokens));
    }

    private static String offsetDigits(DateTokens tokens) {
        tokens.next();
        String digits = tokens.next();
        return digits.matches("\\d{4}") ? digits.substring(0, 2) + ":" + digits.substring(2) : padded(digits);
    }

    private static String padded(String clock) {
        return clock.matches("\\d(\\D.*)?") ? "0" + clock : clock;
    }

    /** Returns what EDTF puts after that day; empty if EDTF cannot express the time. */
    String on(LocalDate day, DateContext context) {
        if (clock.isEmpty()) {
            return "";
        }
        String sharp = clock.equals(MIDNIGHT) ? context.choose("00:00", "24:00") : clock;
        if (zones.isEmpty() || !sharp.matches("([01]\\d|2[0-4]):[0-5]\\d(:.*)?")) {
            return "T" + sharp + offset;
        }
        ZoneId zone = context.choose(zones.toArray(ZoneId[]::new));
        return "T" + sharp + written(offset(day, sharp, zone, context));
    }

    /** Returns the zone's offset on that day. There are two to choose from when clocks are put back, and none when they skip the hour. */
    private static ZoneOffset offset(LocalDate day, String clock, ZoneId zone, DateContext context) {
        boolean endOfDay = clock.startsWith("24");
        LocalTime time = endOfDay ? LocalTime.MIDNIGHT : LocalTime.parse(clock);
        var moment = (endOfDay ? day.plusDays(1) : day).atTime(time);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(moment);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(moment);
            throw DateErrorMessages.because(clock, "names a time that clocks in %s skipped: they went from %s to %s".formatted(
                    zone.getId(), gap.getDateTimeBefore().toLocalTime(), gap.getDateTimeAfter().toLocalTime()));
        }
        return offsets.size() == 1 ? offsets.getFirst() : context.choose(offsets.toArray(ZoneOffset[]::new));
    }

    private static String written(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "Z" : offset.getId().substring(0, 6);
    }
}
