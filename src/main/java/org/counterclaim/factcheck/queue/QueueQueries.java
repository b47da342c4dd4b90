package org.counterclaim.factcheck.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rest of a page of the queue, besides its lines. */
@Repository
class QueueQueries {

    private static final int MOST_STORIES = 500;

    private final JdbcClient database;

    QueueQueries(JdbcClient database) {
        this.database = database;
    }

    /** A story to choose. */
    public record StoryChoice(UUID id, String slug, String title) {}

    /** The stories that claims stand in, by title. */
    List<StoryChoice> stories() {
        return database.sql("""
                        select id, slug, title from story s where withdrawn_at is null and exists (select from standing_place p
                            where p.story_id = s.id)
                        order by title, slug limit :most""")
                .param("most", MOST_STORIES)
                .query((row, number) -> new StoryChoice(row.getObject("id", UUID.class), row.getString("slug"), row.getString("title")))
                .list();
    }

    /** The names of these lines' claims and speakers; the claims' numbers are those in a story, or in the first that each stands in. */
    QueueNames names(Collection<QueueSnapshot> lines, @Nullable UUID story) {
        List<UUID> claims = lines.stream().map(QueueSnapshot::id).toList();
        List<UUID> actors = lines.stream().flatMap(line -> line.speakers().stream()).distinct().toList();
        return new QueueNames(claims.isEmpty() ? Map.of() : claims(claims, story), actors.isEmpty() ? Map.of() : actors(actors));
    }

    private Map<UUID, QueueNames.Claim> claims(List<UUID> ids, @Nullable UUID story) {
        return database.sql("""
                        select c.id, c.slug, c.text, coalesce(p.number, 0) number, p.title from claim c
                        left join lateral (
                            select p.number, s.title from standing_place p join story s on s.id = p.story_id and s.withdrawn_at is null
                            where p.claim_id = c.id order by p.story_id = :story desc, p.story_id limit 1) p on true
                        where c.id in (:ids)""")
                .param("ids", ids).param("story", story, java.sql.Types.OTHER)
                .query((row, number) -> new QueueNames.Claim(row.getObject("id", UUID.class), row.getString("slug"), row.getString("text"),
                        row.getInt("number"), row.getString("title")))
                .list().stream()
                .collect(Collectors.toMap(QueueNames.Claim::id, one -> one));
    }

    private Map<UUID, String> actors(List<UUID> ids) {
        return database.sql("select id, name from actor where id in (:ids)").param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The claim on record at a slug. */
    Optional<QueueNames.Claim> claim(String slug) {
        return database.sql("select id, slug, text from standing_claim where slug = :slug").param("slug", slug)
                .query((row, number) -> new QueueNames.Claim(row.getObject("id", UUID.class), row.getString("slug"), row.getString("text"),
                        0, null))
                .optional();
    }
}
