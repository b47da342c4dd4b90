package org.counterclaim.desk.gap;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the records that have a {@link RecordGap}. */
@Repository
class RecordGaps {

    private final JdbcClient database;

    RecordGaps(JdbcClient database) {
        this.database = database;
    }

    /**
     * A record that has a gap.
     *
     * @param name what it is called
     * @param slug the last part of its address
     */
    public record IncompleteRecord(UUID id, String name, String slug) {}

    /**
     * Returns records with one kind of gap, the latest first.
     *
     * @param before the id after which the list continues; null for the beginning
     */
    List<IncompleteRecord> of(RecordGap gap, @Nullable UUID before, int most) {
        return database.sql("""
                        select n.id, n.label name, n.slug from record_name n
                        where n.kind = :kind and n.names_label and n.id in (%s) and (:before::uuid is null or n.id < :before::uuid)
                        order by n.id desc limit :most""".formatted(gap.ids()))
                .param("kind", gap.kind()).param("before", before).param("most", most)
                .query(new SimplePropertyRowMapper<>(IncompleteRecord.class)).list();
    }
}
