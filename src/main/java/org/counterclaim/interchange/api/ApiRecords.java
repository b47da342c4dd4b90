package org.counterclaim.interchange.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.HistoryEntries;
import org.counterclaim.history.HistoryEntry;
import org.counterclaim.history.RecordNames;
import org.counterclaim.history.RecordRef;
import org.counterclaim.history.RecordVersion;
import org.counterclaim.interchange.RecordFields;
import org.counterclaim.reader.SlugLookup.FoundRecord;
import org.counterclaim.reader.StandingRecords;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.NotFoundException;

/** Reads records and their history for the API, by a fixed number of queries, from one snapshot. */
@Repository
class ApiRecords {

    private static final String VERDICTS = """
            select v.id, v.number, v.version, s.state from verdict v
            join entry e on e.record_id = v.id and e.record_version = v.version join entry_state s on s.position = e.position
            where v.claim_id = :claim order by v.number""";

    private final StandingRecords records;
    private final HistoryEntries entries;
    private final RecordNames names;
    private final JdbcClient database;

    ApiRecords(StandingRecords records, HistoryEntries entries, RecordNames names, JdbcClient database) {
        this.records = records;
        this.entries = entries;
        this.names = names;
        this.database = database;
    }

    /**
     * A record as it is now.
     *
     * @param fields as bundles have them
     */
    record PresentRecord(RecordType<?, ?> kind, String slug, HistoryEntry latest, Map<String, Object> fields) {}

    /** Entries of the history, and the records that they concern, by id. */
    record Entries(List<HistoryEntry> entries, Map<UUID, RecordRef> records) {}

    private record PastVerdict(UUID id, int number, SavedState state) {}

    /** Returns the record at an address. If there is none, or not there, the answer is that of its page. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PresentRecord at(RecordType<?, ?> kind, String slug) {
        FoundRecord found = records.at(kind, slug, page -> ApiPaths.V1 + page);
        RecordVersion latest = entries.latest(found.id());
        SavedState state = Objects.requireNonNull(latest.state(), slug);
        return new PresentRecord(kind, found.slug(), latest.entry(), named(slugs -> fields(kind, found.slug(), state, slugs)));
    }

    private static Map<String, Object> fields(RecordType<?, ?> kind, String slug, SavedState state,
            Function<UUID, @Nullable String> slugs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("slug", slug);
        fields.putAll(new RecordFields(slugs).of(kind, state, field -> true));
        if (kind == ClaimType.TYPE) {
            fields.put("stories", ClaimType.stories(state).stream().map(place -> Map.of(StoryType.TYPE.word(),
                    String.valueOf(slugs.apply(place.story())), "number", place.number())).toList());
        }
        return fields;
    }

    /** Returns what is made with the slugs of records; what is made first only tells which slugs are needed. */
    private <T> T named(Function<Function<UUID, @Nullable String>, T> make) {
        Set<UUID> ids = new HashSet<>();
        var _ = make.apply(id -> {
            ids.add(id);
            return "";
        });
        Map<UUID, RecordRef> found = ids.isEmpty() ? Map.of() : names.of(ids);
        return make.apply(id -> found.containsKey(id) ? Objects.requireNonNull(found.get(id)).slug() : null);
    }

    /** Returns the verdicts on the claim at an address, the oldest first, from the one after a number on. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Map<String, Object>> verdicts(String slug, int after, int most) {
        FoundRecord claim = records.at(ClaimType.TYPE, slug, page -> ApiPaths.V1 + page + "/verdicts");
        List<PastVerdict> all = database.sql(VERDICTS).param("claim", claim.id())
                .query((row, number) -> new PastVerdict(row.getObject("id", UUID.class), row.getInt("number"),
                        SavedState.read(row.getString("state"))))
                .list();
        Map<UUID, Integer> numbers = all.stream().collect(Collectors.toMap(PastVerdict::id, PastVerdict::number));
        return named(slugs -> all.stream().filter(one -> one.number > after).limit(most).map(one -> {
            Map<String, Object> fields = new LinkedHashMap<>(Map.of("number", one.number));
            fields.putAll(new RecordFields(
                    id -> numbers.containsKey(id) ? String.valueOf(numbers.get(id)) : slugs.apply(id)).ofVerdict(one.state));
            return fields;
        }).toList());
    }

    /** Returns the history of the record that has, or had, a slug, withdrawn or not, before a position. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Entries history(RecordType<?, ?> kind, String slug, long before, int most) {
        RecordRef record = names.find(kind, slug).orElseThrow(() -> new NotFoundException("No %s has this address.".formatted(kind)));
        MovedPermanentlyException.throwIfMoved(slug, String.valueOf(record.slug()), ApiPaths.V1 + record.historyHref());
        return named(entries.ofRecord(record.id(), before, most));
    }

    /** Returns the history of everything after a position, the first first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Entries changes(long after, @Nullable RecordType<?, ?> kind, int most) {
        return named(entries.after(after, kind, most));
    }

    private Entries named(List<HistoryEntry> some) {
        return new Entries(new ArrayList<>(some), names.of(some.stream().map(HistoryEntry::record).collect(Collectors.toSet())));
    }
}
