package org.counterclaim.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The visible parts of an article besides its text: its headline, and what is printed near that. Parts of comments, of other articles or of
 * the site are excluded.
 */
final class ArticleHeader {

    /** Class names and ids of elements that do not belong to the article. */
    private static final Pattern FOREIGN = Pattern.compile("(?:^|[\\s_-])(?:comments?|commentlist|kommentare?|disqus|respond|repl(?:y|ies)"
            + "|related|recommend\\w*|popular|most-?read|trending|teasers?|promos?|sidebar|widget(?!\\s+Blog)|newsletter|breadcrumbs?"
            + "|navigation|navbar|menu|cookies?|adverts?|advertisement|calendar|bio|leserbriefe?)(?=$|[\\s_-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern OWN_FOOTER = Pattern.compile("entry|post|article|asset|story");
    private static final Pattern TITLED = Pattern.compile("(?i)head(?!er)|title|entry|article|story");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]|[\\p{L}\\p{N}]+");

    private static final String HEADINGS = "h1, h2, h3, [itemprop~=headline]:not(meta), .entry-title, .post-title, .headline";
    private static final int MOST_HEADINGS = 300;
    /** A limit that no headline reaches: a heading around a whole page is not one. */
    private static final int LONGEST_HEADING = 20_000;
    private static final double SURE = 0.75;

    private final @Nullable Element heading;
    private final List<TextSpan> spots = new ArrayList<>();
    private int headingStart;
    private int headingEnd;

    private ArticleHeader(@Nullable Element heading) {
        this.heading = heading;
    }

    /** @param titles the titles that the page declares, with or without the site's name */
    static ArticleHeader of(Document document, List<String> titles, SiteNames site) {
        ArticleHeader head = new ArticleHeader(heading(document, titles, site));
        NodeTraversor.filter(head.new HeaderVisitor(), document.body());
        head.spots.stream().filter(spot -> spot.element.equals(head.heading)).findFirst().ifPresent(spot -> {
            head.headingStart = spot.start;
            head.headingEnd = spot.end;
        });
        return head;
    }

    /** Returns the element with the headline. */
    @Nullable
    Element heading() {
        return heading;
    }

    /** Returns the headline as it is printed; empty if none can be told from the site's own headings. */
    Optional<String> headline() {
        return Optional.ofNullable(heading).map(Element::clone).map(found -> {
            found.select(".sr-only, .visually-hidden, .screen-reader-text, [hidden]").stream().filter(part -> !part.equals(found))
                    .forEach(Element::remove);
            return PageText.line(found.text());
        }).filter(text -> !text.isEmpty());
    }

    /** Returns the article's own elements with 1 to {@code longest} characters of text, nearest to the headline first. */
    Stream<TextSpan> nearest(int longest) {
        return spots.stream()
                .filter(spot -> spot.end > spot.start && spot.end - spot.start <= longest)
                .sorted(Comparator.comparingInt(this::distance));
    }

    /** Returns all of the article's own elements, in order. */
    List<TextSpan> spots() {
        return spots;
    }

    /** Returns the distance from the headline in characters; text before it counts as farther than text after it. */
    int distance(TextSpan spot) {
        return spot.start >= headingEnd || spot.end > headingStart ? Math.max(0,
                spot.start - headingEnd) : 2 * (headingStart - spot.end) + 20;
    }

    /** Returns the share of one text's words that the other has, from 0 to 1. */
    static double shared(String text, String other) {
        Set<String> words = words(text);
        Set<String> others = words(other);
        return words.isEmpty() ? 0 : (double) words.stream().filter(others::contains).count() / words.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static @Nullable Element heading(Document document, List<String> titles, SiteNames site) {
        List<Element> all = document.select(HEADINGS).stream()
                .limit(MOST_HEADINGS)
                .filter(element -> element.wholeText().length() <= LONGEST_HEADING)
                .filter(element -> !element.text().isBlank() && !site.has(element.text()) && !isWithinForeign(element))
                .toList();
        Optional<Element> first = best(all.stream().filter(element -> element.nameIs("h1")), titles);
        Optional<Element> named = best(all.stream(), titles).filter(element -> agreement(element, titles) >= SURE
                && words(element.text()).size() > 1);
        return first.filter(element -> titles.isEmpty() || agreement(element, titles) > 0.3)
                .or(() -> named)
                .or(() -> first.filter(element -> isTitled(element)
                        || (agreement(element, titles) > 0 && all.stream().filter(other -> other.nameIs("h1")).count() == 1)))
                .orElse(null);
    }

    /** Returns the first of the elements that have most in common with a title. */
    private static Optional<Element> best(Stream<Element> elements, List<String> titles) {
        return elements.reduce((one, other) -> agreement(other, titles) > agreement(one, titles) ? other : one);
    }

    private static double agreement(Element element, List<String> titles) {
        return titles.stream().mapToDouble(title -> shared(element.text(), title)).max().orElse(0);
    }

    /** Whether the surrounding markup says that it is a title. */
    private static boolean isTitled(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream().limit(3))
                .anyMatch(each -> each.nameIs("article") || each.nameIs("main") || TITLED.matcher(each.className()
                        + " " + each.id()).find());
    }

    private static boolean isWithinForeign(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream()).anyMatch(ArticleHeader::isForeign);
    }

    private static boolean isForeign(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "main" -> false;
            case "nav", "aside", "script", "style", "noscript", "template", "select", "iframe", "svg", "figure", "figcaption" -> true;
            case "footer" -> element.closest("article") == null && !OWN_FOOTER.matcher(element.className()).find();
            default -> FOREIGN.matcher(CAMEL.matcher(element.className() + " " + element.id()).replaceAll("-")).find();
        };
    }

    /** One of the article's own elements, with its start and end in the text. */
    static final class TextSpan {

        final Element element;
        final int start;
        int end;

        TextSpan(Element element, int start) {
            this.element = element;
            this.start = start;
            this.end = start;
        }
    }

    private final class HeaderVisitor implements NodeFilter {

        private final Deque<TextSpan> open = new ArrayDeque<>();
        private final Set<Element> around = new HashSet<>();
        private int at;

        HeaderVisitor() {
            if (heading != null) {
                around.add(heading);
                around.addAll(heading.parents());
            }
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                at += text.isBlank() ? 0 : text.getWholeText().strip().length();
            } else if (node instanceof Element element) {
                if (isOther(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                TextSpan spot = new TextSpan(element, at);
                open.push(spot);
                spots.add(spot);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element) {
                open.pop().end = at;
            }
            return FilterResult.CONTINUE;
        }

        private boolean isOther(Element element) {
            return !around.contains(element) && isForeign(element);
        }
    }
}
