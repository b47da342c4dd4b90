package org.counterclaim.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * A record's name in its address: 1 to 100 lower-case letters a to z, digits, and single hyphens between them.
 *
 * @param text the slug itself
 */
public record Slug(String text) implements Comparable<Slug> {

    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int MOST_TRANSLITERATED = 4 * LONGEST;
    private static final String FALLBACK = "record";

    /** ICU4J's transliteration rules, loaded when the first title needs them. */
    private static final class ToLatin {
        static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** Throws {@link IllegalArgumentException} for anything else, with a message for the person who typed. */
    public Slug {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An address needs at least one letter or digit.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("An address has at most 100 characters; this has " + text.length() + ".");
        }
        if (!isSlug(text)) {
            throw new IllegalArgumentException(
                    "An address has lower-case letters a to z, digits, and single hyphens between them: try “%s”.".formatted(from(text)));
        }
    }

    /**
     * Returns the slug with this text.
     *
     * @throws IllegalArgumentException if the text is not a slug; the message is written for the person who typed
     */
    public static Slug of(String text) {
        return new Slug(text);
    }

    /** Whether a text is a slug. */
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /**
     * Makes a slug from a title. Other scripts and letters are transliterated to a to z, accents and apostrophes are dropped, any other
     * character becomes a hyphen, and a long slug is cut at a whole word if possible. A title without letters or digits gives "record".
     */
    public static Slug from(String title) {
        String text = shortened(latin(title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceFirst("^-", ""));
        return new Slug(text.isEmpty() ? FALLBACK : text);
    }

    private static String latin(String title) {
        String plain = unmarked(title);
        return plain.chars().allMatch(c -> c < 0x80 || !Character.isLetterOrDigit(c)) ? plain
                : unmarked(ToLatin.RULES.transliterate(title.substring(0, Math.min(title.length(), MOST_TRANSLITERATED)))
                        .replaceAll("(?<=\\p{L})\"(?=\\p{L})", "")); // the transliteration of a hard sign
    }

    private static String unmarked(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’ʹʺʻʼʾʿ]", "");
    }

    private static String shortened(String slug) {
        String text = slug;
        if (slug.length() > LONGEST) {
            int wholeWord = slug.lastIndexOf('-', LONGEST);
            text = slug.substring(0, wholeWord > 0 ? wholeWord : LONGEST);
        }
        return text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public int compareTo(Slug other) {
        return text.compareTo(other.text);
    }

    /** Returns the slug's text. */
    @Override
    public String toString() {
        return text;
    }
}
