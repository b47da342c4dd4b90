package org.counterclaim.reader.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.InputText;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.TimelineOrder;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;

/**
 * Reads a filter from the parameters of an address. Empty parameters count as absent, since a form sends every field;
 * unknown ones are ignored, since trackers add theirs.
 */
public final class StoryFilterReader {

    private final Map<String, String> parameters;
    private final LocalDate today;

    public StoryFilterReader(Map<String, String> parameters, Clock clock) {
        this.parameters = parameters;
        this.today = LocalDate.now(clock);
    }

    /**
     * Reads the filter.
     *
     * @throws InvalidStoryFilterException if a parameter is not understood
     */
    public StoryFilter read() {
        return new StoryFilter(
                get("actor", Function.identity()),
                get("claim", this::number),
                get("stance", this::stance),
                get("verdict", this::verdict),
                get("from", this::date),
                get("to", this::date),
                get("asOf", this::day),
                Optional.ofNullable(get("order", this::order)).orElse(TimelineOrder.OLDEST),
                Optional.ofNullable(get("page", this::number)).orElse(1));
    }

    private <T> @Nullable T get(String name, Function<String, T> reader) {
        String value = parameters.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : reader.apply(value);
    }

    private Integer number(String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new InvalidStoryFilterException("“" + shown(value)
                    + "” is not a number of a claim or page. Type a whole number, such as 1.");
        }
        return Integer.valueOf(value);
    }

    private Stance stance(String value) {
        return oneOf(Stance.values(), value, Stance::mark, "a stance");
    }

    private String verdict(String value) {
        String[] all = Stream.concat(Stream.of(Mark.values()).map(Mark::toString), Stream.of(ClaimLine.UNVERIFIED)).toArray(String[]::new);
        return oneOf(all, value, Function.identity(), "a verdict");
    }

    private TimelineOrder order(String value) {
        return oneOf(TimelineOrder.values(), value, TimelineOrder::toString, "an order");
    }

    private FuzzyDate date(String value) {
        try {
            return FuzzyDate.read(value, today);
        } catch (FuzzyDate.InvalidDateException e) {
            throw new InvalidStoryFilterException(e.getMessage());
        }
    }

    private LocalDate day(String value) {
        LocalDate last = date(value).lastDay();
        if (last == null) {
            throw new InvalidStoryFilterException("“" + shown(value) + "” has no last day. Type a day, such as 2022-10-12.");
        }
        return last;
    }

    private static <T> T oneOf(T[] all, String value, Function<T, String> word, String what) {
        return Stream.of(all).filter(one -> word.apply(one).equals(value)).findAny().orElseThrow(() -> new InvalidStoryFilterException(
                "“" + shown(value) + "” is not " + what + ". Choose one of: "
                        + Stream.of(all).map(word).collect(Collectors.joining(", ")) + "."));
    }

    private static String shown(String value) {
        return InputText.beginning(value, 60);
    }
}
