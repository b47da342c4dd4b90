package org.counterclaim.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.record.RecordType;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the history as Atom feeds. A page of the site's takes two queries, one of a record's three, whatever their size. */
@Component
public class HistoryFeeds {

    private static final String WHOLE = "/feeds/history.atom";
    private static final int LINES = 50;

    private final HistoryEntries log;
    private final EntryViews views;
    private final RecordNames names;
    private final HistoryFeed feed;

    HistoryFeeds(HistoryEntries log, EntryViews views, RecordNames names, SiteAddress site) {
        this.log = log;
        this.views = views;
        this.names = names;
        this.feed = new HistoryFeed(site);
    }

    /**
     * Returns a page of the feed of the whole history, as UTF-8.
     *
     * @param kind only entries of records of this kind; null for all
     * @param before only entries before this position; null for the latest
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public byte[] whole(@Nullable RecordType<?, ?> kind, @Nullable Long before) {
        String query = kind == null ? "" : "?kind=" + kind;
        HistoryFeedPage.Subject subject = new HistoryFeedPage.Subject(null,
                "the history" + (kind == null ? "" : ", only what concerns a " + kind), WHOLE + query, "/history" + query);
        return page(subject, before, log.entries(new HistoryFilter(kind, null, null, null, null, null, before), LINES + 1));
    }

    /**
     * Returns a page of the feed of a story, a claim or an actor, as UTF-8: the entries of the record and of what belongs to it.
     *
     * @param record its id
     * @param before only entries before this position; null for the latest
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public byte[] of(UUID record, @Nullable Long before) {
        RecordRef ref = Objects.requireNonNull(names.of(List.of(record)).get(record));
        String name = ref.isQuoted() ? "“" + ref.name() + "”" : ref.name();
        HistoryFeedPage.Subject subject =
                new HistoryFeedPage.Subject("urn:uuid:" + UUID.nameUUIDFromBytes(("feed of " + record).getBytes(UTF_8)),
                        "what changes of the %s %s".formatted(ref.kind(), name), ref.href() + ".atom", String.valueOf(ref.href()));
        return page(subject, before, log.concerning(ref, before, LINES + 1));
    }

    /**
     * Returns those entries of the feed of a story, a claim or an actor that are from a span of time, the latest first.
     *
     * @param after excluded
     * @param until included
     */
    @Transactional(readOnly = true)
    public List<EntryView> entries(RecordRef record, Instant after, Instant until, int most) {
        return views.lines(log.concerning(record, after, until, most));
    }

    /** Returns those of stories, claims or actors whose feeds have entries from such a span of time. */
    @Transactional(readOnly = true)
    public Set<UUID> changed(RecordType<?, ?> kind, Collection<UUID> records, Instant after, Instant until) {
        return log.concerned(kind, records, after, until);
    }

    private byte[] page(HistoryFeedPage.Subject subject, @Nullable Long before, List<HistoryEntry> entries) {
        List<HistoryEntry> shown = entries.subList(0, Math.min(LINES, entries.size()));
        return feed
                .of(new HistoryFeedPage(subject, before, views.lines(shown), entries.size() > LINES ? shown.getLast().position() : null));
    }
}
