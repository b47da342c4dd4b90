package org.counterclaim.factcheck.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.statement.Provenance;
import org.counterclaim.summary.ChangeCount;
import org.counterclaim.summary.QueuePlaces;
import org.counterclaim.verdict.QueueBand;

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

    /** Returns the story on record with this slug. */
    Optional<UUID> story(String slug) {
        return database.sql("select id from story where slug = :slug and withdrawn_at is null").param("slug", slug).query(UUID.class)
                .optional();
    }

    /** Counts the claims that are selected in each band, up to {@link QueueTally#MOST}. */
    QueueTally tally(QueueSelection chosen) {
        Map<QueueBand, Integer> counts = new EnumMap<>(QueueBand.class);
        chosen.bind(database.sql("""
                        select band, (select count(*) from (
                            select from derived.claim_summary s where s.band = bands.band and %s limit :most) chosen) claims
                        from unnest(array[:bands]) bands (band)""".formatted(chosen.condition())))
                .param("bands", Stream.of(QueueBand.values()).map(QueueBand::number).toList())
                .param("most", QueueTally.MOST + 1)
                .query(row -> {
                    counts.put(QueueBand.of(row.getInt("band")), row.getInt("claims"));
                });
        return new QueueTally(counts);
    }

    /** Returns some of the selected claims in the queue's order; those that are up to date only if asked for. */
    List<QueueItem> items(QueueSelection chosen, boolean done, int size, int offset) {
        return chosen
                .bind(database.sql("""
                        select * from derived.claim_summary s where (:done or s.band < :last) and %s
                        order by s.band, s.points desc, s.created_at, s.claim_id limit :size offset :offset"""
                        .formatted(chosen.condition())))
                .param("done", done).param("last", QueueBand.DONE.number()).param("size", size).param("offset", offset).query(this::item)
                .list();
    }

    private QueueItem item(ResultSet row, int number) throws SQLException {
        Timestamp checked = row.getTimestamp("verdict_at");
        return new QueueItem(row.getObject("claim_id", UUID.class), row.getString("verdict"), row.getString("signal"),
                checked == null ? null : checked.toInstant(), row.getString("verdict_by"),
                new Provenance(row.getInt("reports"), row.getInt("origins")),
                List.of(JsonMapper.shared().readValue(row.getString("news"), ChangeCount[].class)),
                List.of((UUID[]) row.getArray("news_speakers").getArray()), row.getTimestamp("created_at").toInstant(),
                QueuePlaces.facts(row), QueueBand.of(row.getInt("band")));
    }

    /** The names of these claims and of their speakers; the claims' numbers are those in a story, or in the first that each stands in. */
    QueueNames names(Collection<QueueItem> items, @Nullable UUID story) {
        List<UUID> claims = items.stream().map(QueueItem::id).toList();
        List<UUID> actors = items.stream().flatMap(one -> one.speakers().stream()).distinct().toList();
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
