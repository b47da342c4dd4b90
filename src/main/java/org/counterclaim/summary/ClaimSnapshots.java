package org.counterclaim.summary;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads snapshots of claims, with seven queries for any number of claims. */
@Repository
public class ClaimSnapshots {

    private static final String CLAIMS = """
            select c.id, c.slug, c.withdrawn_at is not null is_withdrawn,
                array(select p.story_id from standing_place p join story s on s.id = p.story_id and s.withdrawn_at is null
                    where p.claim_id = c.id) stories,
                array(select b.actor_id from claim_about b where b.claim_id = c.id) about,
                v.number, v.mark, v.given_at, v.by_name, v.review_by, b.position checked_at, b.at checked,
                m.position marked_position, m.at marked_at
            from claim c join chosen using (id)
            left join lateral (select * from verdict v where v.claim_id = c.id order by v.number desc limit 1) v on true
            left join lateral (
                select e.position, e.at from verdict w join entry e on e.record_id = w.id and e.record_version = 0
                where w.claim_id = c.id and w.corrects_id is null order by w.number desc limit 1) b on true
            left join lateral (
                select e.position, e.at from verdict w join entry e on e.record_id = w.id
                where w.claim_id = c.id order by e.position desc limit 1) m on true""";

    private static final String LINKS = """
            select l.kind, l.claim_id holder, l.other_id linked from claim_link l
            join standing_claim h on h.id = l.claim_id join standing_claim o on o.id = l.other_id
            where l.claim_id in (select id from chosen) or l.other_id in (select id from chosen)""";

    /** SQL for entries with states, which are left out for a record that never changed: its only entry's state adds nothing. */
    private static final String ENTRIES = """
            select e.record_id, e.position, e.at, e.by_name, e.action,
                case when r.version > 0 then (select s.state from entry_state s where s.position = e.position) end state
            from %s r join entry e on e.record_id = r.id where r.id in (%s) order by e.position""";

    private static final String OF_CLAIMS = ENTRIES.formatted("claim", """
            select id from chosen union select l.claim_id from claim_link l where l.other_id in (select id from chosen)""");

    private static final String OF_STATEMENTS = ENTRIES.formatted("statement",
            "select s.id from statement s join chosen c on c.id = s.claim_id");

    private static final String STATEMENTS = """
            select s.id, s.claim_id, s.actor_id, s.stance, s.said_edtf, s.answers_id, s.withdrawn_at is not null is_off,
                exists(select from claim_about b where b.claim_id = s.claim_id and b.actor_id = s.actor_id) is_self
            from statement s join chosen c on c.id = s.claim_id order by s.id""";

    private static final String REPORTS = """
            select r.statement_id, r.article_id, page_of(a) page, page_of(f) relayed_from_page,
                array(select m.id from article m where m.merged_into_id = r.article_id) merged
            from report r join article a on a.id = r.article_id left join article f on f.id = r.relayed_from_id
                join statement s on s.id = r.statement_id join chosen c on c.id = s.claim_id order by r.id""";

    private static final String LAST = """
            , last as (select distinct on (v.claim_id) v.id, v.claim_id from verdict v join chosen c on c.id = v.claim_id
                where v.corrects_id is null order by v.claim_id, v.number desc),
            shown (claim_id, article_id, statement_id, record_id) as (
                select distinct l.claim_id, x.article_id, x.statement_id, coalesce(x.article_id, x.statement_id)
                from last l join verdict_evidence x on x.verdict_id = l.id left join statement s on s.id = x.statement_id
                where s.claim_id is distinct from l.claim_id)\n""";

    private static final String EVIDENCE = """
            select s.claim_id, s.article_id is not null is_article, s.record_id, e.position, e.at, e.by_name, e.action, null state
            from shown s join entry e on e.record_id = s.record_id order by e.position""";

    private static final String CHOSEN = "with chosen (id) as (select unnest(:claims))\n";

    private final JdbcClient database;

    ClaimSnapshots(JdbcClient database) {
        this.database = database;
    }

    /** Returns snapshots of these claims. */
    public List<ClaimSnapshot> of(Collection<UUID> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        ClaimSnapshotBuilder rows = new ClaimSnapshotBuilder();
        each(CHOSEN + OF_CLAIMS, claims, rows::line);
        each(CHOSEN + OF_STATEMENTS, claims, rows::line);
        each(CHOSEN + REPORTS, claims, rows::report);
        each(CHOSEN + STATEMENTS, claims, rows::statement);
        each(CHOSEN + LINKS, claims, rows::link);
        each(CHOSEN + LAST + EVIDENCE, claims, rows::evidence);
        return list(CHOSEN + CLAIMS, claims, rows::claim);
    }

    private void each(String sql, Collection<UUID> claims, RowMapper<?> taker) {
        list(sql, claims, taker);
    }

    private <T> List<T> list(String sql, Collection<UUID> claims, RowMapper<T> mapper) {
        return database.sql(sql).param("claims", claims.toArray(UUID[]::new)).query(mapper).list();
    }
}
