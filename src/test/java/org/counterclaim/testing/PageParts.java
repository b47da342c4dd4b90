package org.counterclaim.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a page is put together of: each element by its name, its classes, which other attributes it has, and what it is in.
 * Most states of pages have only parts that were looked at elsewhere, and differ in their words.
 *
 * @param areas the main part of the page, what is directly in it, and forms
 * @param details everything else
 */
record PageParts(Set<String> areas, Set<String> details) {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    static PageParts of(String html) {
        Element body = Jsoup.parse(html).body();
        return new PageParts(parts(body, "body, body > *, main, main > *, main form"),
                parts(body, "*:not(svg *):not(body):not(body > *):not(main > *):not(main form)"));
    }

    private static Set<String> parts(Element body, String which) {
        return body.select(which).stream().map(one -> words(one) + " in " + words(one.parent())).collect(Collectors.toSet());
    }

    private static String words(Element one) {
        String attributes = one.attributes().asList().stream().map(attribute -> switch (attribute.getKey()) {
            case "type", "role", "dir", "class" -> attribute.getKey() + "=" + attribute.getValue();
            default -> attribute.getKey();
        }).sorted().collect(Collectors.joining(" "));
        return one.normalName() + " " + attributes;
    }

    boolean hasNewArea() {
        return !SEEN.containsAll(areas);
    }

    boolean hasNewDetail() {
        return !SEEN.containsAll(details);
    }

    /** Remembers that a page of these parts had no fault. */
    void remember() {
        SEEN.addAll(areas);
        SEEN.addAll(details);
    }
}
