package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the paragraphs of an article from the rest of the page. Each line of prose adds to the score of the elements that contain it,
 * less the more other content they have, and each line of links subtracts from it. The text is the element with the highest score, near the
 * headline if the score there is high enough, or the article that mostly consists of that element.
 */
final class ArticleTextExtractor {

    static final int MOST = 400;
    static final int LONGEST = 2_000;
    /** Fewer characters than any article has; below this, text that scripts would have shown counts too. */
    private static final int HARDLY_ANYTHING = 200;
    private static final int SURELY_PROSE = 80;
    /** The factor by which a line's score shrinks for each enclosing element that has other lines too. */
    private static final double OUTWARD = 0.8;
    /** The share of the highest score that an element around the headline must have for the text to be sought there. */
    private static final double NEAR_HEADLINE = 0.3;
    private static final String NO_TEXT = "script, style, template, nav, button, iframe, svg, dialog, select, textarea, "
            + "[role=navigation], [role=dialog]";
    private static final String UNSEEN = "noscript, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";
    /** Parts that are findings of their own. */
    private static final String TOLD = ".byline, [itemprop~=author], [itemprop~=datePublished], :not(p) > time";
    private static final String ARTICLE_BODY = "[itemprop~=articleBody]";
    /** Names of readers' comments in publishing systems. */
    private static final String COMMENTS = "[itemprop~=comment], [id~=(?i)(^|[_-])(comments?|commentlist|disqus|respond)([_-]|$)], "
            + "[class~=(?i)(^|[\\s_-])(comments?|commentlist|disqus|respond)([\\s_-]|$)]";
    /** Elements that begin a passage: HTML Standard, sections 4.3, 4.4 and 4.9. */
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "dd", "dt",
            "div", "section", "article", "main", "ul", "ol", "dl", "table", "tr", "header", "hgroup", "body", "address", "hr", "details",
            "summary", "form", "fieldset", "figure", "figcaption", "aside", "footer", "center");
    /** Elements that can be the one with the text. */
    private static final Set<String> HOLDERS =
            Set.of("body", "div", "section", "article", "main", "td", "form", "center", "header", "details");
    /** Elements beside an article that may belong to it: corrections and captions do, lists of links and labels do not. */
    private static final Set<String> BESIDE = Set.of("aside", "footer", "figcaption");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…:。！？]['\"’”»)\\]]*$");

    private ArticleTextExtractor() {}

    /** Returns the paragraphs; this modifies the document. */
    static List<String> in(ParsedPage page) throws UnreadablePageException {
        BoundedHtmlParser.throwIfInterrupted();
        Document document = page.document();
        document.select(NO_TEXT).remove();
        document.select(COMMENTS).stream().filter(element -> element.selectFirst("body, h1, main") == null).forEach(Node::remove);
        document.select(TOLD).remove();
        Element heading = page.head().heading();
        List<String> shown = kept(text(document.body(), heading, document.select(UNSEEN)));
        if (length(shown) < HARDLY_ANYTHING) {
            document.select("noscript").forEach(element -> element.html(element.wholeText()));
            List<String> all = kept(text(document.body(), heading, List.of()));
            shown = length(all) > 2 * length(shown) ? all : shown;
        }
        List<String> linked = kept(linked(page));
        return length(linked) > 2 * length(shown) ? linked : shown;
    }

    /** Returns the text. Articles inside it are other articles or, if they make up most of it, its parts. */
    private static List<String> text(Element body, @Nullable Element heading, List<Element> unseen) {
        List<TextLine> lines = new LineCollector(unseen).of(body);
        Set<Element> roots = roots(body, heading, lines);
        List<TextLine> own = lines.stream().filter(line -> line.belongs(roots, false)).toList();
        List<TextLine> withArticles = lines.stream().filter(line -> line.belongs(roots, true)).toList();
        return from(heading, 3 * prose(own) >= prose(withArticles) ? own : withArticles).stream().map(TextLine::text).toList();
    }

    /** Drops lines before the headline, such as news tickers, unless they are a third of all: then it is a heading within the text. */
    private static List<TextLine> from(@Nullable Element heading, List<TextLine> lines) {
        int headline = (int) lines.stream().takeWhile(line -> !line.in().equals(heading)).count();
        List<TextLine> from = lines.subList(headline, lines.size());
        return 3 * prose(from) >= 2 * prose(lines) ? from : lines;
    }

    private static int prose(List<TextLine> lines) {
        return lines.stream().mapToInt(line -> Math.max(0, line.weight())).sum();
    }

    private static Set<Element> roots(Element body, @Nullable Element heading, List<TextLine> lines) {
        Map<Element, Integer> prose = new HashMap<>();
        Map<Element, Integer> counts = new HashMap<>();
        for (TextLine line : lines) {
            int own = Math.max(0, line.weight());
            for (Element at = line.in(); at != null; at = at.parent()) {
                prose.merge(at, own, Integer::sum);
                counts.merge(at, 1, Integer::sum);
            }
        }
        Element best = best(body, heading, weights(lines, counts));
        int half = prose.getOrDefault(best, 0) / 2;
        Element around = best.closest("article");
        if (around != null && 2 * prose.getOrDefault(best, 0) >= prose.getOrDefault(around, 0)) {
            return Set.of(around);
        }
        Optional<Element> inside = best.select("article").stream().filter(article -> prose.getOrDefault(article, 0) > half).findFirst();
        if (inside.isPresent()) {
            return Set.of(inside.get());
        }
        return best.closest(ARTICLE_BODY) == null ? Set.of(best) : new HashSet<>(body.select(ARTICLE_BODY));
    }

    /** Returns each element's score. An element with no more lines than its child has the child's score. */
    private static Map<Element, Double> weights(List<TextLine> lines, Map<Element, Integer> counts) {
        Map<Element, Double> weights = new HashMap<>();
        for (TextLine line : lines) {
            double weight = line.weight();
            int within = 0;
            for (Element at = line.in(); at != null; at = at.parent()) {
                if (HOLDERS.contains(at.normalName())) {
                    int count = counts.getOrDefault(at, 0);
                    weight *= within == 0 || within == count ? 1 : OUTWARD;
                    within = count;
                    weights.merge(at, weight, Double::sum);
                }
            }
        }
        return weights;
    }

    /** Returns the element with the highest score within the nearest surroundings of the headline that score well enough. */
    private static Element best(Element body, @Nullable Element heading, Map<Element, Double> weights) {
        Element best = best(body, weights);
        if (heading == null) {
            return best;
        }
        double enough = NEAR_HEADLINE * weights.getOrDefault(best, 0.0);
        Optional<Element> near = heading.parents().stream().filter(element -> weights.getOrDefault(element, 0.0) >= enough).findFirst();
        return best(near.orElse(body), weights);
    }

    private static Element best(Element region, Map<Element, Double> weights) {
        Element best = region;
        for (Element element : region.select("*")) {
            best = weights.getOrDefault(element, 0.0) >= weights.getOrDefault(best, 0.0) && weights.containsKey(element) ? element : best;
        }
        return best;
    }

    /** Cleans the paragraphs, drops empty ones, splits long ones, and keeps no more than the limit. */
    static List<String> kept(List<String> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> pieces(PageText.paragraph(paragraph, MOST * LONGEST)))
                .filter(paragraph -> !paragraph.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** Splits a paragraph after a sentence or, failing that, between words. */
    private static Stream<String> pieces(String paragraph) {
        List<String> pieces = new ArrayList<>();
        String rest = paragraph;
        while (rest.length() > LONGEST) {
            String most = rest.substring(0, LONGEST);
            int sentence = Math.max(most.lastIndexOf(". "), most.lastIndexOf('。')) + 1;
            int end = sentence > LONGEST / 2 ? sentence : Math.max(most.lastIndexOf(' '), LONGEST / 2);
            end = Character.isLowSurrogate(rest.charAt(end)) ? end - 1 : end;
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces.stream();
    }

    /** Returns the text from linked data, which is the only source on pages made in the browser. */
    private static List<String> linked(ParsedPage page) {
        JsonLdNode article = page.article();
        return article == null ? List.of()
                : article.longTexts("articleBody").flatMap(text -> Arrays.stream(text.split("\\R+|(?i)</p>|<br\\s*/?>")))
                        .map(PageText::ofMarkup).toList();
    }

    private static int length(List<String> passages) {
        return passages.stream().mapToInt(String::length).sum();
    }

    /**
     * A run of text between two breaks.
     *
     * @param linked how many of its characters are in links
     * @param in the block that contains it
     */
    private record TextLine(String text, int linked, Element in) {

        boolean isProse() {
            return text.length() >= SURELY_PROSE || SENTENCE.matcher(text).find();
        }

        boolean isLinks() {
            return 2 * linked > text.length();
        }

        int weight() {
            if (isLinks()) {
                return -10 - linked / 2;
            }
            return isProse() ? text.length() - linked : 0;
        }

        /**
         * Whether it is in one of the elements and not a scrap beside the text.
         *
         * @param withArticles whether articles inside are parts of the text, rather than other articles
         */
        boolean belongs(Set<Element> roots, boolean withArticles) {
            boolean elsewhere = isLinks() && !isProse();
            for (Element at = in; at != null && !elsewhere; at = at.parent()) {
                if (roots.contains(at)) {
                    return true;
                }
                elsewhere = (at.nameIs("article") && !withArticles) || at.nameIs("form")
                        || (BESIDE.contains(at.normalName()) && (isLinks() || !isProse()));
            }
            return false;
        }
    }

    /** Breaks text where blocks begin and end and where two line breaks follow each other. */
    private static final class LineCollector implements NodeFilter {

        private final Set<Element> unseen;
        private final List<TextLine> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int linked;
        private int links;
        private int breaks;
        private @Nullable Element in;

        LineCollector(List<Element> unseen) {
            this.unseen = new HashSet<>(unseen);
        }

        List<TextLine> of(Element root) {
            NodeTraversor.filter(this, root);
            end();
            return lines;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && unseen.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode text) {
                add(text);
            } else if (node.nameIs("br")) {
                line.append(' ');
                breaks++;
            } else if (node.nameIs("td") || node.nameIs("th")) {
                line.append(' ');
            } else if (node.nameIs("a")) {
                links++;
            }
            if (breaks > 1 || isBlock(node)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        private void add(TextNode node) {
            if (!node.isBlank()) {
                breaks = 0;
                in = in == null ? block(node) : in;
                linked += links > 0 ? node.text().strip().length() : 0;
            }
            String text = node.getWholeText();
            line.append(text, 0, Math.min(text.length(), Math.max(0, MOST * LONGEST - line.length())));
        }

        private static @Nullable Element block(Node node) {
            Node at = node.parent();
            while (at != null && !isBlock(at)) {
                at = at.parent();
            }
            return (Element) at;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node.nameIs("a")) {
                links--;
            } else if (isBlock(node)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isBlock(Node node) {
            return BLOCKS.contains(node.nodeName());
        }

        private void end() {
            breaks = 0;
            if (in != null) {
                lines.add(new TextLine(StringUtil.normaliseWhitespace(line.toString()).strip(), linked, in));
            }
            line.setLength(0);
            linked = 0;
            in = null;
        }
    }
}
