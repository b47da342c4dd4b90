package org.counterclaim.reader.dossier;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads topics as pages name them. */
@Repository
public class TopicRefs {

    private final JdbcClient database;

    TopicRefs(JdbcClient database) {
        this.database = database;
    }

    /** Returns the topics with these ids that stand, in the order of their names, by one query, or none for no ids. */
    public List<TopicRef> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : database.sql("select slug, name from topic where id in (:ids) and withdrawn_at is null order by name, slug")
                        .param("ids", ids)
                        .query((row, number) -> new TopicRef(row.getString("slug"), row.getString("name"))).list();
    }
}
