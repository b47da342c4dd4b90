package org.counterclaim.capture;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Extracts headlines: the one printed over the article; Open Graph's {@code og:title}, schema.org's {@code headline} and {@code name}, and
 * that of Twitter's cards; and the {@code title}. Headlines for sharing and for search engines are often worded differently, so they are
 * reported too.
 */
final class HeadlineExtractor {

    private static final Pattern TITLE = Pattern.compile("(?:.*[.:_-])?(?:title|headline|hdl)");
    private static final int SURELY_A_HEADLINE = 15;

    private HeadlineExtractor() {}

    static PageFindings<String> in(ParsedPage page) {
        FindingCollector<String> gathering = new FindingCollector<>((one, other) -> PageText.key(one).equals(PageText.key(other)));
        Stream.of(declared(page).filter(found -> isWithoutKicker(found.value(), page)), printed(page), declared(page), page.linked("name"),
                page.meta("twitter:title", "dc.title", "citation_title"),
                page.shown("[itemprop~=headline]", "content", "itemprop headline"))
                .flatMap(found -> found)
                .filter(found -> !page.site().has(found.value()))
                .forEach(found -> gathering.add(page.site().without(found.value()), found.source()));
        // A title also names the site and the section, so it is used only if nothing better is known.
        if (gathering.findings().all().isEmpty()) {
            Stream.concat(Stream.of(new PageFinding<>(PageText.line(page.document().title()), FindingSource.page("title"))),
                    Stream.concat(page.shown("h1", "", "h1"), page.metaLike(TITLE)))
                    .filter(found -> !found.value().isEmpty())
                    .limit(1)
                    .forEach(found -> gathering.add(page.site().without(found.value()), found.source()));
        }
        return gathering.findings();
    }

    private static Stream<PageFinding<String>> printed(ParsedPage page) {
        return page.head().headline().stream().map(text -> new PageFinding<>(text, FindingSource.page("headline")));
    }

    private static Stream<PageFinding<String>> declared(ParsedPage page) {
        return Stream.concat(page.linked("headline"), page.meta("og:title"));
    }

    /** Whether the printed headline is the declared one after a kicker of a word or two. */
    private static boolean isWithoutKicker(String declared, ParsedPage page) {
        String key = PageText.key(declared);
        return page.head().headline().map(PageText::key)
                .filter(printed -> printed.length() > key.length() && printed.endsWith(key) && key.length() >= SURELY_A_HEADLINE)
                .isPresent();
    }
}
