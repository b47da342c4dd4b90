package org.counterclaim.capture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/**
 * Extracts a page's canonical address: its canonical link (RFC 6596), then Open Graph's {@code og:url}, then schema.org's {@code
 * mainEntityOfPage} and {@code url}; if all are missing, the page's own address.
 */
final class CanonicalAddressExtractor {

    /** RFC 8288, section 3. */
    private static final Pattern LINK_HEADER =
            Pattern.compile("<([^>]*)>[^<]*;\\s*rel=\"?canonical\"?(?:[;,\\s]|$)", Pattern.CASE_INSENSITIVE);

    /** Host prefixes for other forms of the same site. */
    private static final Pattern PART = Pattern.compile("^(?:www|m|mobile|amp)\\.");

    private final ParsedPage page;
    private final WebAddress here;
    private final FindingCollector<WebAddress> gathering = new FindingCollector<>(WebAddress::isSamePageAs);

    private CanonicalAddressExtractor(ParsedPage page) {
        this.page = page;
        WebAddress address = page.answer().address();
        this.here = address.archived().orElse(address);
    }

    static PageFindings<WebAddress> in(ParsedPage page) {
        return new CanonicalAddressExtractor(page).findings();
    }

    static PageFindings<WebAddress> ofAddress(WebAddress address) {
        FindingCollector<WebAddress> one = new FindingCollector<>(WebAddress::isSamePageAs);
        one.add(address.canonical(), FindingSource.address());
        return one.findings();
    }

    private PageFindings<WebAddress> findings() {
        page.document().select("link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]").stream()
                .limit(2)
                .forEach(link -> add(link.attr("href"), FindingSource.Place.LINK, "rel=canonical"));
        linkHeader(page.answer().link());
        page.meta("og:url").forEach(url -> add(url.value(), FindingSource.Place.OPEN_GRAPH, "og:url"));
        JsonLdNode article = page.article();
        if (article != null) {
            Stream.of("mainEntityOfPage", "url").forEach(property -> article.addresses(property).limit(1)
                    .forEach(url -> add(url, FindingSource.Place.JSON_LD, property)));
        }
        boolean silent = gathering.findings().all().isEmpty();
        if (silent || page.answer().address().archived().isPresent()) {
            gathering.add(here.canonical(), FindingSource.address());
        }
        return gathering.findings();
    }

    private void linkHeader(@Nullable String header) {
        Matcher link = LINK_HEADER.matcher(header == null ? "" : header);
        if (link.find()) {
            add(link.group(1), FindingSource.Place.HTTP, "Link");
        }
    }

    /** Adds an address, unless it is the site's front page, which for a story is a fault of the site's templates. */
    private void add(String reference, FindingSource.Place place, String name) {
        page.resolve(reference)
                .filter(meant -> (!isFrontPage(meant) || isFrontPage(here)) && isPublic(meant))
                .ifPresent(meant -> gathering.add(meant, new FindingSource(place, name + elsewhere(meant))));
    }

    /** Whether the address can be that of a page for others, rather than of a developer's own machine or a missing value. */
    private static boolean isPublic(WebAddress meant) {
        String host = meant.host();
        return host.indexOf('.') > 0 && !host.matches("[\\d.]+|\\[.*|.*\\.(?:local|internal|test)")
                && !meant.requestTarget().matches(".*/(?:undefined|null)/?");
    }

    /** Returns a note for an address on another site, because sites syndicate stories and some claim others' as their own. */
    private String elsewhere(WebAddress meant) {
        return site(meant).equals(site(here)) ? "" : ", which names another site than " + site(here);
    }

    private static String site(WebAddress address) {
        return PART.matcher(address.canonical().host()).replaceFirst("");
    }

    private static boolean isFrontPage(WebAddress address) {
        return address.canonical().requestTarget().equals("/");
    }
}
