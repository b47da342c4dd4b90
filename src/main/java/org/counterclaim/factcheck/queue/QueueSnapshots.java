package org.counterclaim.factcheck.queue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a line for each claim on record in memory, with the position in the history up to which they are valid. After a change it reads
 * only the claims concerned again.
 */
@Component
class QueueSnapshots {

    private static final int MOST_CHANGES = 1000;
    private static final int MOST_AT_ONCE = 1000;

    private static final String TOUCHED = """
            with changed as (select distinct record_type, record_id id from entry where position > :from and position <= :to),
            entered as (select c.record_type, s.state::json state from changed c join entry e on e.record_id = c.id
                join entry_state s using (position) where c.record_type in ('statement', 'claim')),
            article as (select id from changed where record_type = 'article'),
            statement_changed as (select id from changed where record_type = 'statement')
            select id from changed where record_type = 'claim'
            union select right(l.value, 36)::uuid from entered e, json_array_elements_text(e.state -> 'links') l
                where e.record_type = 'claim'
            union select l.claim_id from claim_link l join changed c on c.id = l.other_id
            union select (e.state ->> 'claim')::uuid from entered e where e.record_type = 'statement'
            union select s.claim_id from statement s join statement_changed using (id)
            union select v.claim_id from verdict v join changed c on c.id = v.id
            union select s.claim_id from report r join statement s on s.id = r.statement_id
                join article a on a.id in (r.article_id, r.relayed_from_id)
            union select v.claim_id from verdict_evidence x join verdict v on v.id = x.verdict_id
                where x.article_id in (select id from article) or x.statement_id in (select id from statement_changed)""";

    private record CachedQueue(long position, Map<UUID, QueueSnapshot> lines) {}

    private final JdbcClient database;
    private final ClaimSnapshots record;
    private volatile CachedQueue kept = new CachedQueue(-1, Map.of());

    QueueSnapshots(JdbcClient database, ClaimSnapshots record) {
        this.database = database;
        this.record = record;
    }

    /** Returns the lines as of this transaction's snapshot or later; the transaction must read from one snapshot. */
    Collection<QueueSnapshot> now() {
        long head = database.sql("select position from history_head").query(Long.class).single();
        return (kept.position() >= head ? kept : refreshed(head)).lines().values();
    }

    private synchronized CachedQueue refreshed(long head) {
        CachedQueue before = kept;
        if (before.position() >= head) {
            return before;
        }
        List<UUID> touched = before.position() < 0 || head - before.position() > MOST_CHANGES
                ? List.of()
                : touched(before.position(), head);
        CachedQueue after = before.position() < 0 || head - before.position() > MOST_CHANGES || touched.size() > MOST_AT_ONCE
                ? new CachedQueue(head, lines(record.all())) : with(before, touched, head);
        kept = after;
        return after;
    }

    private List<UUID> touched(long from, long to) {
        return database.sql(TOUCHED).param("from", from).param("to", to).query((row, number) -> row.getObject(1, UUID.class)).list();
    }

    private CachedQueue with(CachedQueue before, List<UUID> touched, long head) {
        Map<UUID, QueueSnapshot> lines = new HashMap<>(before.lines());
        touched.forEach(lines::remove);
        lines.putAll(lines(record.of(touched)));
        return new CachedQueue(head, lines);
    }

    private static Map<UUID, QueueSnapshot> lines(List<ClaimSnapshot> claims) {
        return claims.stream().collect(Collectors.toMap(ClaimSnapshot::id, QueueSnapshot::of));
    }
}
