package org.counterclaim.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.SavedState;

/**
 * Writes stories as bundles, which {@link StoryBundleImporter} loads. The same record always gives the same bytes, and so does a site into
 * which the bundle was loaded. Two queries, whatever the size; of the second, some rows at a time are in memory.
 */
@Component
class StoryBundleExporter {

    /** How many rows are fetched from the database at a time. */
    private static final int FETCHED = 200;

    /**
     * SQL for the records of a story: what stands in it, and what that refers to, as far as the site shows it. Withdrawn
     * records lead no further.
     */
    private static final String BUNDLED = """
            with recursive claims (id, number) as (
                select p.claim_id, p.number from standing_place p join standing_claim c on c.id = p.claim_id where p.story_id = :story),
            statements (id, actor_id, number) as (
                select s.id, s.actor_id, c.number from standing_statement s join claims c on c.id = s.claim_id),
            verdicts (id, number) as (select v.id, c.number from verdict v join claims c on c.id = v.claim_id),
            articles (id) as (
                (select r.article_id from report r join statements s on s.id = r.statement_id
                union select r.relayed_from_id from report r join statements s on s.id = r.statement_id
                union select e.article_id from verdict_evidence e join verdicts v on v.id = e.verdict_id)
                union select x.source_id from articles a join article t on t.id = a.id and t.withdrawn_at is null
                    join article_relies_on x on x.article_id = a.id),
            standing_articles (id, publisher_id) as (
                select t.id, t.publisher_id from articles a join article t on t.id = a.id and t.withdrawn_at is null),
            actors (id) as (
                (select actor_id from statements
                union select r.actor_id from relay r join statements s on s.id = r.statement_id
                union select b.actor_id from claim_about b join claims c on c.id = b.claim_id
                union select publisher_id from standing_articles
                union select w.actor_id from article_author w join standing_articles a on a.id = w.article_id)
                union select v.voucher_id from actors a join actor t on t.id = a.id and t.withdrawn_at is null
                    join actor_vouched_by v on v.actor_id = a.id),
            topics (id) as (
                select topic_id from story_topic where story_id = :story
                union select t.topic_id from claim_topic t join claims c on c.id = t.claim_id),
            bundled (part, kind, id, slug, version, whole, number, place, earliest, latest) as (
                select 0, 'story', id, slug, version, true, 0, 0, 0::bigint, 0::bigint from story where id = :story
                union all select 1, 'topic', id, slug, version, true, 0, 0, 0, 0 from topic
                    where id in (select id from topics) and withdrawn_at is null
                union all select 2, 'actor', id, slug, version, withdrawn_at is null, 0, 0, 0, 0 from actor
                    where id in (select id from actors)
                union all select 3, 'article', id, slug, version, withdrawn_at is null, 0, 0, 0, 0 from article
                    where id in (select id from articles)
                union all select 4, 'claim', r.id, slug, version, true, number, 0, 0, 0 from claims c join claim r on r.id = c.id
                union all select 4, 'statement', r.id, slug, version, true, number, 1, r.said_earliest, r.said_latest
                    from statements s join statement r on r.id = s.id
                union all select 4, 'verdict', r.id, r.number::text, version, true, v.number, 2, r.number, 0
                    from verdicts v join verdict r on r.id = v.id)
            """;

    private static final String STATES = BUNDLED + """
            select b.kind, b.id, b.slug, b.whole, b.number, s.state
            from bundled b join entry e on e.record_id = b.id and e.record_version = b.version join entry_state s on s.position = e.position
            order by b.part, b.number, b.place, b.earliest, b.latest, b.slug collate "C\"""";

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
        BundleWriter bundle = new BundleWriter(slugs(story), out);
        try (Stream<BundledRecord> records = records(story)) {
            for (Iterator<BundledRecord> all = records.iterator(); all.hasNext();) {
                bundle.add(all.next());
            }
        }
        bundle.end();
    }

    private Map<UUID, String> slugs(UUID story) {
        Map<UUID, String> slugs = new HashMap<>();
        database.sql(BUNDLED + "select id, slug from bundled").param("story", story)
                .query(row -> {
                    slugs.put(row.getObject("id", UUID.class), row.getString("slug"));
                });
        return slugs;
    }

    private Stream<BundledRecord> records(UUID story) {
        return database.sql(STATES).withFetchSize(FETCHED).param("story", story)
                .query((row, number) -> new BundledRecord(RecordTypes.of(row.getString("kind")), row.getObject("id", UUID.class),
                        row.getString("slug"), row.getBoolean("whole"), row.getInt("number"), SavedState.read(row.getString("state"))))
                .stream();
    }
}
