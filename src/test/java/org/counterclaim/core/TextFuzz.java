package org.counterclaim.core;

import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import org.counterclaim.testing.FuzzInput;

/** What people write: a rationale in Markdown, which may become no other HTML than it should, names that become slugs, and languages. */
public final class TextFuzz {

    private static final Set<String> ELEMENTS =
            Set.of("html", "head", "body", "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "a");
    private static final Set<String> ATTRIBUTES = Set.of("start", "href", "rel");

    private TextFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = FuzzInput.text(input, 20_000);
        for (Element element : Jsoup.parse(Markdown.html(text)).getAllElements()) {
            boolean isHarmless = element.attributes().asList().stream().allMatch(one -> ATTRIBUTES.contains(one.getKey()));
            if (!element.tagName().equals("#root") && (!ELEMENTS.contains(element.tagName()) || !isHarmless
                    || !element.attr("href").matches("(?is)|https?://.+"))) {
                throw new AssertionError(element.outerHtml());
            }
        }
        Markdown.plain(text);
        InputText.fitting(text, 100);
        LanguageNames.nearest(text);
        names(text);
    }

    private static void names(String text) {
        try {
            String clean = InputText.clean(text);
            if (!InputText.clean(clean).equals(clean) || !Slug.isSlug(Slug.from(clean).text())) {
                throw new AssertionError(clean);
            }
        } catch (IllegalArgumentException refused) {
            refused.getMessage();
        }
    }
}
