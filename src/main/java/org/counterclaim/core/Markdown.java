package org.counterclaim.core;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders Markdown that people typed (CommonMark 0.31.2): paragraphs, emphasis, lists, quotations, code and links to http and https
 * addresses. Headings, rules and HTML are not supported and stay text as typed; an image becomes its description.
 */
public final class Markdown {

    /** How deeply lists, quotations and emphasis may be nested; anything deeper becomes plain text. */
    private static final int DEEPEST = 12;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .postProcessor(Markdown::withoutImages)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "a")
            .allowAttributes("start").matching(Pattern.compile("[0-9]{1,9}")).onElements("ol")
            .allowAttributes("href").matching(Pattern.compile("(?i)https?://.+")).onElements("a")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private Markdown() {}

    /** Returns the HTML of a text. It is safe to insert into a page, whatever the text. */
    public static String html(String text) {
        return SAFE.sanitize(RENDERER.render(PARSER.parse(text)));
    }

    /** Returns the words alone, in one line. */
    public static String plain(String text) {
        return Jsoup.parseBodyFragment(html(text)).text();
    }

    private static Node withoutImages(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                visitChildren(image);
                children(image).forEach(image::insertBefore);
                image.unlink();
            }
        });
        return document;
    }

    private static List<Node> children(Node parent) {
        return java.util.stream.Stream.iterate(parent.getFirstChild(), java.util.Objects::nonNull, Node::getNext).toList();
    }
}
