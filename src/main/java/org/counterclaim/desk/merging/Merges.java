package org.counterclaim.desk.merging;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.account.SignedIn;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.web.NotFoundException;

/** The repository of past merges. */
@Repository
class Merges {

    private static final String ALL = """
            select m.id, m.kind, m.from_id, m.from_name, m.into_id, m.into_name, m.at, a.public_name "by", m.reason, m.moved,
                m.undone_at, u.public_name undone_by, m.undone_reason
            from private.merge m join account a on a.id = m.account_id left join account u on u.id = m.undone_by
            """;

    private final JdbcClient database;
    private final ObjectMapper json;

    Merges(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Returns the last merges, the latest first. */
    List<Merge> latest(int most) {
        return database.sql(ALL + "order by m.at desc, m.id desc limit :most").param("most", most)
                .query(new SimplePropertyRowMapper<>(Merge.class)).list();
    }

    /** Returns a merge; a 404 if there is none. */
    Merge get(UUID id) {
        return database.sql(ALL + "where m.id = :id").param("id", id).query(Merge.class).optional()
                .orElseThrow(() -> new NotFoundException("There was no such merge."));
    }

    MergeEffect effect(Merge merge) {
        return json.readValue(merge.moved(), MergeEffect.class);
    }

    void add(MergePair pair, MergeEffect effect, ChangeReason change, SignedIn by) {
        database.sql("""
                        insert into private.merge (kind, from_id, from_name, into_id, into_name, account_id, reason, moved)
                        values (:kind, :from, :fromName, :into, :intoName, :account, :reason, :moved)""")
                .param("kind", pair.kind()).param("from", pair.fromId()).param("fromName", pair.fromName())
                .param("into", pair.intoId()).param("intoName", pair.intoName()).param("account", by.id())
                .param("reason", change.reason()).param("moved", json.writeValueAsString(effect)).update();
    }

    /** Notes that a merge was undone; returns false if it already was. Concurrent attempts wait for the end of this transaction. */
    boolean undo(Merge merge, ChangeReason change, SignedIn by) {
        return database.sql("""
                        update private.merge set undone_at = now(), undone_by = :account, undone_reason = :reason
                        where id = :id and undone_at is null""")
                .param("account", by.id()).param("reason", change.reason()).param("id", merge.id()).update() == 1;
    }
}
