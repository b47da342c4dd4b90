package org.counterclaim.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A distance of ticks: so many days, weeks, months or years, always on round dates.
 *
 * @param unit what is counted
 * @param count how many of it lie between ticks
 * @param days how long that is on average
 * @param room width its labels need
 */
record TickStep(Unit unit, int count, double days, double room) {

    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    private static final TickStep[] ALL = {
        new TickStep(Unit.DAY, 1, 1, 21),
        new TickStep(Unit.DAY, 2, 2, 21),
        new TickStep(Unit.DAY, 5, 5, 21),
        new TickStep(Unit.WEEK, 1, 7, 21),
        new TickStep(Unit.DAY, 10, 10, 21),
        new TickStep(Unit.MONTH, 1, 30.4, 34),
        new TickStep(Unit.MONTH, 3, 91.3, 34),
        new TickStep(Unit.YEAR, 1, 365.25, 46),
        new TickStep(Unit.YEAR, 2, 730.5, 46),
        new TickStep(Unit.YEAR, 5, 1826, 46),
        new TickStep(Unit.YEAR, 10, 3652.5, 46),
        new TickStep(Unit.YEAR, 20, 7305, 46),
        new TickStep(Unit.YEAR, 50, 18_262, 46),
        new TickStep(Unit.YEAR, 100, 36_525, 60),
        new TickStep(Unit.YEAR, 200, 73_050, 60),
        new TickStep(Unit.YEAR, 500, 182_625, 60),
        new TickStep(Unit.YEAR, 1000, 365_250, 60),
        new TickStep(Unit.YEAR, 2000, 730_500, 60),
        new TickStep(Unit.YEAR, 5000, 1_826_250, 60),
    };

    /** The finest step whose labels stand clear of each other at the given width of a day. */
    static TickStep labels(double scale) {
        for (TickStep step : ALL) {
            if (step.days * scale >= step.room) {
                return step;
            }
        }
        return ALL[ALL.length - 1];
    }

    /** The finest step of the same kind of date whose bare ticks stand clear of each other. */
    TickStep ticks(double scale) {
        for (TickStep step : ALL) {
            boolean alike = step.unit == unit || (isDays() && step.isDays());
            if (alike && step.days * scale >= 5 && step.days <= days) {
                return step;
            }
        }
        return this;
    }

    boolean isDays() {
        return unit == Unit.DAY || unit == Unit.WEEK;
    }

    /** The first round date on or after the given one. */
    LocalDate from(LocalDate day) {
        return switch (unit) {
            case DAY -> roundDay(day);
            case WEEK -> day.plusDays((DayOfWeek.MONDAY.getValue() + 7 - day.getDayOfWeek().getValue()) % 7);
            case MONTH -> roundMonth(day);
            case YEAR -> roundYear(day);
        };
    }

    LocalDate next(LocalDate tick) {
        return from(tick.plusDays(1));
    }

    private LocalDate roundDay(LocalDate day) {
        LocalDate at = day;
        while (at.getDayOfMonth() % count != 0 || (count > 1 && at.getDayOfMonth() > 30 - count / 2)) {
            at = at.plusDays(1);
            if (count > 1 && at.getDayOfMonth() == 1) {
                return at;
            }
        }
        return at;
    }

    private LocalDate roundMonth(LocalDate day) {
        LocalDate at = day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
        return at.plusMonths((count - (at.getMonthValue() - 1) % count) % count);
    }

    private LocalDate roundYear(LocalDate day) {
        int year = day.getDayOfYear() == 1 ? day.getYear() : day.getYear() + 1;
        if (year > 0) {
            return LocalDate.of(year + Math.floorMod(-year, count), 1, 1);
        }
        int beforeChrist = 1 - year - (1 - year) % count;
        return LocalDate.of(beforeChrist == 0 ? count : 1 - beforeChrist, 1, 1);
    }

    /** Returns the label of a tick; the larger unit is in a heading above. */
    String label(LocalDate tick) {
        return switch (unit) {
            case DAY, WEEK -> Integer.toString(tick.getDayOfMonth());
            case MONTH -> FigureWords.shortMonth(tick);
            case YEAR -> FigureWords.year(tick.getYear());
        };
    }
}
