package org.counterclaim.reader.embed;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.record.SlugQuery;

/** Finds what can be embedded, by one query each. */
@Repository
class EmbeddableRecords {

    private final JdbcClient database;

    EmbeddableRecords(JdbcClient database) {
        this.database = database;
    }

    /** A record's present slug and its name: the title of a story, the proposition of a claim. */
    record Embeddable(String slug, String name) {}

    /** Returns the story that has, or had, this slug. */
    Optional<Embeddable> story(String slug) {
        return find("select s.slug, s.title \"name\" from story s where s.withdrawn_at is null and " + SlugQuery.condition("story", "s"),
                slug);
    }

    /** Returns the claim that has, or had, this slug, or the one that it was merged into. */
    Optional<Embeddable> claim(String slug) {
        return find("""
                select c.slug, c.text "name" from claim r join claim c on c.id = coalesce(r.merged_into_id, r.id)
                where c.withdrawn_at is null and\s""" + SlugQuery.condition("claim", "r"), slug);
    }

    private Optional<Embeddable> find(String sql, String slug) {
        return database.sql(sql).param("slug", slug).query(Embeddable.class).optional();
    }
}
