package org.counterclaim.record;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;

/**
 * Which words of a record are taken down for legal reasons.
 *
 * @param entries the positions of its older entries whose words go, at least one
 * @param words whether a text of the present version goes; never where its present words stay
 * @param addresses whether an address of the present version goes, since it is made of the words
 */
public record Withholding(List<Long> entries, Predicate<String> words, Predicate<String> addresses) {

    /** What stands in the place of words that a record cannot do without. */
    public static final String INSTEAD = "Withheld for legal reasons";

    /** Keeps a copy, in order; throws {@link IllegalArgumentException} if no entry loses its words. */
    public Withholding {
        entries = entries.stream().sorted().distinct().toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("An entry that withholds nothing says nothing");
        }
    }

    /** Whether a text goes. */
    public boolean takes(@Nullable String text) {
        return text != null && words.test(text);
    }

    /** The text, or what stands in its place. */
    public String instead(String text) {
        return takes(text) ? INSTEAD : text;
    }

    /** The text; null if it goes. */
    public @Nullable String orNothing(@Nullable String text) {
        return takes(text) ? null : text;
    }

    /** The address; null if it goes. */
    public @Nullable WebAddress orNothing(@Nullable WebAddress address) {
        return address != null && addresses.test(address.text()) ? null : address;
    }

    boolean takes(Slug slug) {
        return addresses.test(slug.text());
    }

    /** The slug, or one that says nothing. */
    Slug instead(Slug slug) {
        return takes(slug) ? Slug.of("withheld-" + UUID.randomUUID()) : slug;
    }
}
