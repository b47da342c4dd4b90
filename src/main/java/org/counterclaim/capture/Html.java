package org.counterclaim.capture;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses HTML within bounds. A page of a few megabytes can ask for minutes and for all memory, with nothing but tags that
 * are opened inside each other.
 */
final class Html {

    /** Several times what the longest encyclopaedia articles and live blogs have. */
    static final int MOST_TAGS = 60_000;

    /** Deeper than any page that people wrote; what lies below is taken up into its surroundings. */
    private static final int DEEPEST = 120;

    private Html() {}

    static Document parse(String html, String address) throws CannotRead {
        if (tags(html) > MOST_TAGS) {
            throw CannotRead.pasteInstead("The page has more parts than are read.");
        }
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
    }

    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            tags += Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
        }
        return tags;
    }
}
