package org.counterclaim.capture;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Headlines: schema.org's {@code headline} and {@code name}, Open Graph's {@code og:title}, that of Twitter's cards, the
 * first {@code h1}, the {@code title}. A longer one that begins with a shorter one says the same.
 */
final class Headlines {

    private static final int SURELY_NO_COMMON_START = 12;

    private Headlines() {}

    static Findings<String> in(Page page) {
        Gathering<String> gathering = new Gathering<>(Headlines::agree);
        Stream.of(page.linked("headline"), page.linked("name"), page.meta("og:title", "twitter:title", "dc.title", "citation_title"),
                        page.shown("[itemprop~=headline]", "content", "itemprop headline"),
                        page.shown("article h1, main h1, [role=main] h1", "", "h1"),
                        page.shown("h1", "", "h1"))
                .flatMap(found -> found)
                .forEach(found -> gathering.add(withoutSite(found.value(), page), found.source()));
        // A title names the site too, and the section: worth telling only where nothing better is known.
        if (gathering.findings().all().isEmpty()) {
            Optional.of(withoutSite(Plain.line(page.document().title()), page))
                    .filter(title -> !title.isEmpty())
                    .ifPresent(title -> gathering.add(title, Source.page("title")));
        }
        return gathering.findings();
    }

    private static boolean agree(String first, String second) {
        String one = Plain.key(first);
        String other = Plain.key(second);
        boolean begins = one.startsWith(other) || other.startsWith(one);
        return one.equals(other) || (begins && Math.min(one.length(), other.length()) >= SURELY_NO_COMMON_START);
    }

    /** Without " | The Example Times" at its end, where the page calls its site so. */
    private static String withoutSite(String title, Page page) {
        String site = page.meta("og:site_name", "application-name").findFirst().map(Found::value).orElse("");
        int end = title.length() - site.length();
        if (site.isEmpty() || end <= 0 || !title.regionMatches(true, end, site, 0, site.length())) {
            return title;
        }
        String before = title.substring(0, end).strip();
        boolean divided = !before.isEmpty() && "|-–—·:".indexOf(before.charAt(before.length() - 1)) >= 0;
        return divided ? before.substring(0, before.length() - 1).strip() : title;
    }
}
