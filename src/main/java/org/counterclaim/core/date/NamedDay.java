package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Days that newspapers call by name. Only days that the name and year determine everywhere, or that only one country has, are included;
 * "Independence Day" and days that depend on sighting the moon are not.
 */
final class NamedDay {

    private static final Map<String, IntFunction<LocalDate>> DAYS = new LinkedHashMap<>();

    static {
        fixed(12, 24, "christmas eve", "xmas eve");
        fixed(12, 26, "boxing day", "st stephens day");
        fixed(12, 25, "christmas day", "christmas", "xmas");
        fixed(1, 7, "orthodox christmas day", "orthodox christmas");
        fixed(12, 31, "new years eve", "new year eve", "hogmanay");
        fixed(1, 1, "new years day", "new year day", "new years", "new year");
        fixed(1, 6, "epiphany", "twelfth night");
        fixed(2, 2, "groundhog day");
        fixed(2, 14, "valentines day", "st valentines day");
        fixed(3, 8, "international womens day", "womens day");
        fixed(3, 17, "st patricks day", "saint patricks day");
        fixed(4, 1, "april fools day", "april fools");
        fixed(4, 22, "earth day");
        fixed(4, 25, "anzac day");
        fixed(5, 1, "may day");
        fixed(5, 8, "ve day");
        fixed(6, 19, "juneteenth");
        fixed(7, 1, "canada day");
        fixed(7, 4, "fourth of july", "4th of july");
        fixed(7, 14, "bastille day");
        fixed(10, 31, "halloween", "all hallows eve");
        fixed(11, 1, "all saints day");
        fixed(11, 5, "guy fawkes night", "bonfire night", "guy fawkes day");
        fixed(11, 11, "armistice day", "remembrance day", "veterans day");
        fromEaster(-47, "shrove tuesday", "mardi gras");
        fromEaster(-46, "ash wednesday");
        fromEaster(-7, "palm sunday");
        fromEaster(-3, "maundy thursday", "holy thursday");
        fromEaster(-2, "good friday");
        fromEaster(-1, "holy saturday", "easter saturday");
        fromEaster(1, "easter monday");
        fromEaster(0, "easter sunday", "easter day", "easter");
        fromEaster(39, "ascension day");
        fromEaster(50, "whit monday", "pentecost monday");
        fromEaster(49, "whit sunday", "pentecost sunday", "pentecost");
        day(NamedDay::orthodoxEaster, "orthodox easter sunday", "orthodox easter");
        day(year -> weekday(year, Month.JANUARY, 3, DayOfWeek.MONDAY), "martin luther king day", "mlk day");
        day(year -> weekday(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY), "presidents day");
        day(year -> weekday(year, Month.MAY, -1, DayOfWeek.MONDAY), "memorial day");
        day(year -> weekday(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY), "labor day");
        day(year -> weekday(year, Month.OCTOBER, 2, DayOfWeek.MONDAY), "columbus day", "canadian thanksgiving");
        day(year -> weekday(year, Month.NOVEMBER, 1, DayOfWeek.MONDAY).plus(Period.ofDays(1)), "us election day");
        day(year -> weekday(year, Month.NOVEMBER, 2, DayOfWeek.SUNDAY), "remembrance sunday");
        day(year -> thanksgiving(year).plus(Period.ofDays(1)), "black friday");
        day(year -> thanksgiving(year).plus(Period.ofDays(4)), "cyber monday");
        day(NamedDay::thanksgiving, "thanksgiving day", "us thanksgiving", "thanksgiving");
    }

    private NamedDay() {}

    private static void day(IntFunction<LocalDate> inYear, String... names) {
        for (String name : names) {
            DAYS.put(name, inYear);
        }
    }

    private static void fixed(int month, int day, String... names) {
        day(MonthDay.of(month, day)::atYear, names);
    }

    private static void fromEaster(int days, String... names) {
        day(year -> easter(year).plus(Period.ofDays(days)), names);
    }

    /**
     * Takes the next words if they name a day, and returns the function from a year to that day; null, with nothing taken, if they do not.
     */
    static @Nullable IntFunction<LocalDate> taken(DateTokens tokens) {
        String longest = "";
        for (String name : DAYS.keySet()) {
            longest = name.length() > longest.length() && tokens.isNext(name) ? name : longest;
        }
        return !longest.isEmpty() && tokens.take(longest) ? DAYS.get(longest) : null;
    }

    private static LocalDate weekday(int year, Month month, int which, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }

    private static LocalDate thanksgiving(int year) {
        return weekday(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    }

    /** Returns Easter Sunday of the Gregorian calendar: J. Meeus, Astronomical Algorithms (2nd edition, 1998), chapter 8. */
    static LocalDate easter(int year) {
        int golden = Math.floorMod(year, 19);
        int century = Math.floorDiv(year, 100);
        int inCentury = Math.floorMod(year, 100);
        int corrected = century - (century + 8) / 25 + 1;
        int epact = Math.floorMod(19 * golden + century - century / 4 - corrected / 3 + 15, 30);
        int toSunday = Math.floorMod(32 + 2 * Math.floorMod(century, 4) + 2 * (inCentury / 4) - epact - inCentury % 4, 7);
        int late = (golden + 11 * epact + 22 * toSunday) / 451;
        int day = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** Returns Easter Sunday of the Julian calendar, as a Gregorian date: the same book and chapter. */
    static LocalDate orthodoxEaster(int year) {
        int moon = Math.floorMod(19 * Math.floorMod(year, 19) + 15, 30);
        int toSunday = Math.floorMod(2 * Math.floorMod(year, 4) + 4 * Math.floorMod(year, 7) - moon + 34, 7);
        int day = moon + toSunday + 114;
        int centuries = Math.floorDiv(year, 100);
        int behind = centuries - Math.floorDiv(centuries, 4) - 2;
        return LocalDate.of(year, day / 31, 1).plus(Period.ofDays(day % 31 + behind));
    }
}
