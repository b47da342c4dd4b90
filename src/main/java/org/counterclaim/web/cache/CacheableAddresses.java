package org.counterclaim.web.cache;

import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Addresses whose pages may be cached, with every query parameter that makes a difference. Modules declare theirs as beans; the page itself
 * must also set a {@link CachePolicy}.
 */
public final class CacheableAddresses {

    /** A value of a known parameter, or its normalised form. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{0,100}");
    private static final int LONGEST_DATE = 100;
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;
    private static final LocalDate OTHER_DAY = LocalDate.of(2101, 7, 19);
    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final int LONGEST = 150;

    private final Pattern path;
    private final Map<String, Spelling> parameters = new TreeMap<>();

    /** Normalises all values of a parameter that mean the same. */
    @FunctionalInterface
    private interface Spelling {

        /**
         * Returns the normalised value; empty if it means the same as no value; null if its meaning is unclear or may change by tomorrow.
         */
        @Nullable
        String of(String value);
    }

    private CacheableAddresses(String path) {
        this.path = Pattern.compile(path.replaceAll("\\{[a-z]+}", SLUG));
    }

    /** Returns the pages at this path, in which {@code {slug}} stands for any slug. */
    public static CacheableAddresses at(String path) {
        return new CacheableAddresses(path);
    }

    /** Declares parameters that hold words, slugs or numbers. */
    public CacheableAddresses withWords(String... names) {
        return with(CacheableAddresses::word, names);
    }

    /** Declares a parameter that holds a word or a number, with its default. */
    public CacheableAddresses withWord(String name, String usual) {
        return with(value -> usual.equals(value) ? "" : word(value), name);
    }

    /** Declares parameters that hold dates as people type them. */
    public CacheableAddresses withDates(String... names) {
        return with(value -> date(value, FuzzyDate::edtf), names);
    }

    /** Declares parameters that hold dates of which the first day counts. */
    public CacheableAddresses withFirstDays(String... names) {
        return with(value -> date(value, date -> Objects.toString(date.firstDay(), null)), names);
    }

    /** Declares parameters that hold dates of which the last day counts. */
    public CacheableAddresses withLastDays(String... names) {
        return with(value -> date(value, date -> Objects.toString(date.lastDay(), null)), names);
    }

    private CacheableAddresses with(Spelling spelling, String... names) {
        Stream.of(names).forEach(name -> parameters.put(name, spelling));
        return this;
    }

    private static @Nullable String word(String value) {
        return WORD.matcher(value).matches() ? value : null;
    }

    /** Normalises a date; returns null if it is read differently on two distant days, because it is then counted from the present day. */
    private static @Nullable String date(String value, Function<FuzzyDate, @Nullable String> canonical) {
        if (value.isEmpty() || value.length() > LONGEST_DATE) {
            return value.isEmpty() ? value : null;
        }
        try {
            FuzzyDate date = FuzzyDate.read(value, SOME_DAY);
            return date.equals(FuzzyDate.read(value, OTHER_DAY)) ? canonical.apply(date) : null;
        } catch (FuzzyDate.InvalidDateException refusedByThePage) {
            return null;
        }
    }

    /** Whether these pages are at the path. */
    public boolean areAt(String rawPath) {
        return rawPath.length() <= LONGEST && path.matcher(rawPath).matches();
    }

    /**
     * Returns the address in its normal form, without anything that makes no difference; null if that is unclear and the page must not be
     * cached. Neither part may have been decoded.
     */
    public @Nullable String normalised(String rawPath, @Nullable String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return rawPath;
        }
        Map<String, String> known = new TreeMap<>();
        for (String parameter : rawQuery.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
            Spelling spelling = parameters.get(name);
            if (spelling != null) {
                String value = spelling.of(decoded(equals < 0 ? "" : parameter.substring(equals + 1)).strip());
                if (value == null || known.put(name, value) != null) {
                    return null;
                }
            }
        }
        known.values().removeIf(String::isEmpty);
        return known.isEmpty() ? rawPath : rawPath + "?" + joined(known.entrySet());
    }

    /** Decodes percent-encoding; malformed text, which no page accepts, is returned unchanged. */
    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }

    private static String joined(Collection<Map.Entry<String, String>> parameters) {
        return parameters.stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("&"));
    }
}
