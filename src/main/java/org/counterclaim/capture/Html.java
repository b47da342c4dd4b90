package org.counterclaim.capture;

import java.util.Iterator;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses HTML within bounds. A page of a few megabytes can ask for minutes and for all memory, with nothing but tags that
 * are opened inside each other.
 */
final class Html {

    /** Several times what the longest encyclopaedia articles and live blogs have. */
    static final int MOST_TAGS = 60_000;

    /** Tables have elements without tags of their own. */
    private static final int MOST_ELEMENTS = 90_000;

    /** Deeper than any page that people wrote; what lies below is taken up into its surroundings. */
    private static final int DEEPEST = 120;

    private Html() {}

    /**
     * Builds the document, and stops as soon as it has many more elements than a page may have tags: misnested tags are opened again
     * in every element that follows, so a page can have many more of the one than of the other. Stops too when interrupted.
     */
    static Document parse(String html, String address) throws CannotRead {
        if (tags(html) > MOST_TAGS) {
            throw tooMany();
        }
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(html, address)) {
            Iterator<Element> elements = parser.iterator();
            for (int found = 0; elements.hasNext(); found++) {
                elements.next();
                if (found > MOST_ELEMENTS) {
                    throw tooMany();
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw Refusals.tooSlow();
                }
            }
            return parser.document();
        }
    }

    private static CannotRead tooMany() {
        return CannotRead.pasteInstead("The page has more parts than are read.");
    }

    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            tags += Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
        }
        return tags;
    }
}
