package org.counterclaim.interchange.following;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.database.LongTransaction;
import org.counterclaim.history.EntryView;
import org.counterclaim.history.HistoryEntry;
import org.counterclaim.history.HistoryFeeds;
import org.counterclaim.history.RecordNames;
import org.counterclaim.reader.file.FileRow;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;

/** Reads from feeds what is new in them. Each is read from one snapshot of the record. */
@Component
class FeedNewsReader {

    private static final Logger log = LoggerFactory.getLogger(FeedNewsReader.class);

    /** The most items that are counted. */
    private static final int MOST = 1000;

    /** How many records are looked at together, so that the query takes no longer than others. */
    private static final int TOGETHER = 200;

    private static final Comparator<FileRow> LATEST_FIRST = Comparator.comparing(FileRow::changedAt).reversed();
    private static final Set<EntryAction> MAKING = Set.of(EntryAction.CREATED, EntryAction.REINSTATED, EntryAction.PARTED);
    private static final Set<EntryAction> ENDING = Set.of(EntryAction.WITHDRAWN, EntryAction.MERGED);

    private final FollowTargets targets;
    private final HistoryFeeds feeds;
    private final RecordNames names;
    private final LongTransaction longTransaction;
    private final TransactionTemplate snapshot;

    FeedNewsReader(FollowTargets targets, HistoryFeeds feeds, RecordNames names, LongTransaction longTransaction,
            PlatformTransactionManager transactions) {
        this.targets = targets;
        this.feeds = feeds;
        this.names = names;
        this.longTransaction = longTransaction;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Returns the feeds in which something is new after a moment, up to another. */
    Set<UUID> changed(List<FollowedFeed> followed, Instant after, Instant until) {
        Set<UUID> changed = new HashSet<>();
        Map<RecordType<?, ?>, List<FollowedFeed>> byType = followed.stream().filter(feed -> feed.type() != null)
                .collect(Collectors.groupingBy(feed -> Objects.requireNonNull(feed.type())));
        byType.forEach((type, all) -> {
            for (int from = 0; from < all.size(); from += TOGETHER) {
                List<FollowedFeed> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
                Set<UUID> records = feeds.changed(type, some.stream().map(FollowedFeed::record).toList(), after, until);
                some.stream().filter(feed -> records.contains(feed.record())).map(FollowedFeed::id).forEach(changed::add);
            }
        });
        followed.stream().filter(feed -> feed.address() != null && isChanged(feed, feed.address(), after, until))
                .map(FollowedFeed::id).forEach(changed::add);
        return changed;
    }

    /** A search that fails, because it takes too long, must not hold up everything else. */
    private boolean isChanged(FollowedFeed feed, String address, Instant after, Instant until) {
        try {
            return !rows(address, after, until, 1).isEmpty();
        } catch (DataAccessException failed) {
            log.warn("What is new in the followed list {} could not be read: {}", feed.id(), failed.getClass().getSimpleName());
            return false;
        }
    }

    /** Returns what is new in a feed after a moment, up to another. */
    FeedNews read(FollowedFeed feed, Instant after, Instant until) {
        FollowTarget target = targets.of(feed);
        List<FollowedChange> items = feed.address() == null ? entries(Objects.requireNonNull(feed.record()), after, until)
                : rows(feed.address(), after, until, MOST + 1);
        boolean isCut = items.size() > MOST;
        return new FeedNews(target, isCut ? items.subList(0, MOST) : items, isCut);
    }

    /** Returns the rows of a list that changed, the latest first; none if it cannot be shown any more. */
    private List<FollowedChange> rows(String address, Instant after, Instant until, int most) {
        try {
            return Objects.requireNonNull(snapshot.execute(status -> {
                longTransaction.allow();
                try (Stream<? extends FileRow> rows = targets.list(address).rows().get()) {
                    return (FollowTargets.isSearch(address) ? rows.filter(row -> row.changedAt().isAfter(after)).sorted(LATEST_FIRST)
                            : rows.takeWhile(row -> row.changedAt().isAfter(after)))
                            .filter(row -> !row.changedAt().isAfter(until)).limit(most)
                            .map(row -> new FollowedChange(row.changedAt(), row.name(), row.summary(), row.href(), null)).toList();
                }
            }));
        } catch (ResponseStatusException gone) {
            return List.of();
        }
    }

    private List<FollowedChange> entries(UUID record, Instant after, Instant until) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            List<EntryView> entries = feeds.entries(Objects.requireNonNull(names.of(List.of(record)).get(record)), after, until, MOST + 1);
            Map<UUID, Instant> made = new HashMap<>();
            entries.stream().filter(view -> MAKING.contains(view.entry().action()))
                    .forEach(view -> made.put(view.entry().record(), view.entry().at()));
            Set<UUID> unseen = names.unseen(entries.stream().map(view -> view.entry().record()).distinct().toList());
            return entries.stream().filter(view -> !unseen.contains(view.entry().record()) || ENDING.contains(view.entry().action()))
                    .map(view -> item(view, unseen.contains(view.entry().record()) ? made.get(view.entry().record()) : null)).toList();
        }));
    }

    private static FollowedChange item(EntryView view, @Nullable Instant made) {
        HistoryEntry entry = view.entry();
        String note = entry.withheld() != null ? entry.withheld().words() : entry.reason() == null ? null : "Reason: " + entry.reason();
        return new FollowedChange(entry.at(), view.title(), note, entry.href(), made);
    }
}
