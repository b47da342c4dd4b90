package org.counterclaim.core;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Converts between the language tags (BCP 47, RFC 5646) that are stored and the names that people type and read. */
public final class LanguageNames {

    /** The common part of what RFC 5646, section 2.1, allows: a language, then a script, a region and variants. */
    private static final String TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private static final int LONGEST = 35;

    /** The length of ISO 639-2 codes such as "ger". Some of them have an equivalent of two letters, which BCP 47 requires. */
    private static final int OLD_CODE = 3;
    private static final int LONGEST_QUOTED = 40;

    private static final Map<String, String> OTHER_NAMES = Map.of("farsi", "fa", "mandarin", "zh", "flemish", "nl-BE", "castilian", "es");

    private static final Map<String, String> TAGS = tags();
    private static final Map<String, String> OFFERED = namesToOffer();

    private LanguageNames() {}

    /**
     * Returns the tag of a language that was typed as a tag, in any case, or by its name in English or in the language itself.
     *
     * @throws IllegalArgumentException if there is no such language; the message is written for the person who typed
     */
    public static String tag(String typed) {
        String name = TAGS.get(folded(typed));
        if (name != null) {
            return name;
        }
        Locale locale = Locale.forLanguageTag(typed.strip().replace('_', '-'));
        String tag = locale.toLanguageTag();
        boolean isNamed = !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
        if (!isNamed || !tag.matches(TAG) || tag.length() > LONGEST || !tag.equalsIgnoreCase(typed.strip().replace('_', '-'))) {
            throw new IllegalArgumentException(("No language known here is called “%s”. "
                    + "Type its name, such as German or Deutsch, or its tag, such as pt-BR.")
                    .formatted(InputText.beginning(typed, LONGEST_QUOTED)));
        }
        String shorter = TAGS.get(folded(locale.getDisplayName(Locale.ENGLISH)));
        return shorter == null || tag.length() != OLD_CODE ? tag : shorter;
    }

    /** Returns the English name that somebody who typed this probably meant. */
    public static Optional<String> nearest(String typed) {
        return SpellingDistance.nearest(typed, OFFERED.keySet());
    }

    /** Returns the English name of a language, or the tag itself if there is none. */
    public static String name(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    /** Returns what a person would type for a tag: the name, or the tag if the name means another language. */
    public static String typed(String tag) {
        String name = name(tag);
        return tag.equals(TAGS.get(folded(name))) ? name : tag;
    }

    /** Returns the English names to offer, each with the language's own name for itself. */
    public static Map<String, String> offered() {
        return OFFERED;
    }

    private static Map<String, String> namesToOffer() {
        Map<String, String> all = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            all.put(language.getDisplayLanguage(Locale.ENGLISH), language.getDisplayLanguage(language));
        }
        return Collections.unmodifiableMap(all);
    }

    /** A language without a region comes before the same with one. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>(OTHER_NAMES);
        Stream.concat(Arrays.stream(Locale.getISOLanguages()).map(Locale::of), Arrays.stream(Locale.getAvailableLocales()))
                .filter(locale -> locale.toLanguageTag().matches(TAG))
                .sorted(Comparator.comparingInt((Locale locale) -> locale.toLanguageTag().length()))
                .forEach(locale -> Stream.of(Locale.ENGLISH, locale).map(in -> folded(locale.getDisplayName(in)))
                        .forEach(name -> tags.putIfAbsent(name, locale.toLanguageTag())));
        return tags;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "").replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
