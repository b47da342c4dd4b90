package org.counterclaim.web;

import java.io.IOException;
import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes an Atom feed (RFC 4287) as UTF-8, element by element. */
public final class AtomWriter {

    /** The value of {@code Content-Type}. */
    public static final String TYPE = "application/atom+xml;charset=UTF-8";

    /** The namespace of marks such as {@code complete} (RFC 5005). */
    private static final String FEED_HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Characters that XML 1.0, section 2.2, cannot represent. */
    private static final String UNWRITABLE = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final XMLStreamWriter xml;

    private AtomWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Part of a feed. */
    @FunctionalInterface
    public interface Content {

        /** Writes it. */
        void writeTo(AtomWriter feed) throws IOException;
    }

    /**
     * Writes a feed.
     *
     * @throws IOException if the stream takes no more
     */
    public static void write(OutputStream out, Content content) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "en");
            content.writeTo(new AtomWriter(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /** Returns a text with a sign in place of each character that XML cannot hold. */
    public static String writable(String text) {
        return text.replaceAll(UNWRITABLE, "\uFFFD");
    }

    /** Writes an element that contains others. */
    public AtomWriter element(String name, Content content) throws IOException {
        return step(() -> {
            xml.writeStartElement(name);
            content.writeTo(this);
            xml.writeEndElement();
        });
    }

    /** Writes an element that contains a text. */
    public AtomWriter element(String name, String text) throws IOException {
        return step(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(writable(text));
            xml.writeEndElement();
        });
    }

    /** Writes a link to a whole address. */
    public AtomWriter link(String relation, String href) throws IOException {
        return step(() -> {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("href", href);
        });
    }

    /** Says that the feed has all of its entries in this one document (RFC 5005, section 2). */
    public AtomWriter complete() throws IOException {
        return step(() -> {
            xml.writeEmptyElement("complete");
            xml.writeDefaultNamespace(FEED_HISTORY);
        });
    }

    private interface Step {
        void run() throws XMLStreamException, IOException;
    }

    private AtomWriter step(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException failed) {
            throw failed.getNestedException() instanceof IOException closed ? closed : new IOException(failed);
        }
    }
}
