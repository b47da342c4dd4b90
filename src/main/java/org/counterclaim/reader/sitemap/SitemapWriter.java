package org.counterclaim.reader.sitemap;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.counterclaim.account.SiteAddress;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes files by the sitemap protocol (sitemaps.org), address by address. */
final class SitemapWriter {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final SiteAddress site;

    SitemapWriter(SiteAddress site) {
        this.site = site;
    }

    /** Writes the file that lists the other files. */
    void index(Iterator<Sitemaps.Entry> files, OutputStream out) throws IOException {
        write("sitemapindex", "sitemap", files, out);
    }

    /** Writes a file that lists pages. */
    void pages(Iterator<Sitemaps.Entry> pages, OutputStream out) throws IOException {
        write("urlset", "url", pages, out);
    }

    private void write(String root, String element, Iterator<Sitemaps.Entry> entries, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            while (entries.hasNext()) {
                Sitemaps.Entry entry = entries.next();
                xml.writeStartElement(element);
                write("loc", site.of(entry.path()), xml);
                Instant changedAt = entry.changedAt();
                if (changedAt != null) {
                    write("lastmod", changedAt.truncatedTo(ChronoUnit.SECONDS).toString(), xml);
                }
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static void write(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
