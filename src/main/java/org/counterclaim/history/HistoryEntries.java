package org.counterclaim.history;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.actor.ActorType;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.record.RecordType;
import org.counterclaim.story.StoryType;

/** Reads the entries of the history, with one query each time, paged by key. */
@Repository
public class HistoryEntries {

    /** SQL that adds whether the words of each entry were taken down. */
    private static final String AND_WHAT_BECAME = """
             e left join entry_state s on s.position = e.position
            left join lateral (select w.position, w.at, w.reason from entry w
                where w.record_id = e.record_id and s.position is null and e.position = any(w.withholds) limit 1) w on true
            order by e.position desc""";

    private static final String VERSIONS = """
            select e.*, s.state, w.position withheld_by, w.at withheld_at, w.reason withheld_reason,
                p.position before_position, b.state before_state, n.position after_position, n.at after_at
            from (%s) e left join entry_state s on s.position = e.position
            left join lateral (select position from entry p where p.record_id = e.record_id and p.record_version < e.record_version
                order by p.record_version desc limit 1) p on true
            left join entry_state b on b.position = p.position
            left join lateral (select position, at from entry n where n.record_id = e.record_id and n.record_version > e.record_version
                order by n.record_version limit 1) n on true
            left join lateral (select w.position, w.at, w.reason from entry w
                where w.record_id = e.record_id and s.position is null and e.position = any(w.withholds) limit 1) w on true
            order by e.position desc""";

    /** SQL for the position of the first entry that was not made before an instant. Positions have no gaps and follow the order of time. */
    private static final String FIRST_AT = """
            (with recursive search (low, high) as (
                select 1::bigint, position + 1 from history_head
                union all
                select case when e.at < :%1$s then m.middle + 1 else low end, case when e.at < :%1$s then high else m.middle end
                from search cross join lateral (select (low + high) / 2 middle) m join entry e on e.position = m.middle
                where low < high)
            select max(low) from search)""";

    /** SQL for the records that a story shows, including withdrawn and merged ones. */
    private static final String IN_STORY = """
            record_id = any(array(
                with claims (id) as (select claim_id from claim_in_story where story_id = :story),
                    statements (id, actor_id) as (select s.id, s.actor_id from statement s join claims c on c.id = s.claim_id)
                select :story::uuid union select id from claims union select id from statements union select actor_id from statements
                union select v.id from verdict v join claims c on c.id = v.claim_id
                union select r.article_id from report r join statements s on s.id = r.statement_id
                union select r.actor_id from relay r join statements s on s.id = r.statement_id))""";

    /** SQL for the records that belong to a record of each kind with a feed, and itself. */
    private static final Map<RecordType<?, ?>, String> BELONGING = Map.of(
            StoryType.TYPE, IN_STORY,
            ClaimType.TYPE, """
                    record_id = any(array(select :claim::uuid union select id from statement where claim_id = :claim
                        union select id from verdict where claim_id = :claim))""",
            ActorType.TYPE, """
                    record_id = any(array(select :actor::uuid union select id from statement where actor_id = :actor
                        union select statement_id from relay where actor_id = :actor))""");

    private static final String OF_RECORD =
            "(record_id = :record or record_id in (select id from verdict where claim_id = :record)) and position < :before";

    /** How exact times are. */
    private static final Duration NEXT = Duration.ofNanos(1000);

    private final JdbcClient database;

    HistoryEntries(JdbcClient database) {
        this.database = database;
    }

    /** Returns the entries that pass a filter, the latest first. */
    List<HistoryEntry> entries(HistoryFilter filter, int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>(Map.of("most", most));
        narrow("record_type = :kind", "kind", string(filter.kind()), conditions, values);
        narrow("action = :action", "action", string(filter.action()), conditions, values);
        narrow("by_name = :person", "person", filter.person(), conditions, values);
        narrow(IN_STORY, "story", filter.story() == null ? null : filter.story().id(), conditions, values);
        narrow("position >= " + FIRST_AT.formatted("from"), "from", filter.fromMoment(), conditions, values);
        narrow("position < " + FIRST_AT.formatted("until"), "until", filter.untilMoment(), conditions, values);
        narrow("position < :before", "before", filter.before(), conditions, values);
        return latest(conditions, values);
    }

    /** Returns the entries of a story, claim or actor and of what belongs to it, the latest first. */
    List<HistoryEntry> concerning(RecordRef record, @Nullable Long before, int most) {
        List<String> conditions = new ArrayList<>(List.of(Objects.requireNonNull(BELONGING.get(record.kind()))));
        Map<String, Object> values = new HashMap<>(Map.of("most", most, record.kind().word(), record.id()));
        narrow("position < :before", "before", before, conditions, values);
        return latest(conditions, values);
    }

    /** Returns the entries after a position, the first first; for a kind, if it is given, only those of its records. */
    public List<HistoryEntry> after(long position, @Nullable RecordType<?, ?> kind, int most) {
        return database.sql("""
                        select e.*, w.position withheld_by, w.at withheld_at, w.reason withheld_reason from (
                            select * from entry where position > :after%s order by position limit :most)"""
                .formatted(kind == null ? "" : " and record_type = '" + kind + "'") + AND_WHAT_BECAME.replace(" desc", ""))
                .param("after", position).param("most", most).query(HistoryEntryMapper::entry).list();
    }

    /** Returns the entries of a record before a position, the latest first; for a claim, those of its verdicts are included. */
    public List<HistoryEntry> ofRecord(UUID record, long before, int most) {
        return latest(List.of(OF_RECORD), Map.of("record", record, "before", before, "most", most));
    }

    /**
     * Returns the entries between two positions, in order.
     *
     * @param after the position before the first
     * @param last the last position
     * @param story only entries of this story and of what belongs to it; null for all
     */
    public List<HistoryEntry> between(long after, long last, @Nullable UUID story) {
        List<String> conditions = new ArrayList<>(List.of("position > :after and position <= :last"));
        Map<String, Object> values = new HashMap<>(Map.of("most", last - after, "after", after, "last", last));
        narrow(IN_STORY, "story", story, conditions, values);
        return latest(conditions, values).reversed();
    }

    /** Returns the last position; 0 if nothing is on record. */
    public long last() {
        return database.sql("select position from history_head").query(Long.class).single();
    }

    /** Returns the position of the first entry that was not made before an instant; the one after the last if there is none. */
    public long firstSince(Instant from) {
        return database.sql("select " + FIRST_AT.formatted("from")).param("from", Timestamp.from(from)).query(Long.class).single();
    }

    /** Returns those of the same from a span of time: after a moment, up to and including another. */
    List<HistoryEntry> concerning(RecordRef record, Instant after, Instant until, int most) {
        Map<String, Object> values = new HashMap<>(Map.of("most", most, record.kind().word(), record.id()));
        return latest(List.of(Objects.requireNonNull(BELONGING.get(record.kind())), between(after, until, values)), values);
    }

    /** Returns those of stories, claims or actors of which, or of what belongs to them, there are entries from a span of time. */
    Set<UUID> concerned(RecordType<?, ?> kind, Collection<UUID> records, Instant after, Instant until) {
        Map<String, Object> values = new HashMap<>(Map.of("records", records.toArray(UUID[]::new)));
        String belonging = Objects.requireNonNull(BELONGING.get(kind)).replaceAll(":" + kind.word() + "(::uuid)?", "one.id");
        return Set.copyOf(database.sql("select one.id from unnest(:records) one (id) where exists (select from entry where "
                + between(after, until, values) + " and " + belonging + ")").params(values).query(UUID.class).list());
    }

    private static String between(Instant after, Instant until, Map<String, Object> values) {
        values.put("from", Timestamp.from(after.plus(NEXT)));
        values.put("until", Timestamp.from(until.plus(NEXT)));
        return "position >= " + FIRST_AT.formatted("from") + " and position < " + FIRST_AT.formatted("until");
    }

    private List<HistoryEntry> latest(List<String> conditions, Map<String, Object> values) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return database.sql("select e.*, w.position withheld_by, w.at withheld_at, w.reason withheld_reason from (select * from entry"
                + where + " order by position desc limit :most)" + AND_WHAT_BECAME)
                .params(values).query(HistoryEntryMapper::entry).list();
    }

    /** Returns entries of a record with their states, the latest first; for a claim, the entries of its verdicts are included. */
    List<RecordVersion> versions(UUID record, long before, int most) {
        return database.sql(VERSIONS.formatted("select * from entry where " + OF_RECORD + " order by position desc limit :most"))
                .param("record", record).param("before", before).param("most", most)
                .query(HistoryEntryMapper::version).list();
    }

    /** Returns the entry at a position. */
    Optional<RecordVersion> at(long position) {
        return database.sql(VERSIONS.formatted("select * from entry where position = :position"))
                .param("position", position).query(HistoryEntryMapper::version).optional();
    }

    /** Returns the version of a record with this revision, counted from 1. */
    public Optional<RecordVersion> revision(UUID record, int revision) {
        return database.sql(VERSIONS.formatted("select * from entry where record_id = :record and record_version = :version"))
                .param("record", record).param("version", revision - 1).query(HistoryEntryMapper::version).optional();
    }

    /** Returns the latest version of a record. */
    public RecordVersion latest(UUID record) {
        return database.sql(VERSIONS.formatted("select * from entry where record_id = :record order by record_version desc limit 1"))
                .param("record", record).query(HistoryEntryMapper::version).single();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void narrow(String condition, String name, @Nullable Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
