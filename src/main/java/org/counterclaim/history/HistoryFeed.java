package org.counterclaim.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.record.RecordType;
import org.counterclaim.web.AtomWriter;

/**
 * Writes entries as Atom (RFC 4287), in pages (RFC 5005, section 3). Their ids are tag URIs (RFC 4151) of the site's host, and never
 * change.
 */
final class HistoryFeed {

    private static final String PATH = "/feeds/history.atom";

    private final SiteAddress site;

    HistoryFeed(SiteAddress site) {
        this.site = site;
    }

    /** Returns the feed as UTF-8. */
    byte[] of(HistoryFeedPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AtomWriter.write(out, feed -> feed(feed, page));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    private void feed(AtomWriter feed, HistoryFeedPage page) throws IOException {
        RecordType<?, ?> only = page.kind();
        List<EntryView> entries = page.entries();
        String query = only == null ? "" : "?kind=" + only;
        feed.element("id", site.of(PATH + query))
                .element("title", "Counterclaim: the history" + (only == null ? "" : ", only what concerns a " + only))
                .element("updated", (entries.isEmpty() ? Instant.EPOCH : entries.getFirst().entry().at()).toString())
                .link("self", site.of(page(query, page.before())))
                .link("first", site.of(PATH + query));
        if (page.next() != null) {
            feed.link("next", site.of(page(query, page.next())));
        }
        feed.link("alternate", site.of("/history" + query));
        for (EntryView entry : entries) {
            feed.element("entry", part -> entry(part, entry));
        }
    }

    private static String page(String query, @Nullable Long before) {
        return PATH + query + (before == null ? "" : (query.isEmpty() ? "?" : "&") + "before=" + before);
    }

    private void entry(AtomWriter part, EntryView view) throws IOException {
        HistoryEntry entry = view.entry();
        part.element("id", "tag:%s,%s:history/%d".formatted(site.host(), entry.day(), entry.position()))
                .element("title", view.title())
                .element("updated", entry.at().toString())
                .element("author", author -> author.element("name", entry.by()))
                .link("alternate", site.of(entry.href()));
        if (entry.withheld() != null) {
            part.element("summary", entry.withheld().words());
        } else if (entry.reason() != null) {
            part.element("summary", entry.reason());
        }
    }
}
