package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/**
 * A page taken apart for those who look for something in it.
 *
 * @param metas the contents of meta tags by their lower-case name, whether that is their name, property, itemprop or
 *     http-equiv; none empty
 * @param article what the page's linked data say that it is about; null where they do not
 */
record Page(Answer answer, Document document, Map<String, List<String>> metas, JsonLd jsonLd, @Nullable LinkedNode article) {

    static Page of(Answer answer) throws CannotRead {
        Document document = Html.parse(Decoder.decode(answer.body(), answer.charset()), answer.address().text());
        JsonLd jsonLd = JsonLd.in(document);
        String canonical = document.select("link[rel~=(?i)^\\s*canonical\\s*$]").attr("href");
        LinkedNode article = jsonLd.article(text -> isThis(text, canonical, answer.address())).orElse(null);
        return new Page(answer, document, metas(document), jsonLd, article);
    }

    /** The first of the meta tags so named, with where it is. */
    Stream<Found<String>> meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> metas.getOrDefault(name, List.of()).stream()
                        .limit(1)
                        .map(content -> new Found<>(content, Source.meta(name))));
    }

    /** What the linked data say of the article under that property. */
    Stream<Found<String>> linked(String property) {
        return article == null ? Stream.empty()
                : article.texts(property).limit(1).map(text -> new Found<>(text, Source.jsonLd(property)));
    }

    /** The first element that has text, or that attribute. */
    Stream<Found<String>> shown(String selector, String attribute, String name) {
        return document.select(selector).stream()
                .map(element -> attribute.isEmpty() || !element.hasAttr(attribute) ? element.text() : element.attr(attribute))
                .map(Plain::line)
                .filter(text -> !text.isEmpty())
                .limit(1)
                .map(text -> new Found<>(text, Source.page(name)));
    }

    /** The address that a reference on the page means, in normal form; empty where it is none. */
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

    private static boolean isThis(String text, String canonical, WebAddress address) {
        try {
            WebAddress meant = address.resolve(text);
            return meant.isSamePageAs(address) || meant.isSamePageAs(address.resolve(canonical));
        } catch (IllegalArgumentException noWebAddress) {
            return false;
        }
    }

    private static Map<String, List<String>> metas(Document document) {
        Map<String, List<String>> metas = new LinkedHashMap<>();
        for (Element meta : document.select("meta[content]")) {
            String content = Plain.line(meta.attr("content"));
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
