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
 * Addresses whose pages may be kept, with every query parameter that makes a difference to them. A module declares its
 * own as beans; the page itself must say {@link CachePolicy} as well.
 */
public final class CacheableAddresses {

    /** A value of a known parameter, or what it is read as. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{0,100}");
    private static final int LONGEST_DATE = 100;
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;
    private static final LocalDate OTHER_DAY = LocalDate.of(2101, 7, 19);
    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final int LONGEST = 150;

    private final Pattern path;
    private final Map<String, Spelling> parameters = new TreeMap<>();

    /** Writes all values of a parameter that mean the same in one way. */
    @FunctionalInterface
    private interface Spelling {

        /** Empty for what means the same as nothing; null where nobody can tell what is meant, or whether it is meant tomorrow too. */
        @Nullable String of(String value);
    }

    private CacheableAddresses(String path) {
        this.path = Pattern.compile(path.replaceAll("\\{[a-z]+}", SLUG));
    }

    /** The pages at this path, in which {@code {slug}} stands for any slug. */
    public static CacheableAddresses at(String path) {
        return new CacheableAddresses(path);
    }

    /** These parameters hold words, slugs or numbers. */
    public CacheableAddresses withWords(String... names) {
        return with(CacheableAddresses::word, names);
    }

    /** This parameter holds a word or a number, and leaving it out means this one. */
    public CacheableAddresses withWord(String name, String usual) {
        return with(value -> usual.equals(value) ? "" : word(value), name);
    }

    /** These parameters hold dates as people type them. */
    public CacheableAddresses withDates(String... names) {
        return with(value -> date(value, FuzzyDate::edtf), names);
    }

    /** These parameters hold dates of which the first day counts. */
    public CacheableAddresses withFirstDays(String... names) {
        return with(value -> date(value, date -> Objects.toString(date.firstDay(), null)), names);
    }

    /** These parameters hold dates of which the last day counts. */
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

    /** A date that is read alike on two days far apart was counted from neither. */
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

    /** Whether they are at this path. */
    public boolean areAt(String rawPath) {
        return rawPath.length() <= LONGEST && path.matcher(rawPath).matches();
    }

    /**
     * The one way to write an address that differs from this one only in what makes no difference; null where that cannot
     * be told and the page is not to be kept. Neither part has been decoded.
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

    /** As it is where it is not percent-encoded text, which no page takes. */
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
