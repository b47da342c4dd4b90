package org.counterclaim.record;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;

/**
 * The words of a record to take down for legal reasons.
 *
 * @param entries the positions of the older entries that lose their words, at least one
 * @param words whether a text of the present version is removed; false for all if the present words stay
 * @param addresses whether an address of the present version is removed because it is made from the words
 */
public record Withholding(List<Long> entries, Predicate<String> words, Predicate<String> addresses) {

    /** The replacement for required words. */
    public static final String INSTEAD = "Withheld for legal reasons";

    /** Copies the positions, in order; throws {@link IllegalArgumentException} if no entry loses its words. */
    public Withholding {
        entries = entries.stream().sorted().distinct().toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("An entry that withholds nothing says nothing");
        }
    }

    /** Whether a text is removed. */
    public boolean takes(@Nullable String text) {
        return text != null && words.test(text);
    }

    /** Returns the text or its replacement. */
    public String instead(String text) {
        return takes(text) ? INSTEAD : text;
    }

    /** Returns the text; null if it is removed. */
    public @Nullable String orNothing(@Nullable String text) {
        return takes(text) ? null : text;
    }

    /** Returns the address; null if it is removed. */
    public @Nullable WebAddress orNothing(@Nullable WebAddress address) {
        return address != null && addresses.test(address.text()) ? null : address;
    }

    boolean takes(Slug slug) {
        return addresses.test(slug.text());
    }

    /** Returns the slug or a neutral replacement. */
    Slug instead(Slug slug) {
        return takes(slug) ? Slug.of("withheld-" + UUID.randomUUID()) : slug;
    }
}
