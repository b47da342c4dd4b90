package org.counterclaim.capture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Finds the visible by-line: the element nearest to the headline that is marked as a by-line or begins like one. */
final class VisibleByline {

    /** The name of the source if nothing marks an author. */
    static final String UNMARKED = "by-line";

    private static final int LONGEST = 200;
    private static final int FAR = 3_000;
    private static final int SAME_LINE = 60;

    private static final Pattern NAMED = Pattern.compile("(?:^|[\\s_-])(?:by-?lines?|author(?:s|ed)?|author-?names?|autor\\w*"
            + "|auteur\\w*|autore|writer|reporter|verfasser"
            + "|creator|username|contributor|journalist)(?=$|[\\s_-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern PROFILE =
            Pattern.compile("/(?:authors?|autor(?:en|es)?|auteurs?|by|people|profiles?|staff|reporters?|journalists?|writers?"
                    + "|contributors?|columnists?|users?)/[^/?#]+/?(?:[?#]|$)");
    private static final Pattern OPENS = Pattern.compile("^(?:by|von|par|por|text:|words by|written by)[\\s:\\u00a0]+\\p{Lu}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITAL = Pattern.compile("^\\S+\\s+\\p{Lu}.*", Pattern.DOTALL);

    private static final Pattern MICRODATA = Pattern.compile("\\b(?:author|creator)\\b", Pattern.CASE_INSENSITIVE);

    private final ArticleHeader head;
    private final BylineParser byline;

    VisibleByline(ParsedPage page, BylineParser byline) {
        this.head = page.head();
        this.byline = byline;
    }

    /**
     * Returns the names nearest to the headline, on one line, that are marked as authors or link to an author's page; otherwise those in
     * the nearest element that is named or reads like a by-line.
     */
    Optional<PageFinding<List<String>>> reading() {
        List<ArticleHeader.TextSpan> near = head.nearest(LONGEST).filter(spot -> head.distance(spot) <= FAR).toList();
        List<ArticleHeader.TextSpan> linked = near.stream().filter(spot -> isAuthor(spot.element) && !names(spot).isEmpty()).toList();
        Optional<ArticleHeader.TextSpan> called = near.stream()
                .filter(spot -> (isCalled(spot.element) || opens(spot.element)) && !names(spot).isEmpty())
                .findFirst();
        if (!linked.isEmpty() && called.map(spot -> head.distance(linked.getFirst()) <= head.distance(spot) + LONGEST).orElse(true)) {
            return Optional.of(new PageFinding<>(line(linked), source(linked.getFirst().element)));
        }
        return called.map(first -> new PageFinding<>(
                line(near.stream().filter(spot -> spot.element.equals(first.element) || isAlike(spot.element, first.element)).toList()),
                source(first.element)));
    }

    /** Returns the names in the first element and in those on the same line. */
    private List<String> line(List<ArticleHeader.TextSpan> spots) {
        Set<String> names = new LinkedHashSet<>();
        int end = spots.getFirst().end;
        for (ArticleHeader.TextSpan spot : spots) {
            if (spot.start <= end + SAME_LINE && spot.end >= spots.getFirst().start - SAME_LINE) {
                end = Math.max(end, spot.end);
                add(names, names(spot));
            }
        }
        List<String> persons = names.stream().filter(byline::isPersonal).toList();
        return persons.isEmpty() ? List.copyOf(names) : persons;
    }

    /** Returns the names of persons; a single word counts only if it is the whole text. */
    private List<String> names(ArticleHeader.TextSpan spot) {
        List<String> names = byline.names(text(spot.element));
        List<String> persons = names.stream().filter(byline::isPersonal).toList();
        return persons.isEmpty() && names.size() == 1 && names.getFirst().indexOf(' ') < 0
                && names.getFirst().length() > 2 ? names : persons;
    }

    private static boolean isAlike(Element element, Element other) {
        return !element.className().isEmpty() && element.className().equals(other.className());
    }

    /** Adds names, except parts of names that are already there. */
    private static void add(Set<String> names, List<String> more) {
        for (String name : more) {
            String key = PageText.key(name);
            if (names.stream().map(PageText::key).noneMatch(known -> known.contains(key) || key.contains(known))) {
                names.add(name);
            }
        }
    }

    private static boolean isAuthor(Element element) {
        return element.attr("rel").toLowerCase(Locale.ROOT).contains("author") || MICRODATA.matcher(element.attr("itemprop")).find()
                || (element.nameIs("a") && PROFILE.matcher(element.attr("href")).find());
    }

    private static boolean isCalled(Element element) {
        return NAMED.matcher(CAMEL.matcher(element.className() + " " + element.id()).replaceAll("-")).find();
    }

    private static boolean opens(Element element) {
        String own = element.ownText();
        return (OPENS.matcher(own).find() && CAPITAL.matcher(own).matches() && own.length() <= 80)
                || (own.matches("(?i)(?:by|von|par|por|\\|\\s*by)[\\s:]*") && element.childrenSize() > 0);
    }

    /** Returns the text without times, with a separator between adjacent elements so that names do not run together. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse(new NodeVisitor() {
            private boolean broken;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode found && !found.isBlank() && !isTime(node)) {
                    boolean touches = broken && !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))
                            && !Character.isWhitespace(found.getWholeText().charAt(0));
                    text.append(touches ? "\n" : "").append(found.getWholeText());
                    broken = false;
                } else if (node instanceof TextNode) {
                    text.append(' ');
                } else {
                    broken = true;
                    text.append(node instanceof Element block && (block.isBlock() || block.nameIs("br")) ? "\n" : "");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element ended) {
                    broken = true;
                    text.append(ended.isBlock() ? "\n" : "");
                }
            }
        });
        return text.toString().replaceAll("[ \\t\\u00a0]*\\n[\\s\\u00a0]*", "\n").replaceAll("[ \\t\\u00a0]+", " ").strip()
                .replaceAll("(?i)(?<=^|\\n)(by|von|par|por)\\n", "$1 ");
    }

    private static boolean isTime(Node node) {
        return node.parent() instanceof Element parent && parent.nameIs("time");
    }

    private static FindingSource source(Element element) {
        return FindingSource.page(element.attr("rel").toLowerCase(Locale.ROOT).contains("author") ? "rel author"
                : element.attr("itemprop").contains("author") ? "itemprop author" : UNMARKED);
    }
}
