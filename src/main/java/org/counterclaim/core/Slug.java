package org.counterclaim.core;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A record's name in its address: 1 to 100 lower-case letters a to z, digits, and single hyphens between them.
 *
 * @param text the slug itself
 */
public record Slug(String text) implements Comparable<Slug> {

    private static final int LONGEST = 100;
    private static final String FALLBACK = "record";

    /** Throws {@link IllegalArgumentException}, with a message for the person who typed, for anything else. */
    public Slug {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An address needs at least one letter or digit.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("An address has at most 100 characters; this has " + text.length() + ".");
        }
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException(
                    "An address has lower-case letters a to z, digits, and single hyphens between them: try “%s”."
                            .formatted(from(text)));
        }
    }

    /**
     * The slug that is written so.
     *
     * @throws IllegalArgumentException for text that is no slug; the message is for the person who typed
     */
    public static Slug of(String text) {
        return new Slug(text);
    }

    /** Whether a text is a slug. */
    public static boolean isSlug(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && isWellFormed(text);
    }

    /**
     * A slug made of a title: accents and apostrophes go, whatever else is not a letter a to z or a digit becomes a hyphen,
     * and what is too long ends at a whole word where it can. Other scripts are not transliterated: a title without a
     * single Latin letter or digit gives "record".
     */
    public static Slug from(String title) {
        String latin = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < latin.length() && slug.length() <= LONGEST; i++) {
            if (isLetterOrDigit(latin.charAt(i))) {
                slug.append(latin.charAt(i));
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        String text = shortened(slug.toString());
        return new Slug(text.isEmpty() ? FALLBACK : text);
    }

    private static String shortened(String slug) {
        String text = slug;
        if (slug.length() > LONGEST) {
            int wholeWord = slug.lastIndexOf('-', LONGEST);
            text = slug.substring(0, wholeWord > 0 ? wholeWord : LONGEST);
        }
        return text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean inside = i > 0 && i < text.length() - 1 && text.charAt(i - 1) != '-';
            if (!isLetterOrDigit(text.charAt(i)) && !(text.charAt(i) == '-' && inside)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(Slug other) {
        return text.compareTo(other.text);
    }

    /** The slug itself. */
    @Override
    public String toString() {
        return text;
    }
}
