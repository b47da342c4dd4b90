package org.counterclaim.capture;

import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Month names in the languages of Europe, and the order of numbers in a language's dates, both from the CLDR. */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of("en", "en-GB", "de", "de-AT", "fr", "es", "it", "pt", "pt-PT", "nl", "da", "sv",
            "nb", "fi", "pl", "cs", "sk", "sl", "hr", "bs", "sr", "sr-Latn", "hu", "ro", "bg", "mk", "el", "tr", "uk", "ru", "be",
            "lt", "lv", "et",
            "ca", "is", "sq", "id", "ar", "he");
    private static final Map<String, Map<String, Month>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, Set<Month>> ANYWHERE = anywhere();

    private MonthNames() {}

    /** Returns the month with that name in the page's language or in English, or in any others if they agree. */
    static Optional<Month> month(String written, Locale language) {
        String word = key(written);
        Set<Month> elsewhere = ANYWHERE.getOrDefault(word, Set.of());
        return Optional.ofNullable(of(language).get(word))
                .or(() -> Optional.ofNullable(of(Locale.ENGLISH).get(word)))
                .or(() -> elsewhere.size() == 1 ? elsewhere.stream().findFirst() : Optional.empty());
    }

    /** Whether 2/3/2022 is 2 March; empty if the language does not settle it, as plain English does not. */
    static Optional<Boolean> isDayFirst(Locale language) {
        if (language.getLanguage().isEmpty() || (language.getLanguage().equals("en") && language.getCountry().isEmpty())) {
            return Optional.empty();
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, language);
        return Optional.of(pattern.indexOf('d') < pattern.indexOf('M'));
    }

    private static Map<String, Month> of(Locale language) {
        return LANGUAGES.contains(language.getLanguage()) ? KNOWN.computeIfAbsent(language.getLanguage(), _ -> names(language)) : Map.of();
    }

    private static Map<String, Month> names(Locale language) {
        Map<String, Month> names = new HashMap<>();
        for (Month month : Month.values()) {
            Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                    .map(style -> key(month.getDisplayName(style, language)))
                    .filter(name -> name.length() > 2 && !Character.isDigit(name.charAt(0)))
                    .forEach(name -> names.putIfAbsent(name, month));
        }
        return names;
    }

    private static Map<String, Set<Month>> anywhere() {
        Map<String, Set<Month>> anywhere = new HashMap<>();
        LANGUAGES.stream().map(Locale::forLanguageTag).forEach(
                language -> names(language).forEach((name, month) -> anywhere.computeIfAbsent(name, _ -> new HashSet<>(2)).add(month)));
        return anywhere;
    }

    private static String key(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return Arrays.stream(word.split("\\.")).findFirst().orElse(word);
    }
}
