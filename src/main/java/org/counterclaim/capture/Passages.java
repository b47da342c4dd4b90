package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The paragraphs of an article, told from what stands around them: within the element that is named the article's body,
 * its article, its main part, or else the one that has most text in paragraphs of its own.
 */
final class Passages {

    static final int MOST = 400;
    static final int LONGEST = 2_000;

    /** Elements that are no part of the text. */
    private static final String ASIDE = "script, style, noscript, template, nav, aside, footer, form, button, figure, iframe, svg, "
            + "dialog, select, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=dialog], "
            + "[style~=(?i)display\\s*:\\s*none]";

    /** What is told as a finding of its own. */
    private static final String TOLD = ".byline, [itemprop~=author], [itemprop~=datePublished], :not(p) > time";

    /** Elements that begin a passage: HTML Standard, sections 4.3 and 4.4. */
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "dd", "dt",
            "div", "section", "article", "main", "ul", "ol", "dl", "table", "tr", "header", "hgroup", "body", "address", "hr", "details", "summary");

    private Passages() {}

    /** Takes the document apart. */
    static List<String> in(Page page) {
        Document document = page.document();
        document.select(ASIDE).remove();
        Element body = body(document);
        body.select(TOLD).remove();
        body.select("h1").stream().limit(1).forEach(Node::remove);
        List<String> shown = kept(new Lines().of(body));
        List<String> linked = kept(linked(page));
        return length(linked) > 2 * length(shown) ? linked : shown;
    }

    /** Cleaned, without empty ones, and no more than are kept. */
    static List<String> kept(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> Plain.paragraph(paragraph, LONGEST))
                .filter(paragraph -> !paragraph.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** What pages that are made in the browser have in their linked data alone. */
    private static List<String> linked(Page page) {
        LinkedNode article = page.article();
        return article == null ? List.of()
                : article.longTexts("articleBody").flatMap(text -> Arrays.stream(text.split("\\R+|(?i)</p>|<br\\s*/?>")))
                        .map(Plain::ofMarkup).toList();
    }

    private static Element body(Document document) {
        return Optional.ofNullable(document.selectFirst("[itemprop~=articleBody]"))
                .or(() -> longest(document, "article:has(h1)"))
                .or(() -> longest(document, "article"))
                .or(() -> longest(document, "main, [role=main]"))
                .or(() -> mostParagraphs(document))
                .orElse(document.body());
    }

    private static Optional<Element> longest(Document document, String selector) {
        return document.select(selector).stream()
                .filter(element -> paragraphs(element) > 0)
                .max(Comparator.comparingInt(Passages::paragraphs));
    }

    private static int paragraphs(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private static Optional<Element> mostParagraphs(Document document) {
        return document.select("p").stream()
                .map(Element::parent)
                .distinct()
                .max(Comparator.comparingInt(parent -> parent.children().stream()
                        .filter(child -> child.nameIs("p")).mapToInt(p -> p.text().length()).sum()));
    }

    private static int length(List<String> passages) {
        return passages.stream().mapToInt(String::length).sum();
    }

    /** Breaks text where blocks begin and end and where two line breaks follow each other. */
    private static final class Lines implements NodeFilter {

        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int breaks;

        List<String> of(Element root) {
            NodeTraversor.filter(this, root);
            end();
            return lines;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                breaks = text.isBlank() ? breaks : 0;
                line.append(text.getWholeText());
            } else if (node.nameIs("br")) {
                line.append(' ');
                breaks++;
            }
            if (breaks > 1 || isBlock(node)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (isBlock(node)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isBlock(Node node) {
            return BLOCKS.contains(node.nodeName());
        }

        private void end() {
            breaks = 0;
            if (!line.toString().isBlank()) {
                lines.add(line.toString());
            }
            line.setLength(0);
        }
    }
}
