package org.counterclaim.capture;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Extracts languages from schema.org's {@code inLanguage}, the page's {@code lang} (HTML Standard, section 3.2.6.2), Open Graph's {@code
 * og:locale}, meta tags, and the header Content-Language (RFC 9110, section 8.5) if that names only one.
 */
final class LanguageExtractor {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    /** Linked data may name a language in English: schema.org, Language. */
    private static final Map<String, String> BY_NAME = KNOWN.stream().collect(Collectors.toMap(
            code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code -> code, (first, _) -> first));

    private LanguageExtractor() {}

    static PageFindings<String> in(ParsedPage page) {
        FindingCollector<String> gathering = gathering();
        Stream.of(page.linked("inLanguage"),
                page.shown("html[lang]", "lang", "html lang"),
                page.shown("html[xml:lang]", "xml:lang", "html xml:lang"),
                page.shown("article[lang], main[lang], body[lang]", "lang", "lang"),
                page.meta("og:locale", "inlanguage", "content-language", "dc.language", "dcterms.language", "language",
                        "citation_language"))
                .flatMap(found -> found)
                .forEach(found -> gathering.add(tag(found.value()), found.source()));
        inHeader(page.answer()).all().forEach(found -> gathering.add(found.value(), found.source()));
        return gathering.findings();
    }

    static PageFindings<String> inHeader(FetchResponse answer) {
        FindingCollector<String> gathering = gathering();
        if (answer.language() != null) {
            gathering.add(tag(answer.language()), new FindingSource(FindingSource.Place.HTTP, "Content-Language"));
        }
        return gathering.findings();
    }

    /** Returns a collector for which "en" and "en-GB" do not contradict each other. */
    private static FindingCollector<String> gathering() {
        return new FindingCollector<>((one, other) -> Locale.forLanguageTag(one).getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage())
                && Stream.of(one, other).map(tag -> Locale.forLanguageTag(tag).getCountry())
                        .filter(country -> !country.isEmpty()).distinct().count() < 2);
    }

    /** Returns the tag in the form of BCP 47 (RFC 5646, section 2.1.1); empty if it is not a tag or not a known language. */
    static Optional<String> tag(String written) {
        String text = written.strip().replace('_', '-');
        String plain = Arrays.stream(text.split("[.@]")).findFirst().orElse("");
        try {
            Locale locale = new Locale.Builder().setLanguageTag(BY_NAME.getOrDefault(plain.toLowerCase(Locale.ROOT), plain)).build();
            String language = locale.getLanguage();
            boolean coded = language.length() == 2 ? KNOWN.contains(language) : isNamed(locale);
            return coded ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }

    /** Whether the language has a name, which shows that its code exists, also for codes of three letters such as Hawaiian's. */
    private static boolean isNamed(Locale locale) {
        String language = locale.getLanguage();
        return language.length() == 3 && !language.equals("und") && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
    }
}
