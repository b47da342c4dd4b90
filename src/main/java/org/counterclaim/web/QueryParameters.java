package org.counterclaim.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.InputText;
import org.counterclaim.core.SpellingDistance;
import org.counterclaim.core.date.FuzzyDate;

/**
 * Reads the parameters of an address for a filter. Empty ones count as absent, because a form sends every field; unknown ones are ignored,
 * because trackers add theirs. Unless stated otherwise, methods return null for an absent parameter. For one that is not understood they
 * throw a {@link BadRequestException}, which names the value and says what would be valid.
 */
public final class QueryParameters {

    private static final int LONGEST_QUOTED = 60;

    private final Map<String, String> parameters;

    /** @param parameters the first value of each, as Spring MVC passes them to a controller */
    public QueryParameters(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Returns a text without surrounding white space. */
    public @Nullable String text(String name) {
        String value = parameters.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** Returns the reader's result for the value. */
    public <T> @Nullable T read(String name, Function<String, T> reader) {
        String value = text(name);
        try {
            return value == null ? null : reader.apply(value);
        } catch (BadRequestException unreadable) {
            throw unreadable.in(name);
        }
    }

    /**
     * Returns a number from 1 to 999,999.
     *
     * @param what the words for it, as in "the number of a page"
     */
    public @Nullable Integer number(String name, String what) {
        return read(name, value -> {
            if (!value.matches("[1-9][0-9]{0,5}")) {
                throw notNumber(value, what);
            }
            return Integer.valueOf(value);
        });
    }

    /** Returns the number of the page, counted from 1; 1 if none is given. */
    public int page(String what) {
        return Objects.requireNonNullElse(number("page", what), 1);
    }

    /** Returns an imprecise date, given in plain words or EDTF. */
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
     * Returns one of several items, by its {@code toString()}.
     *
     * @param what the words for such an item, as in "a verdict"
     */
    public <T> @Nullable T oneOf(String name, Collection<? extends T> all, String what) {
        return oneOf(name, all, Object::toString, what);
    }

    /** The same by another word. */
    public <T> @Nullable T oneOf(String name, Collection<? extends T> all, Function<? super T, String> word, String what) {
        return read(name, value -> all.stream().<T>map(one -> one).filter(one -> word.apply(one).equals(value)).findAny()
                .orElseThrow(() -> notOneOf(value, all.stream().map(word).toList(), what)));
    }

    private static BadRequestException notOneOf(String value, List<String> words, String what) {
        return new BadRequestException(quoted(value) + " is not " + what + "."
                + SpellingDistance.nearestChoice(value, words).map(word -> " Did you mean “" + word + "”?").orElse("")
                + " Choose one of: " + String.join(", ", words) + ".");
    }

    /** Whether the value is "yes"; false if it is absent. */
    public boolean isYes(String name) {
        return oneOf(name, List.of("yes"), "an answer") != null;
    }

    /** Returns the exception for a value that is not a valid number. */
    public static BadRequestException notNumber(String value, String what) {
        return new BadRequestException(quoted(value) + " is not " + what + ". Type a whole number, such as 1.");
    }

    /** Returns the beginning of a value in quotation marks, without control characters, for a message. */
    public static String quoted(String value) {
        return "“" + InputText.beginning(value.replaceAll("\\p{Cntrl}", "\uFFFD"), LONGEST_QUOTED) + "”";
    }
}
