package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads a date given by its distance from another: "two days before 3 October 2022", "shortly after 3 October 2022". */
final class DistantDate {

    private final DateTokens tokens;
    private final SpokenDateReader dates;

    DistantDate(DateTokens tokens, SpokenDateReader dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    /** Returns the date; null if the next words are not of this kind. */
    @Nullable
    SpokenDate read() {
        int mark = tokens.mark();
        SpokenDate within = within();
        if (within != null) {
            return within;
        }
        tokens.back(mark);
        SpokenDate beside = beside();
        if (beside != null) {
            return beside;
        }
        tokens.back(mark);
        return stepped();
    }

    /** "Within a week of 3 October 2022". */
    private @Nullable SpokenDate within() {
        SpokenDuration duration = tokens.take("within", "in the space of") ? SpokenDuration.taken(tokens) : null;
        boolean around = duration != null && tokens.take("of", "either side of");
        boolean after = duration != null && !around && tokens.take("after", "following");
        if (duration == null || (!around && !after)) {
            return null;
        }
        LocalDate day = dates.day(dates.read());
        return SpokenDate.whole(duration.span(around ? day.minus(duration.most()) : day, day.plus(duration.most())));
    }

    /** "A few days before 3 October 2022", "the week after 3 October 2022", "the eve of 3 October 2022". */
    private @Nullable SpokenDate beside() {
        if (tokens.take("eve of")) {
            return SpokenDate.of(dates.day(dates.read()).minus(Period.ofDays(1)));
        }
        if (tokens.take("run - up to", "runup to", "build - up to", "days leading up to", "weeks leading up to", "ahead of")) {
            return openly(-1);
        }
        if (tokens.take("aftermath of", "wake of", "following")) {
            return openly(1);
        }
        if (tokens.take("shortly", "just", "soon", "immediately", "right", "well", "long", "not long", "some time", "sometime", "straight")
                && tokens.isNext("before", "after", "prior")) {
            return openly(way());
        }
        return null;
    }

    private @Nullable SpokenDate stepped() {
        String unit = tokens.peek(0);
        if (unit.matches("day|week|month|year|weekend|night|evening|morning|afternoon")
                && List.of("before", "after").contains(tokens.peek(1)) && !SteppedDate.isBeyondNext(tokens)) {
            tokens.next();
            return adjoining(unit, way());
        }
        SpokenDuration duration = SpokenDuration.taken(tokens);
        int way = duration == null ? 0 : way();
        if (duration == null || way == 0) {
            return null;
        }
        return duration.isVague() ? openly(way) : SpokenDate.whole(duration.from(dates.day(dates.read()), way));
    }

    private int way() {
        return tokens.take("before", "prior to", "ahead of") ? -1 : tokens.take("after", "following") ? 1 : 0;
    }

    /** Reads the next date and returns an open range shortly before or after it. */
    private SpokenDate openly(int way) {
        SpokenDate date = dates.read();
        String edtf = dates.edtf(date);
        String edge = way < 0 ? EnglishDateParser.start(edtf) : EnglishDateParser.end(edtf);
        String step = date.time() != null ? edge : way < 0 ? EdtfStep.before(edge) : EdtfStep.after(edge);
        String about = SpokenDate.marked(step, true, false);
        return SpokenDate.whole(way < 0 ? "../" + about : about + "/..");
    }

    private SpokenDate adjoining(String unit, int way) {
        String edtf = dates.edtf(dates.read());
        if (unit.equals("month") && edtf.matches("\\d{4}-[01]\\d")) {
            return SpokenDate.whole(SpokenDate.edtf(YearMonth.parse(edtf).plusMonths(way)));
        }
        if (unit.equals("year") && edtf.matches("\\d{4}")) {
            return SpokenDate.whole(SpokenDate.year(Integer.parseInt(edtf) + (long) way));
        }
        LocalDate day = dates.day(SpokenDate.whole(way < 0 ? EnglishDateParser.start(edtf) : EnglishDateParser.end(edtf)));
        LocalDate next = day.plusDays(way);
        if (unit.equals("weekend")) {
            return SpokenDate.whole(RelativeDate.weekendOf(way < 0 ? day.minus(Period.ofDays(7)) : day.plus(Period.ofDays(
                    day.getDayOfWeek().getValue() > 5 ? 7 : 0))));
        }
        SpokenDuration duration = SpokenDuration.unit(unit, 1);
        if (duration == null || unit.equals("day")) {
            return SpokenDate.of(next);
        }
        LocalDate far = way < 0 ? day.minus(duration.most()) : day.plus(duration.most());
        return SpokenDate.whole(way < 0 ? SpokenDate.edtf(far, next) : SpokenDate.edtf(next, far));
    }
}
