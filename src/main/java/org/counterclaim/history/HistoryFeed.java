package org.counterclaim.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.web.AtomWriter;

/**
 * Writes entries as Atom (RFC 4287), in pages (RFC 5005, section 3). Their ids are tag URIs (RFC 4151) of the site's host, and never
 * change.
 */
final class HistoryFeed {

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
        HistoryFeedPage.Subject subject = page.subject();
        List<EntryView> entries = page.entries();
        feed.element("id", subject.id() == null ? site.of(subject.path()) : subject.id())
                .element("title", "Counterclaim: " + subject.title())
                .element("updated", (entries.isEmpty() ? Instant.EPOCH : entries.getFirst().entry().at()).toString())
                .link("self", site.of(page(subject.path(), page.before())))
                .link("first", site.of(subject.path()));
        if (page.next() != null) {
            feed.link("next", site.of(page(subject.path(), page.next())));
        }
        feed.link("alternate", site.of(subject.shownAt()));
        for (EntryView entry : entries) {
            feed.element("entry", part -> entry(part, entry));
        }
    }

    private static String page(String path, @Nullable Long before) {
        return path + (before == null ? "" : (path.contains("?") ? "&" : "?") + "before=" + before);
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
