package org.counterclaim.history;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.record.RecordType;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes entries as Atom (RFC 4287), in pages (RFC 5005, section 3). Their ids are tag URIs (RFC 4151) of the site's host, and never
 * change.
 */
final class HistoryFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PATH = "/feeds/history.atom";

    /** Characters that XML 1.0, section 2.2, cannot represent. */
    private static final String UNWRITABLE = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final SiteAddress site;

    HistoryFeed(SiteAddress site) {
        this.site = site;
    }

    /** Returns the feed as UTF-8. */
    byte[] of(HistoryFeedPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            feed(xml, page);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    private void feed(XMLStreamWriter xml, HistoryFeedPage page) throws XMLStreamException {
        RecordType<?, ?> only = page.kind();
        List<EntryView> entries = page.entries();
        String query = only == null ? "" : "?kind=" + only;
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "en");
        element(xml, "id", site.of(PATH + query));
        element(xml, "title", "Counterclaim: the history" + (only == null ? "" : ", only what concerns a " + only));
        element(xml, "updated", (entries.isEmpty() ? Instant.EPOCH : entries.getFirst().entry().at()).toString());
        link(xml, "self", site.of(page(query, page.before())));
        link(xml, "first", site.of(PATH + query));
        if (page.next() != null) {
            link(xml, "next", site.of(page(query, page.next())));
        }
        link(xml, "alternate", site.of("/history" + query));
        for (EntryView entry : entries) {
            entry(xml, entry);
        }
        xml.writeEndElement();
    }

    private static String page(String query, @Nullable Long before) {
        return PATH + query + (before == null ? "" : (query.isEmpty() ? "?" : "&") + "before=" + before);
    }

    private void entry(XMLStreamWriter xml, EntryView view) throws XMLStreamException {
        HistoryEntry entry = view.entry();
        xml.writeStartElement("entry");
        element(xml, "id", "tag:%s,%s:history/%d".formatted(site.host(), entry.day(), entry.position()));
        element(xml, "title", view.title());
        element(xml, "updated", entry.at().toString());
        xml.writeStartElement("author");
        element(xml, "name", entry.by());
        xml.writeEndElement();
        link(xml, "alternate", site.of(entry.href()));
        if (entry.withheld() != null) {
            element(xml, "summary", entry.withheld().words());
        } else if (entry.reason() != null) {
            element(xml, "summary", entry.reason());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll(UNWRITABLE, "\uFFFD"));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }
}
