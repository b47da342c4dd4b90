package org.counterclaim.capture;

import java.util.stream.Stream;

/**
 * Publishers: schema.org's {@code publisher} and {@code sourceOrganization}, Open Graph's {@code og:site_name}, meta tags
 * of Dublin Core and HTML (section 4.2.5.1, {@code application-name}), and what linked data call the web site.
 */
final class Publishers {

    private Publishers() {}

    static Findings<String> in(Page page) {
        Gathering<String> gathering = new Gathering<>((one, other) -> Plain.key(one).equals(Plain.key(other)));
        Stream.of(page.linked("publisher"), page.linked("sourceOrganization"),
                        page.meta("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "application-name"),
                        page.shown("[itemprop~=publisher] [itemprop~=name]", "content", "itemprop publisher"),
                        site(page, "WebSite"), site(page, "NewsMediaOrganization"))
                .flatMap(found -> found)
                .filter(found -> !found.value().contains("://"))
                .forEach(found -> gathering.add(found.value(), found.source()));
        return gathering.findings();
    }

    private static Stream<Found<String>> site(Page page, String type) {
        return page.jsonLd().ofType(type).stream()
                .flatMap(site -> site.texts("name"))
                .limit(1)
                .map(name -> new Found<>(name, Source.jsonLd(type)));
    }
}
