package org.counterclaim.reader.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.stream.Stream;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.web.AtomWriter;

/** Writes records as an Atom feed (RFC 4287) that is complete in one document (RFC 5005, section 2). */
final class AtomFile implements FileFormat {

    @Override
    public String type() {
        return AtomWriter.TYPE;
    }

    @Override
    public void write(FileContent content, Stream<? extends FileRow> rows, Instant changedAt, SiteAddress site, OutputStream out)
            throws IOException {
        String self = site.of(content.feed());
        AtomWriter.write(out, feed -> {
            feed.element("id", self)
                    .element("title", "Counterclaim: " + content.title())
                    .element("updated", changedAt.toString())
                    .element("author", author -> author.element("name", "Counterclaim"))
                    .link("self", self)
                    .link("alternate", site.of(content.address()))
                    .complete();
            FileFormat.each(rows, row -> feed.element("entry", entry -> entry(entry, row, site)));
        });
    }

    private static void entry(AtomWriter entry, FileRow row, SiteAddress site) throws IOException {
        entry.element("id", "urn:uuid:" + row.id())
                .element("title", row.name())
                .element("updated", row.changedAt().toString())
                .link("alternate", site.of(row.href()))
                .element("summary", row.summary());
    }
}
