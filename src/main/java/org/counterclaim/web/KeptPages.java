package org.counterclaim.web;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Addresses whose pages may be kept, with every query parameter that makes a difference to them. A module declares its
 * own as beans; the page itself must say {@link Kept} as well.
 */
public final class KeptPages {

    /** Values that mean the same every day and that are written in one way only. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{0,100}");
    private static final Pattern DATE = Pattern.compile("([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?");
    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final int LONGEST = 150;

    private final Pattern path;
    private final Map<String, Pattern> parameters = new TreeMap<>();

    private KeptPages(String path) {
        this.path = Pattern.compile(path.replaceAll("\\{[a-z]+}", SLUG));
    }

    /** The pages at this path, in which {@code {slug}} stands for any slug. */
    public static KeptPages at(String path) {
        return new KeptPages(path);
    }

    /** These parameters hold words, slugs or numbers. */
    public KeptPages withWords(String... names) {
        Stream.of(names).forEach(name -> parameters.put(name, WORD));
        return this;
    }

    /** These parameters hold dates; only those written as 2022, 2022-10 or 2022-10-11 are the same tomorrow. */
    public KeptPages withDates(String... names) {
        Stream.of(names).forEach(name -> parameters.put(name, DATE));
        return this;
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
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (!isClear(name, value) || (parameters.containsKey(name) && known.put(name, value) != null)) {
                return null;
            }
        }
        known.values().removeIf(String::isEmpty);
        return known.isEmpty() ? rawPath : rawPath + "?" + joined(known.entrySet());
    }

    /** An encoded name might be a known one; an unknown name's value does not matter. */
    private boolean isClear(String name, String value) {
        Pattern allowed = parameters.get(name);
        return allowed == null ? name.indexOf('%') < 0 && name.indexOf('+') < 0 : allowed.matcher(value).matches();
    }

    private static String joined(Collection<Map.Entry<String, String>> parameters) {
        return parameters.stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("&"));
    }
}
