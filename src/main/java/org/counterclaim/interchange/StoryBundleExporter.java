package org.counterclaim.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.SavedState;

/**
 * Writes stories as bundles, which {@link StoryBundleImporter} loads. The same record always gives the same bytes, and so does a site into
 * which the bundle was loaded. Two queries, whatever the size; of the records' contents, some are in memory at a time.
 */
@Component
class StoryBundleExporter {

    /** How many rows are fetched from the database at a time. */
    private static final int FETCHED = 200;

    /**
     * SQL for the records of a story in the order of its bundle: what stands in it, and what that refers to, as far as the site shows it.
     * Withdrawn records lead no further. The planner cannot know how few records a reference leads to, so each is looked up by its id.
     */
    private static final String BUNDLED = """
            with recursive claims (id, number) as (
                select p.claim_id, p.number from standing_place p join standing_claim c on c.id = p.claim_id where p.story_id = :story),
            statements (id, actor_id, number) as (
                select s.id, s.actor_id, c.number from standing_statement s join claims c on c.id = s.claim_id),
            ratings (id, checker_id, article_id) as (
                select r.id, r.checker_id, r.article_id from rating r join claims c on c.id = r.claim_id where r.withdrawn_at is null),
            verdicts (id, number) as (select v.id, c.number from verdict v join claims c on c.id = v.claim_id),
            articles (id) as (
                (select r.article_id from report r join statements s on s.id = r.statement_id
                union select r.relayed_from_id from report r join statements s on s.id = r.statement_id
                union select e.article_id from verdict_evidence e join verdicts v on v.id = e.verdict_id
                union select article_id from ratings)
                union select x.source_id from articles a cross join lateral (
                    select r.source_id from article t join article_relies_on r on r.article_id = t.id
                    where t.id = a.id and t.withdrawn_at is null offset 0) x),
            standing_articles (id, publisher_id) as (
                select x.* from articles a cross join lateral (
                    select t.id, t.publisher_id from article t where t.id = a.id and t.withdrawn_at is null offset 0) x),
            actors (id) as (
                (select actor_id from statements
                union select checker_id from ratings
                union select r.actor_id from relay r join statements s on s.id = r.statement_id
                union select b.actor_id from claim_about b join claims c on c.id = b.claim_id
                union select publisher_id from standing_articles
                union select w.actor_id from standing_articles a cross join lateral (
                    select actor_id from article_author where article_id = a.id offset 0) w)
                union select x.voucher_id from actors a cross join lateral (
                    select v.voucher_id from actor t join actor_vouched_by v on v.actor_id = t.id
                    where t.id = a.id and t.withdrawn_at is null offset 0) x),
            topics (id) as (
                select topic_id from story_topic where story_id = :story
                union select t.topic_id from claim_topic t join claims c on c.id = t.claim_id),
            bundled (part, kind, id, slug, version, whole, number, place, earliest, latest) as (
                select 0, 'story', id, slug, version, true, 0, 0, 0::bigint, 0::bigint from story where id = :story
                union all select 1, 'topic', r.*, true, 0, 0, 0, 0 from topics x cross join lateral (
                    select id, slug, version from topic where id = x.id and withdrawn_at is null offset 0) r
                union all select 2, 'actor', r.*, 0, 0, 0, 0 from actors x cross join lateral (
                    select id, slug, version, withdrawn_at is null from actor where id = x.id offset 0) r
                union all select 3, 'article', r.*, 0, 0, 0, 0 from articles x cross join lateral (
                    select id, slug, version, withdrawn_at is null from article where id = x.id offset 0) r
                union all select 4, 'claim', r.id, slug, version, true, number, 0, 0, 0 from claims c join claim r on r.id = c.id
                union all select 4, 'statement', r.id, slug, version, true, number, 1, r.said_earliest, r.said_latest
                    from statements s join statement r on r.id = s.id
                union all select 4, 'verdict', r.id, r.number::text, version, true, v.number, 2, r.number, 0
                    from verdicts v join verdict r on r.id = v.id
                union all select 5, 'rating', r.id, slug, version, true, 0, 0, 0, 0 from ratings x join rating r on r.id = x.id)
            select kind, id, slug, version, whole, number from bundled
            order by part, number, place, earliest, latest, slug collate "C\"""";

    /** SQL for the states of records, in the order in which they are asked for. */
    private static final String STATES = """
            select s.state from unnest(:ids, :versions) with ordinality asked (id, version, place)
            cross join lateral (select s.state from entry e join entry_state s on s.position = e.position
                where e.record_id = asked.id and e.record_version = asked.version offset 0) s
            order by asked.place""";

    private final JdbcClient database;

    StoryBundleExporter(JdbcClient database) {
        this.database = database;
    }

    /**
     * Writes a story in the current transaction, which must read one snapshot.
     *
     * @param out stays open
     * @throws IOException if it takes no more
     */
    void write(UUID story, OutputStream out) throws IOException {
        // To compile such a query takes longer than to carry it out.
        database.sql("set local jit = off").update();
        List<BundledRecord> records = database.sql(BUNDLED).param("story", story).query(StoryBundleExporter::record).list();
        BundleWriter bundle = new BundleWriter(records, out);
        try (Stream<SavedState> states = states(records)) {
            Iterator<SavedState> next = states.iterator();
            for (BundledRecord record : records) {
                bundle.add(record, next.next());
            }
        }
        bundle.end();
    }

    private Stream<SavedState> states(List<BundledRecord> records) {
        return database.sql(STATES).withFetchSize(FETCHED)
                .param("ids", records.stream().map(BundledRecord::id).toArray(UUID[]::new))
                .param("versions", records.stream().map(BundledRecord::version).toArray(Integer[]::new))
                .query((row, number) -> SavedState.read(row.getString("state"))).stream();
    }

    private static BundledRecord record(ResultSet row, int number) throws SQLException {
        return new BundledRecord(RecordTypes.of(row.getString("kind")), row.getObject("id", UUID.class), row.getString("slug"),
                row.getInt("version"), row.getBoolean("whole"), row.getInt("number"));
    }
}
