package org.counterclaim.reader;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds records by the last part of their address, now or in the past. */
@Repository
public class SlugLookup {

    /** The records that can be found. */
    public enum Kind { STORY, ACTOR, ARTICLE, CLAIM, STATEMENT }

    /** A record and its present slug. */
    public record Found(UUID id, String slug) {}

    private final JdbcClient database;

    SlugLookup(JdbcClient database) {
        this.database = database;
    }

    /** The record that has, or had, this slug. */
    public Optional<Found> find(Kind kind, String slug) {
        String table = kind.name().toLowerCase(java.util.Locale.ROOT);
        return database.sql("""
                        select id, slug from %1$s
                        where withdrawn_at is null
                            and (slug = :slug or id = (select %1$s_id from %1$s_former_slug where slug = :slug))""".formatted(table))
                .param("slug", slug)
                .query(Found.class)
                .optional();
    }

    /** The slug of the claim that a statement is on, even where that was withdrawn. */
    public String claimOf(UUID statement) {
        return database.sql("select c.slug from claim c join statement s on s.claim_id = c.id where s.id = :statement")
                .param("statement", statement).query(String.class).single();
    }
}
