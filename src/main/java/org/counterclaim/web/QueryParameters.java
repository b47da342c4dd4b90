package org.counterclaim.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.InputText;
import org.counterclaim.core.date.FuzzyDate;

/**
 * The parameters of an address, as a filter reads them one by one. Empty ones count as absent, since a form sends every field; unknown
 * ones are ignored, since trackers add theirs. Every method returns null for a parameter that is absent, and throws a
 * {@link BadRequestException} that names the value and says what would do, for one that is not understood.
 */
public final class QueryParameters {

    private static final int LONGEST_QUOTED = 60;

    private final Map<String, String> parameters;

    /** @param parameters the first value of each, as Spring MVC hands them to a controller */
    public QueryParameters(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** What is given, without white space around it. */
    public @Nullable String text(String name) {
        String value = parameters.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** What a reader makes of what is given. */
    public <T> @Nullable T read(String name, Function<String, T> reader) {
        String value = text(name);
        return value == null ? null : reader.apply(value);
    }

    /**
     * A number from 1 to 999,999.
     *
     * @param what what it is, as in "the number of a page"
     */
    public @Nullable Integer number(String name, String what) {
        return read(name, value -> {
            if (!value.matches("[1-9][0-9]{0,5}")) {
                throw notNumber(value, what);
            }
            return Integer.valueOf(value);
        });
    }

    /** The number of the page, counted from 1; 1 where none is given. */
    public int page(String what) {
        return Objects.requireNonNullElse(number("page", what), 1);
    }

    /** An imprecise date, in plain words or EDTF. */
    public @Nullable FuzzyDate date(String name, LocalDate today) {
        return read(name, value -> {
            try {
                return FuzzyDate.read(value, today);
            } catch (FuzzyDate.InvalidDateException unreadable) {
                throw new BadRequestException(String.valueOf(unreadable.getMessage()));
            }
        });
    }

    /**
     * One of several things, by its {@code toString()}.
     *
     * @param what what they are, as in "a verdict"
     */
    public <T> @Nullable T oneOf(String name, Collection<? extends T> all, String what) {
        return oneOf(name, all, Object::toString, what);
    }

    /** The same by another word. */
    public <T> @Nullable T oneOf(String name, Collection<? extends T> all, Function<? super T, String> word, String what) {
        return read(name, value -> all.stream().<T>map(one -> one).filter(one -> word.apply(one).equals(value)).findAny().orElseThrow(
                () -> new BadRequestException(quoted(value) + " is not " + what + ". Choose one of: "
                        + all.stream().map(word).collect(Collectors.joining(", ")) + ".")));
    }

    /** Whether it says "yes"; false where it is absent. */
    public boolean isYes(String name) {
        return oneOf(name, List.of("yes"), "an answer") != null;
    }

    /** What to throw for a value that is not the number that it should be. */
    public static BadRequestException notNumber(String value, String what) {
        return new BadRequestException(quoted(value) + " is not " + what + ". Type a whole number, such as 1.");
    }

    /** The beginning of a value in quotation marks, without control characters, for a message. */
    public static String quoted(String value) {
        return "“" + InputText.beginning(value.replaceAll("\\p{Cntrl}", "\uFFFD"), LONGEST_QUOTED) + "”";
    }
}
