package org.counterclaim.reader.list;

import java.io.IOException;
import java.io.OutputStream;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.web.AtomWriter;

/** Writes a list as an Atom feed (RFC 4287) that is complete in one document (RFC 5005, section 2). */
final class AtomFile implements ListFile {

    @Override
    public String type() {
        return "application/atom+xml;charset=UTF-8";
    }

    @Override
    public void write(Content content, SiteAddress site, OutputStream out) throws IOException {
        RecordFilter filter = content.filter();
        String self = site.of(filter.file("atom"));
        AtomWriter.write(out, feed -> {
            feed.element("id", self)
                    .element("title", "Counterclaim: " + content.title())
                    .element("updated", content.changedAt().toString())
                    .element("author", author -> author.element("name", "Counterclaim"))
                    .link("self", self)
                    .link("alternate", site.of(filter.address()))
                    .complete();
            ListFile.each(content.rows(), row -> feed.element("entry", entry -> entry(entry, row, site)));
        });
    }

    private static void entry(AtomWriter entry, ListRow row, SiteAddress site) throws IOException {
        entry.element("id", "urn:uuid:" + row.head().id())
                .element("title", row.name())
                .element("updated", row.head().changedAt().toString())
                .link("alternate", site.of(row.href()))
                .element("summary", row.summary());
    }
}
