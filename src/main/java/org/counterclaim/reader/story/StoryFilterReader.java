package org.counterclaim.reader.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.TimelineOrder;
import org.counterclaim.reader.timeline.LaneGrouping;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Reads the filter of a story from the parameters of an address. */
public final class StoryFilterReader {

    private static final String NUMBER = "a number of a claim or page";
    private static final List<String> VERDICTS =
            Stream.concat(Stream.of(Mark.values()).map(Mark::toString), Stream.of(ClaimLine.UNVERIFIED)).toList();

    private final QueryParameters given;
    private final LocalDate today;

    public StoryFilterReader(Map<String, String> parameters, Clock clock) {
        this.given = new QueryParameters(parameters);
        this.today = LocalDate.now(clock);
    }

    /**
     * Reads the filter.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    public StoryFilter read() {
        return new StoryFilter(
                given.text("actor"),
                given.number("claim", NUMBER),
                given.oneOf("stance", List.of(Stance.values()), Stance::mark, "a stance"),
                given.oneOf("verdict", VERDICTS, "a verdict"),
                given.date("from", today),
                given.date("to", today),
                lastDay("asOf"),
                Objects.requireNonNullElse(given.oneOf("order", List.of(TimelineOrder.values()), "an order"), TimelineOrder.OLDEST),
                Objects.requireNonNullElse(given.oneOf("lanes", List.of(LaneGrouping.values()), "a kind of lane"), LaneGrouping.ACTOR),
                given.page(NUMBER));
    }

    private @Nullable LocalDate lastDay(String name) {
        FuzzyDate date = given.date(name, today);
        if (date != null && date.lastDay() == null) {
            throw new BadRequestException(QueryParameters.quoted(String.valueOf(given.text(name)))
                    + " has no last day. Type a day, such as 2022-10-12.");
        }
        return date == null ? null : date.lastDay();
    }
}
