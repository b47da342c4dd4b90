package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/**
 * A parsed page, for extractors to search.
 *
 * @param metas the contents of meta tags by their lower-case name, whether that is their name, property, itemprop or
 *     http-equiv; none empty
 * @param article the article in the page's linked data; null if there is none
 * @param head the visible parts of the article besides its text
 * @param site the site's names
 */
record ParsedPage(FetchResponse answer, Document document, Map<String, List<String>> metas, JsonLd jsonLd, @Nullable JsonLdNode article,
        ArticleHeader head, SiteNames site) {

    static ParsedPage of(FetchResponse answer) throws UnreadablePageException {
        Document document = BoundedHtmlParser.parse(PageDecoder.decode(answer.body(), answer.charset()), answer.address().text());
        JsonLd jsonLd = JsonLd.in(document);
        Map<String, List<String>> metas = metas(document);
        SiteNames site = SiteNames.of(metas, jsonLd, answer.address());
        List<String> titles = titles(document, metas);
        BoundedHtmlParser.throwIfInterrupted();
        ArticleHeader head = ArticleHeader.of(document, titles, site);
        Set<String> own = ownAddresses(answer, document, metas);
        List<String> headlines = Stream.concat(head.headline().stream(), titles.stream()).toList();
        JsonLdNode article = jsonLd.article(text -> isOneOf(own, text, answer.address()), headlines).orElse(null);
        return new ParsedPage(answer, document, metas, jsonLd, article, head, site);
    }

    /** Returns the page's own address, or the original's if it is a copy in an archive. */
    WebAddress original() {
        return answer.address().archived().orElse(answer.address());
    }

    /** Returns the page's language, as far as it declares one. */
    Locale locale() {
        return LanguageExtractor.in(this).best().map(found -> Locale.forLanguageTag(found.value())).orElse(Locale.ROOT);
    }

    /** Returns the first meta tag with one of these names, with its source. */
    Stream<PageFinding<String>> meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> metas.getOrDefault(name, List.of()).stream()
                        .limit(1)
                        .map(content -> new PageFinding<>(content, FindingSource.meta(name))));
    }

    /** Returns the meta tags whose name has a form. */
    Stream<PageFinding<String>> metaLike(Pattern name) {
        return metas.entrySet().stream().filter(meta -> name.matcher(meta.getKey()).matches())
                .map(meta -> new PageFinding<>(meta.getValue().getFirst(), FindingSource.meta(meta.getKey())));
    }

    /** Returns the values of a property of the article in linked data. */
    Stream<PageFinding<String>> linked(String property) {
        return article == null ? Stream.empty()
                : article.texts(property).limit(1).map(text -> new PageFinding<>(text, FindingSource.jsonLd(property)));
    }

    /** The first element that has text, or that attribute. */
    Stream<PageFinding<String>> shown(String selector, String attribute, String name) {
        return document.select(selector).stream()
                .map(element -> attribute.isEmpty() || !element.hasAttr(attribute) ? element.text() : element.attr(attribute))
                .map(PageText::line)
                .filter(text -> !text.isEmpty())
                .limit(1)
                .map(text -> new PageFinding<>(text, FindingSource.page(name)));
    }

    /** Returns the address that a reference on the page means, in normal form; empty if it is not an address. */
    Optional<WebAddress> resolve(String reference) {
        try {
            WebAddress meant = base().resolve(reference);
            return Optional.of(meant.archived().orElse(meant).canonical());
        } catch (IllegalArgumentException noWebAddress) {
            return Optional.empty();
        }
    }

    private WebAddress base() {
        Element base = document.selectFirst("base[href]");
        try {
            return base == null ? answer.address() : answer.address().resolve(base.attr("href"));
        } catch (IllegalArgumentException noWebAddress) {
            return answer.address();
        }
    }

    private static List<String> titles(Document document, Map<String, List<String>> metas) {
        return Stream.concat(Stream.of("og:title", "twitter:title", "dc.title").flatMap(name -> metas.getOrDefault(name,
                List.of()).stream()),
                Stream.of(PageText.line(document.title())))
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** Returns the identities of the page's addresses. */
    private static Set<String> ownAddresses(FetchResponse answer, Document document, Map<String, List<String>> metas) {
        WebAddress original = answer.address().archived().orElse(answer.address());
        Stream<String> said =
                Stream.concat(document.select("link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]").stream().map(link -> link.attr("href")),
                        metas.getOrDefault("og:url", List.of()).stream());
        return Stream.concat(Stream.of(answer.address(), original), said.flatMap(url -> resolved(answer.address(), url).stream()))
                .map(WebAddress::identity)
                .collect(Collectors.toSet());
    }

    private static boolean isOneOf(Set<String> own, String text, WebAddress address) {
        return resolved(address, text).filter(meant -> own.contains(meant.identity())).isPresent();
    }

    private static Optional<WebAddress> resolved(WebAddress address, String reference) {
        try {
            WebAddress meant = address.resolve(reference);
            return Optional.of(meant.archived().orElse(meant));
        } catch (IllegalArgumentException noWebAddress) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> metas(Document document) {
        Map<String, List<String>> metas = new LinkedHashMap<>();
        for (Element meta : document.select("meta[content]")) {
            String content = PageText.line(PageText.ofMarkup(meta.attr("content")));
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
                }
            }
        }
        return metas;
    }
}
