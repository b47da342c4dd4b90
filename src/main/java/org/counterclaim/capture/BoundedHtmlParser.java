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

/** Parses HTML within limits. A page of a few megabytes of nested tags can otherwise take minutes and all memory. */
final class BoundedHtmlParser {

    /** Several times as many as the longest encyclopaedia articles and live blogs have. */
    static final int MOST_TAGS = 60_000;

    /** More than the tags, because tables have elements without tags. */
    private static final int MOST_ELEMENTS = 90_000;

    /** Deeper than any page written by people; elements below this are merged into their parents. */
    private static final int DEEPEST = 120;

    private BoundedHtmlParser() {}

    /**
     * Builds the document, and stops when it has many more elements than a page may have tags: misnested tags are reopened in every
     * following element, so elements can far outnumber tags. It also stops when the thread is interrupted.
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

    /** Throws if the thread was interrupted, because nobody waits for the result any more. */
    static void throwIfInterrupted() throws UnreadablePageException {
        if (Thread.currentThread().isInterrupted()) {
            throw FetchErrorMessages.tooSlow();
        }
    }

    /** Stops the parser even in the middle of a tag of megabytes. */
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

    /** Counts tags and comments, including broken markup that is parsed as a comment, but not end tags. */
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
