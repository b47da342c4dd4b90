package org.counterclaim.capture;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses HTML within bounds. A page of a few megabytes can ask for minutes and for all memory, with nothing but tags that
 * are opened inside each other.
 */
final class BoundedHtmlParser {

    /** Several times what the longest encyclopaedia articles and live blogs have. */
    static final int MOST_TAGS = 60_000;

    /** Tables have elements without tags of their own. */
    private static final int MOST_ELEMENTS = 90_000;

    /** Deeper than any page that people wrote; what lies below is taken up into its surroundings. */
    private static final int DEEPEST = 120;

    private BoundedHtmlParser() {}

    /**
     * Builds the document, and stops as soon as it has many more elements than a page may have tags: misnested tags are opened again
     * in every element that follows, so a page can have many more of the one than of the other. Stops too when interrupted.
     */
    static Document parse(String html, String address) throws UnreadablePageException {
        if (tags(html) > MOST_TAGS) {
            throw tooMany();
        }
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(new Interruptible(html), address)) {
            Iterator<Element> elements = parser.iterator();
            for (int found = 0; elements.hasNext(); found++) {
                elements.next();
                if (found > MOST_ELEMENTS) {
                    throw tooMany();
                }
            }
            return parser.document();
        } catch (UncheckedIOException interrupted) {
            throw FetchErrorMessages.tooSlow();
        }
    }

    /** For what is done with a document: throws when interrupted, since nobody waits for it any more. */
    static void throwIfInterrupted() throws UnreadablePageException {
        if (Thread.currentThread().isInterrupted()) {
            throw FetchErrorMessages.tooSlow();
        }
    }

    /** Ends the parser also in the middle of a tag of megabytes. */
    private static final class Interruptible extends StringReader {

        Interruptible(String html) {
            super(html);
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            return super.read(into, from, length);
        }
    }

    private static UnreadablePageException tooMany() {
        return UnreadablePageException.pasteInstead("The page has more parts than are read.");
    }

    /** With comments, also those that broken markup is taken for; without end tags. */
    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 2 < html.length(); at = html.indexOf('<', at + 1)) {
            char next = html.charAt(at + 1);
            tags += Character.isLetter(next) || next == '!' || next == '?'
                    || (next == '/' && !Character.isLetter(html.charAt(at + 2))) ? 1 : 0;
        }
        return tags;
    }
}
