package org.counterclaim.capture;

import java.util.stream.Stream;

/**
 * Headlines: the one that is printed over the article; Open Graph's {@code og:title}, schema.org's {@code headline} and
 * {@code name}, that of Twitter's cards; the {@code title}. What is made for sharing and for search engines often says it in
 * other words, so it is told too.
 */
final class Headlines {

    private static final int SURELY_A_HEADLINE = 15;

    private Headlines() {}

    static Findings<String> in(Page page) {
        Gathering<String> gathering = new Gathering<>((one, other) -> Plain.key(one).equals(Plain.key(other)));
        Stream.of(declared(page).filter(found -> isWithoutKicker(found.value(), page)), printed(page), declared(page), page.linked("name"),
                        page.meta("twitter:title", "dc.title", "citation_title"),
                        page.shown("[itemprop~=headline]", "content", "itemprop headline"))
                .flatMap(found -> found)
                .filter(found -> !page.site().has(found.value()))
                .forEach(found -> gathering.add(page.site().without(found.value()), found.source()));
        // A title names the site too, and the section: worth telling only where nothing better is known.
        if (gathering.findings().all().isEmpty()) {
            Stream.of(new Found<>(Plain.line(page.document().title()), Source.page("title")))
                    .flatMap(found -> Stream.concat(Stream.of(found), page.shown("h1", "", "h1")))
                    .filter(found -> !found.value().isEmpty())
                    .limit(1)
                    .forEach(found -> gathering.add(page.site().without(found.value()), found.source()));
        }
        return gathering.findings();
    }

    private static Stream<Found<String>> printed(Page page) {
        return page.head().headline().stream().map(text -> new Found<>(text, Source.page("headline")));
    }

    private static Stream<Found<String>> declared(Page page) {
        return Stream.concat(page.linked("headline"), page.meta("og:title"));
    }

    /** Whether the printed headline says that too, after a word or two on what it is about. */
    private static boolean isWithoutKicker(String declared, Page page) {
        String key = Plain.key(declared);
        return page.head().headline().map(Plain::key)
                .filter(printed -> printed.length() > key.length() && printed.endsWith(key) && key.length() >= SURELY_A_HEADLINE)
                .isPresent();
    }
}
