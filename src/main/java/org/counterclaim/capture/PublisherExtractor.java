package org.counterclaim.capture;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Extracts publishers from schema.org's {@code publisher} and {@code sourceOrganization}, Open Graph's {@code og:site_name}, meta tags of
 * Dublin Core and HTML (section 4.2.5.1, {@code application-name}), and the web site's name in linked data.
 */
final class PublisherExtractor {

    private PublisherExtractor() {}

    static PageFindings<String> in(ParsedPage page) {
        FindingCollector<String> gathering = new FindingCollector<>((one, other) -> PageText.key(one).equals(PageText.key(other)));
        Stream.of(page.linked("publisher"), page.linked("sourceOrganization"),
                page.meta("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "application-name",
                        "apple-mobile-web-app-title"),
                page.shown("[itemprop~=publisher] [itemprop~=name]", "content", "itemprop publisher"),
                site(page, "WebSite"), site(page, "NewsMediaOrganization"))
                .flatMap(found -> found)
                .filter(found -> !found.value().contains("://") && !found.value().startsWith("@"))
                .sorted(Comparator.comparing(found -> found.value().matches("\\S+\\.\\S+")))
                .forEach(found -> gathering.add(found.value(), found.source()));
        return gathering.findings();
    }

    private static Stream<PageFinding<String>> site(ParsedPage page, String type) {
        return page.jsonLd().ofType(type).stream()
                .flatMap(site -> site.texts("name"))
                .limit(1)
                .map(name -> new PageFinding<>(name, FindingSource.jsonLd(type)));
    }
}
