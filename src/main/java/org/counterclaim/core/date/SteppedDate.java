package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates that lie a number of steps from the day: "two days ago", "nearly a year ago", "in six months", "the week before last", "a
 * week last Tuesday", "recently".
 */
final class SteppedDate {

    private static final String[] MORE =
            {"more than", "over", "just over", "well over", "a little over", "at least", "no less than", "not less than"};
    private static final String[] LESS = {"less than", "under", "just under", "fewer than", "up to", "at most", "no more than"};
    private static final String[] NEARLY = {"nearly", "almost", "close to", "not quite"};
    private static final String[] AGO = {"ago", "earlier", "back"};
    private static final int WEEK = 7;

    private final DateTokens tokens;
    private final DateContext context;
    private final RelativeDate relative;

    SteppedDate(DateTokens tokens, DateContext context, RelativeDate relative) {
        this.tokens = tokens;
        this.context = context;
        this.relative = relative;
    }

    /** Returns the date; null, with nothing taken, if the next words are not of this kind. */
    @Nullable
    SpokenDate read() {
        if (tokens.take("recently", "lately", "of late", "not long ago", "not so long ago", "other day")) {
            return open(true);
        }
        int mark = tokens.mark();
        SpokenDate beyond = beyond();
        if (beyond != null) {
            return beyond;
        }
        tokens.back(mark);
        SpokenDate counted = counted();
        if (counted == null) {
            tokens.back(mark);
        }
        return counted;
    }

    /** Whether "over a year ago" comes next, rather than "over the weekend". */
    static boolean isNext(DateTokens tokens) {
        int mark = tokens.mark();
        boolean ago = tokens.take(MORE) && SpokenDuration.taken(tokens) != null && tokens.isNext(AGO);
        tokens.back(mark);
        return ago;
    }

    /** Whether "week before last" comes next, rather than "week before last Tuesday". */
    static boolean isBeyondNext(DateTokens tokens) {
        String beyond = tokens.peek(1) + " " + tokens.peek(2);
        return (beyond.equals("before last") || beyond.equals("after next"))
                && (tokens.peek(3).isEmpty() || List.of("-", "to", "until", "and", "or").contains(tokens.peek(3)));
    }

    /** Reads "the week before last", "the weekend after next" and "the Tuesday before last". */
    private @Nullable SpokenDate beyond() {
        if (!isBeyondNext(tokens)) {
            return null;
        }
        String unit = tokens.next();
        int way = tokens.take("before last") ? -1 : 1;
        tokens.take("after next");
        DayOfWeek weekday = RelativeDate.weekday(unit);
        if (weekday != null) {
            return SpokenDate.of(relative.on(weekday, way).plusDays((long) WEEK * way));
        }
        return switch (unit) {
            case "weekend" -> RelativeDate.weekend(relative.saturday(way).plusDays((long) WEEK * way));
            case "night", "evening" -> relative.unit("day", 2 * way);
            case "day" -> null;
            default -> relative.unit(unit, 2 * way);
        };
    }

    private @Nullable SpokenDate counted() {
        boolean more = tokens.take(MORE);
        boolean less = !more && tokens.take(LESS);
        boolean nearly = !more && !less && tokens.take(NEARLY);
        boolean ahead = !more && !less && tokens.take("in", "in about", "in around", "in nearly");
        boolean within = !ahead && tokens.take("within");
        SpokenDuration duration = SpokenDuration.taken(tokens);
        SpokenDate day = duration == null || ahead || more || less ? null : onDay(duration);
        if (duration == null || day != null) {
            return day;
        }
        if (within && !duration.isVague() && !tokens.isNext(AGO)) {
            return SpokenDate.whole(SpokenDate.edtf(context.day(), context.day().plus(duration.most())));
        }
        if (ahead) {
            tokens.take("time");
        }
        boolean ago = tokens.take(AGO);
        boolean hence = !ago && (within || tokens.take("from now", "from today", "hence", "later") || ahead);
        if (ago == hence || ((more || less) && (hence || duration.isVague()))) {
            return null;
        }
        if (more || less) {
            LocalDate bound = context.day().minus(duration.most());
            return SpokenDate.whole(more ? "../" + SpokenDate.edtf(bound) + "~" : duration.about(bound, context.day()));
        }
        return duration.isVague() ? open(ago) : from(duration, ago ? -1 : 1, ahead, nearly);
    }

    /** Reads "a week last Tuesday", "two weeks ago on Friday" and "a week on Monday", which may mean either of two days. */
    private @Nullable SpokenDate onDay(SpokenDuration duration) {
        int days = duration.isVague() ? 0 : duration.weeks() * WEEK;
        int mark = tokens.mark();
        boolean ago = tokens.take(AGO);
        if (!duration.isVague() && tokens.take("today", "from today", "to the day")) {
            return SpokenDate.of(ago ? context.day().minus(duration.most()) : context.day().plus(duration.most()));
        }
        tokens.take("on last", "last", "on", "from", "after", "next");
        int way = ago || tokens.peek(-1).equals("last") || tokens.take("past", "this past") ? -1 : 1;
        DayOfWeek weekday = RelativeDate.weekday(tokens.peek(0));
        if (days == 0 || weekday == null || (way > 0 && tokens.mark() == mark)) {
            tokens.back(mark);
            return null;
        }
        tokens.next();
        LocalDate day = context.day();
        LocalDate nearest = day.with(way < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
        LocalDate inWeek = day.plusDays((long) way * days).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(weekday));
        LocalDate stepped = nearest.plusDays((long) way * days);
        return SpokenDate.of(ago ? context.choose(stepped, inWeek) : stepped);
    }

    private SpokenDate open(boolean ago) {
        return SpokenDate.whole(ago ? "../" + SpokenDate.edtf(context.day().minusDays(1)) + "~"
                : SpokenDate.edtf(context.day().plusDays(1)) + "~/..");
    }

    private @Nullable SpokenDate from(SpokenDuration duration, int way, boolean ahead, boolean nearly) {
        SpokenDate whole = relative.unit(duration.unit(), way * duration.count());
        boolean about = nearly || (duration.unit().equals("month") && (duration.count() > 1 || ahead));
        return whole == null ? null : whole.qualified(about, false);
    }
}
