package org.counterclaim.reader;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.record.RecordType;
import org.counterclaim.record.SlugQuery;

/** Finds records by the last part of their address, now or in the past. */
@Repository
public class SlugLookup {

    /** A record and its present slug. */
    public record FoundRecord(UUID id, String slug) {}

    private final JdbcClient database;

    SlugLookup(JdbcClient database) {
        this.database = database;
    }

    /** Returns the record that has, or had, this slug. */
    public Optional<FoundRecord> find(RecordType<?, ?> type, String slug) {
        return database.sql("select r.id, r.slug from %s r where r.withdrawn_at is null and ".formatted(type)
                + SlugQuery.condition(type.word(), "r"))
                .param("slug", slug)
                .query(FoundRecord.class)
                .optional();
    }

    /** Returns the slug of the claim that a statement or a rating is on, even if that was withdrawn. */
    public String claimOf(RecordType<?, ?> type, UUID id) {
        return database.sql("select c.slug from claim c join %s o on o.claim_id = c.id where o.id = :id".formatted(type))
                .param("id", id).query(String.class).single();
    }
}
