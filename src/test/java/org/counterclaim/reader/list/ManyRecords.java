package org.counterclaim.reader.list;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.database.TestServer;

/** Tens of thousands of records, written past the code whose task that is: few are talked about much, most little. */
public final class ManyRecords {

    private static final String TABLES =
            "entry, actor, story, article, claim, claim_in_story, claim_about, statement, report, derived.claim_summary";

    private static final List<String> ROWS = List.of("""
            insert into entry (position, at, record_type, record_id, record_version, action, by_name, commitment, change_commitment)
            select i, timestamptz '2024-01-01' + i * interval '1 minute', 'claim', gen_random_uuid(), 0, 'created', 'Ann', sha256('a'),
                sha256('b') from generate_series(1, 2000) i""", """
            insert into actor (id, version, slug, name, kind)
            select md5('actor' || i)::uuid, 0, 'actor-' || i, 'Speaker ' || md5(i::text),
                (array['person', 'organisation', 'government', 'outlet', 'unnamed source'])[1 + i % 5]
            from generate_series(1, 25000) i""", """
            insert into story (id, version, slug, title, standfirst)
            select md5('story' || i)::uuid, 0, 'story-' || i, 'Story ' || i, 'S'
            from generate_series(1, 1000) i""", """
            insert into story_revision select id, 1 + row_number() over () from story""", """
            insert into article (id, version, slug, headline, kind, publisher_id, language, published_edtf, published_earliest,
                published_latest)
            select md5('article' || i)::uuid, 0, 'article-' || i, 'Report ' || md5(i::text),
                (array['news article', 'mail-out', 'social post', 'interview', 'broadcast', 'official document'])[1 + i % 6],
                md5('actor' || 1 + i % 300)::uuid, case when i % 50 = 0 then 'fr' else 'en' end, '2022', i * 86400000::bigint,
                (i + 1) * 86400000::bigint from generate_series(1, 30000) i""", """
            insert into claim (id, version, slug, text) select md5('claim' || i)::uuid, 0, 'claim-' || i, 'It is said that ' || md5(i::text)
            from generate_series(1, 30000) i""", """
            insert into claim_in_story select md5('claim' || i)::uuid, md5('story' || 1 + (i * i::bigint) % 1000)::uuid, i
            from generate_series(1, 30000) i where i % 20 <> 0""", """
            insert into claim_about select md5('claim' || i)::uuid, md5('actor' || 1 + i % 25000)::uuid
            from generate_series(1, 30000) i""", """
            insert into statement (id, version, slug, claim_id, actor_id, stance, said_edtf, said_earliest, said_latest, basis)
            select md5('statement' || i)::uuid, 0, 'statement-' || i, md5('claim' || 1 + i / 2)::uuid, md5('actor' || 1 + i % 12500)::uuid,
                case when i % 2 = 0 then 'asserts' when i % 50 = 1 then 'retracts' when i % 4 = 1 then 'denies' else 'supports' end, '2022',
                i * 8640000::bigint, (i + 10) * 8640000::bigint, 'told' from generate_series(2, 59998) i""", """
            insert into report (id, statement_id, article_id) select md5('report' || i)::uuid, md5('statement' || i)::uuid,
                md5('article' || 1 + i % 30000)::uuid from generate_series(2, 59998) i where i % 9 <> 0""", """
            insert into derived.claim_summary (claim_id, withdrawn, signal, verdict, standing_for, standing_against, standing_neither,
                statements, reports, origins, stories, actors, first_said, last_said, created_at, changed_at, changed_position, news,
                news_speakers, band, points, said_by, disputed_by, speakers, stances, sort_date)
            select c.id, false, case when x.against > 0 then 'contested' else 'unanswered' end,
                case when x.number % 200 = 0 then 'refuted' when x.number % 10 = 0 then 'disputed' else 'unverified' end, x.statements,
                x.against, 0, x.statements, x.number % 30, 1, array(select story_id from claim_in_story p where p.claim_id = c.id),
                x.speakers, 0, x.last, now(), now(), 1 + x.number % 2000, '[]', '{}', 0, 0, x.speakers, '{}', x.speakers, x.stances, x.last
            from claim c cross join lateral (
                select split_part(c.slug, '-', 2)::int number, count(*) statements, count(*) filter (where s.stance = 'denies') against,
                    array_agg(s.actor_id) speakers, array_agg(s.stance) stances, coalesce(max(s.said_latest), 0) last
                from statement s where s.claim_id = c.id) x where x.statements > 0""", """
            insert into entry (position, at, record_type, record_id, record_version, action, by_name, commitment, change_commitment)
            select 2000 + row_number() over (), timestamptz '2026-01-01', 'actor', id, 0, 'created', 'Ann', sha256('a'), sha256('b')
            from (select id from actor union all select id from article) made""", """
            update derived.claim_summary set tags = derived.claim_tags(claim_id)""", """
            insert into search.document (kind, record_id, words, recency)
            select 'claim', id, to_tsvector('simple', text), split_part(slug, '-', 2)::int from claim
            union all select 'actor', id, to_tsvector('simple', name), split_part(slug, '-', 2)::int from actor
            union all select 'article', id, to_tsvector('simple', headline), split_part(slug, '-', 2)::int from article
            union all select 'statement', s.id, to_tsvector('simple', a.name || ' said'), split_part(s.slug, '-', 2)::int
                from statement s join actor a on a.id = s.actor_id""", """
            select derived.summarise_again('story', array(select id from story))""", """
            select derived.summarise_again('actor', array(select id from actor))""", """
            select derived.summarise_again('article', array(select id from article))""");

    private ManyRecords() {}

    /** Fills an empty database, and returns the application's own access to it. */
    public static DataSource in(TestServer.Database database) {
        JdbcTemplate owner = new JdbcTemplate(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
        for (String table : TABLES.split(", ")) {
            owner.execute("alter table " + table + " disable trigger user");
            owner.execute("analyze " + table);
        }
        for (String sql : ROWS) {
            owner.execute(sql);
            owner.execute("analyze");
        }
        return new DriverManagerDataSource(database.url(), database.runtime(), database.runtimePassword());
    }
}
