package org.counterclaim.interchange.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.article.Article;
import org.counterclaim.article.Articles;
import org.counterclaim.core.WebAddress;

/** Finds the records that the things in a source are, and remembers them. */
@Repository
class SourceRecords {

    /** How alike two names must be, from 0 to 1, to be offered for joining. */
    private static final double LEAST_LIKENESS = 0.5;

    private final JdbcClient database;
    private final Articles articles;

    SourceRecords(JdbcClient database, Articles articles) {
        this.database = database;
        this.articles = articles;
    }

    /**
     * A claim on record.
     *
     * @param number in the story asked for; null if it was never in it
     */
    record RecordedClaim(String slug, String text, @Nullable Integer number) {}

    /** Returns the slugs of the records that were imported, or found, under keys before; of merged ones, those that they went into. */
    Map<SourceKey, String> known(String kind, Collection<SourceKey> keys) {
        Map<SourceKey, String> known = new HashMap<>();
        database.sql("""
                        with recursive found (source_key, record_id) as (
                            select i.source_key, i.record_id from private.imported_record i
                                where i.record_type = :kind and i.source_key = any(:keys)
                            union
                            select f.source_key, r.into_id from found f join any_record r on r.kind = :kind and r.id = f.record_id
                                where r.into_id is not null)
                        select f.source_key, r.slug from found f join any_record r on r.kind = :kind and r.id = f.record_id
                        where r.into_id is null""")
                .param("kind", kind).param("keys", keys.stream().map(SourceKey::hash).toArray(byte[][]::new))
                .query(row -> {
                    known.put(new SourceKey(kind, row.getBytes("source_key")), row.getString("slug"));
                });
        return known;
    }

    /** Returns the slugs of actors that have these names, by name in lower case; of several, that of the first on record. */
    Map<String, String> actors(Collection<String> names) {
        Map<String, String> slugs = new HashMap<>();
        database.sql("""
                        select n.name, r.slug from unnest(:names) n (name) cross join lateral (
                            select slug from record_name where kind = 'actor' and plain(name) = plain(n.name)
                            order by names_label desc, id limit 1) r""")
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    slugs.put(SourceKey.plain(row.getString("name")), row.getString("slug"));
                });
        return slugs;
    }

    /** Returns for names that no actor on record has those that are like them: of actors on record, and of others among these. */
    Map<String, List<ImportPlan.Choice>> alike(Collection<String> names) {
        Map<String, List<ImportPlan.Choice>> choices = new LinkedHashMap<>();
        database.sql("""
                        with named as materialized (
                            select name, plain(name) plain from unnest(:names) n (name)
                            where not exists (select from record_name r where r.kind = 'actor' and plain(r.name) = plain(n.name)))
                        select n.name, o.value, o.label from named n cross join lateral (
                            (select r.slug "value", r.label || coalesce(', ' || nullif(r.hint, ''), '') "label",
                                    similarity(plain(r.name), n.plain) likeness
                                from record_name r where r.kind = 'actor' and plain(r.name) % n.plain order by likeness desc limit 3)
                            union all
                            (select :same || m.name, m.name || ' (in this table)', similarity(m.plain, n.plain)
                                from named m where m.plain < n.plain order by 3 desc limit 2)) o
                        where o.likeness >= :least order by n.name, o.likeness desc""")
                .param("names", names.toArray(String[]::new)).param("least", LEAST_LIKENESS).param("same", ImportSettings.SAME_AS)
                .query(row -> {
                    choices.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                            .add(new ImportPlan.Choice(row.getString("value"), row.getString("label")));
                });
        return choices;
    }

    /** Returns the slugs of articles whose page has one of these addresses, by the address's identity. */
    Map<String, String> articles(Collection<WebAddress> addresses) {
        Map<String, String> slugs = new HashMap<>();
        for (Article article : articles.findByWebIdentityInOrderById(addresses.stream().map(WebAddress::identity).distinct().toList())) {
            WebAddress address = article.details().webAddress();
            Article standing = articles.standing(article);
            if (address != null && standing.withdrawal().isEmpty()) {
                slugs.putIfAbsent(address.identity(), standing.slug().toString());
            }
        }
        return slugs;
    }

    /** Returns the claims of a story with these texts, by text in lower case. */
    Map<String, RecordedClaim> claims(UUID story, Collection<String> texts) {
        Map<String, RecordedClaim> claims = new HashMap<>();
        database.sql("""
                        select t.text asked, c.slug, c.text, p.number from unnest(:texts) t (text)
                        join standing_claim c on plain(c.text) = plain(t.text)
                        join standing_place p on p.claim_id = c.id and p.story_id = :story order by p.number desc""")
                .param("story", story).param("texts", texts.toArray(String[]::new))
                .query(row -> {
                    claims.put(SourceKey.plain(row.getString("asked")),
                            new RecordedClaim(row.getString("slug"), row.getString("text"), row.getInt("number")));
                });
        return claims;
    }

    /** Returns claims by their slugs, with their numbers in a story. */
    Map<String, RecordedClaim> claimsAt(UUID story, Collection<String> slugs) {
        Map<String, RecordedClaim> claims = new HashMap<>();
        database.sql("""
                        select c.slug, c.text, p.number from claim c left join claim_in_story p on p.claim_id = c.id and p.story_id = :story
                        where c.slug = any(:slugs)""")
                .param("story", story).param("slugs", slugs.toArray(String[]::new))
                .query(row -> {
                    claims.put(row.getString("slug"),
                            new RecordedClaim(row.getString("slug"), row.getString("text"), row.getObject("number", Integer.class)));
                });
        return claims;
    }

    /** A story on record. */
    record RecordedStory(UUID id, String slug, String title) {}

    /** Returns the standing story with a title, whatever its case; the first of several. */
    @Nullable
    RecordedStory story(String title) {
        return database
                .sql("select id, slug, title from story where withdrawn_at is null and plain(title) = plain(:title) order by id limit 1")
                .param("title", title).query(RecordedStory.class).optional().orElse(null);
    }

    /** Returns the story at a slug. */
    RecordedStory storyAt(String slug) {
        return database.sql("select id, slug, title from story where slug = :slug").param("slug", slug).query(RecordedStory.class).single();
    }

    /** Returns those of some slugs that records of a kind have, or had. */
    Set<String> taken(String kind, Collection<String> slugs) {
        return new HashSet<>(database.sql("""
                        select slug from %1$s where slug = any(:slugs)
                        union all select slug from %1$s_former_slug where slug = any(:slugs)""".formatted(kind))
                .param("slugs", slugs.toArray(String[]::new)).query(String.class).list());
    }

    /** Returns the word for the mark as which editors read a label of a fact-checker on record; empty if they have not said. */
    Optional<String> reading(String checker, String label) {
        return database.sql("select private.reading_of(id, :label) from actor where slug = :slug").param("label", label)
                .param("slug", checker).query((row, number) -> Optional.ofNullable(row.getString(1))).optional().flatMap(found -> found);
    }

    /** Returns the slug of what an actor last said on a claim; empty if that is nothing. */
    Optional<String> lastStatement(String claim, String actor) {
        return database.sql("""
                        select s.slug from standing_statement s join claim c on c.id = s.claim_id join actor a on a.id = s.actor_id
                        where c.slug = :claim and a.slug = :actor order by s.said_latest desc, s.id desc limit 1""")
                .param("claim", claim).param("actor", actor).query(String.class).optional();
    }

    /** A record that was withdrawn when its import was undone. */
    record UndoneRecord(SourceKey key, UUID id) {}

    /** Returns those that things are, each after those it refers to. */
    List<UndoneRecord> undone(Collection<SourceKey> keys) {
        return database
                .sql("""
                        select i.source_key, i.record_type, i.record_id from private.imported_record i
                            join any_record r on r.kind = i.record_type and r.id = i.record_id and r.withdrawn_at is not null
                        where i.undone and i.source_key = any(:keys)
                        order by array_position(array['topic', 'story', 'actor', 'article', 'claim', 'statement', 'rating'],
                            i.record_type)""")
                .param("keys", keys.stream().map(SourceKey::hash).toArray(byte[][]::new))
                .query((row, number) -> new UndoneRecord(new SourceKey(row.getString("record_type"), row.getBytes("source_key")),
                        row.getObject("record_id", UUID.class)))
                .list();
    }

    /** Remembers that an import put such a record back. */
    void isBack(UndoneRecord record, UUID importId) {
        database.sql("""
                        update private.imported_record i set import_id = :import, undone = false, revision = r.version
                        from any_record r where r.kind = :kind and r.id = :id and i.record_type = :kind and i.record_id = :id""")
                .param("import", importId).param("kind", record.key().kind()).param("id", record.id()).update();
    }

    /** Remembers which records things are. {@code slugs}: the present slug of each; {@code created}: those that this import created. */
    void remember(UUID importId, String kind, Map<SourceKey, String> slugs, Set<String> created) {
        List<SourceKey> keys = new ArrayList<>(slugs.keySet());
        database.sql("""
                        insert into private.imported_record (source_key, record_type, record_id, import_id, revision)
                        select k.source_key, :kind, r.id, case when k.created then cast(:import as uuid) end,
                            case when k.created then r.version end
                        from unnest(:keys, :slugs, :created) k (source_key, slug, created)
                        join any_record r on r.kind = :kind and r.slug = k.slug
                        on conflict (source_key, record_type) do nothing""")
                .param("kind", kind).param("import", importId)
                .param("keys", keys.stream().map(SourceKey::hash).toArray(byte[][]::new))
                .param("slugs", keys.stream().map(slugs::get).toArray(String[]::new))
                .param("created", keys.stream().map(key -> created.contains(slugs.get(key))).toArray(Boolean[]::new))
                .update();
    }
}
