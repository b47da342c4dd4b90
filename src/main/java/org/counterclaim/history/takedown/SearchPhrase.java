package org.counterclaim.history.takedown;

import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.counterclaim.core.InputText;
import org.counterclaim.core.Slug;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A phrase to search for, ignoring case, quotation marks, dashes and white space. Accents count.
 *
 * @param text the phrase as it was typed
 * @param plain the normalised form in which texts are compared
 * @param slug the phrase as part of an address; empty if too little of it would be left
 */
record SearchPhrase(String text, String plain, String slug) {

    private static final int LONGEST = 1_000;
    private static final int FEWEST = 3;

    /**
     * Returns the phrase that somebody typed.
     *
     * @throws IllegalArgumentException if there is nothing to search for; the message is written for the person who typed
     */
    static SearchPhrase of(String typed) {
        String text = InputText.clean(typed);
        String plain = plain(text);
        if (plain.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST) {
            throw new IllegalArgumentException("Write the words that are to go: at least three letters or digits.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("At most 1,000 characters fit in. A part of them finds the same texts.");
        }
        return new SearchPhrase(text, plain, slug(text));
    }

    /** Whether a text contains the phrase. */
    boolean isIn(String other) {
        return plain(other).contains(plain);
    }

    /** Whether an address, or a part of one, contains the phrase or is made from it. */
    boolean isInAddress(String address) {
        String decoded = decoded(address);
        return isIn(decoded) || Stream.of(slug, hyphenated(text)) // the second: slugs from before transliteration
                .anyMatch(part -> part.replace("-", "").length() >= FEWEST && hyphenated(decoded).contains(part));
    }

    /** Whether a text reveals the phrase, as it is or as part of an address. */
    boolean isRevealedBy(String other) {
        return isIn(other) || Stream.of(other.split("\\s+")).anyMatch(part -> part.matches(".*[-/%].*") && isInAddress(part));
    }

    /** Returns the words that every text with the phrase also contains. */
    List<String> words() {
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    /** Returns the text around the phrase, or else the beginning of the text. */
    String excerpt(String other) {
        String longest = words().stream().reduce("", (one, two) -> two.length() > one.length() ? two : one);
        int at = Math.max(0, other.toLowerCase(Locale.ROOT).indexOf(longest));
        int from = Math.max(0, Math.min(at, other.length()) - 60);
        int to = Math.min(other.length(), from + 120 + plain.length());
        return (from > 0 ? "…" : "") + other.substring(from, to).strip() + (to < other.length() ? "…" : "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u00AD\\u200B\\u200C\\u200D\\u2060\\uFEFF]", "")
                .replaceAll("[‘’‚‛‹›`´]", "'").replaceAll("[“”„‟«»]", "\"").replaceAll("\\p{Pd}", "-")
                .replaceAll("[\\s\\p{Z}]+", " ").strip()
                .toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }

    private static String slug(String text) {
        boolean hasLetters = text.codePoints().anyMatch(Character::isLetterOrDigit);
        String slug = hasLetters ? Slug.from(text).text() : "";
        return slug.replace("-", "").length() < FEWEST ? "" : slug;
    }

    private static String hyphenated(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’]", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
