package org.counterclaim.core;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Languages by the tags of BCP 47 (RFC 5646) that are stored, and by the names that people type and read. */
public final class LanguageNames {

    /** The commonest of what RFC 5646, section 2.1, allows: a language, then a script, a region and variants. */
    private static final String TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private static final int LONGEST = 35;

    /** Codes of three letters, such as ger, stand for the same as some of two, which BCP 47 wants. */
    private static final int OLD_CODE = 3;
    private static final int LONGEST_QUOTED = 40;

    private static final Map<String, String> OTHER_NAMES = Map.of("farsi", "fa", "mandarin", "zh", "flemish", "nl-BE", "castilian", "es");

    private static final Map<String, String> TAGS = tags();
    private static final Map<String, String> OFFERED = namesToOffer();

    private LanguageNames() {}

    /**
     * The tag of a language, given in any case or by its name in English or in itself.
     *
     * @throws IllegalArgumentException if no language goes by that, with words for who typed it
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

    /** The name of a language in English; the tag itself where it has none. */
    public static String name(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    /** What one would type for a tag: the name, unless that means another one. */
    public static String typed(String tag) {
        String name = name(tag);
        return tag.equals(TAGS.get(folded(name))) ? name : tag;
    }

    /** The names in English to offer, each with that in the language itself. */
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
