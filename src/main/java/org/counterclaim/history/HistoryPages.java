package org.counterclaim.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.record.RecordType;

/**
 * Assembles the pages of the history. That of the site takes two queries, that of a record three, that of an entry two, whatever their
 * size.
 */
@Component
public class HistoryPages {

    private static final int LINES = 50;
    private static final int VERSIONS = 25;

    private final HistoryEntries log;
    private final EntryViews views;
    private final RecordNames names;
    private final HistoryFilterReader filters;

    HistoryPages(HistoryEntries log, EntryViews views, RecordNames names, HistoryFilterReader filters) {
        this.log = log;
        this.views = views;
        this.names = names;
        this.filters = filters;
    }

    /** Returns the part of the site's history that the parameters ask for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public HistoryPage whole(Map<String, String> parameters) {
        HistoryFilter filter = filters.read(parameters);
        List<HistoryEntry> entries = log.entries(filter, LINES + 1);
        List<HistoryEntry> shown = entries.subList(0, Math.min(LINES, entries.size()));
        return new HistoryPage(filter, EntryDay.of(views.lines(shown)),
                entries.size() > LINES ? filter.hrefBefore(shown.getLast().position()) : null);
    }

    /**
     * Returns the history of the record that has, or had, this slug.
     *
     * @param before only entries before this position; null for the latest
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<RecordHistoryPage> ofRecord(RecordType<?, ?> kind, String slug, @Nullable Long before) {
        return names.find(kind, slug).map(record -> {
            List<RecordVersion> versions = log.versions(record.id(), before == null ? Long.MAX_VALUE : before, VERSIONS + 1);
            List<RecordVersion> shown = versions.subList(0, Math.min(VERSIONS, versions.size()));
            return new RecordHistoryPage(record, EntryDay.of(views.changes(shown)), before == null,
                    versions.size() > VERSIONS ? record.historyHref() + "?before=" + shown.getLast().entry().position() : null);
        });
    }

    /** Returns the entry at a position. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<EntryPage> at(long position) {
        return log.at(position).map(views::page);
    }

    /** Returns the entry that made this revision of a record, counted from 1. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<HistoryEntry> revision(RecordType<?, ?> kind, String slug, int revision) {
        return names.find(kind, slug).flatMap(record -> log.revision(record.id(), revision)).map(RecordVersion::entry);
    }
}
