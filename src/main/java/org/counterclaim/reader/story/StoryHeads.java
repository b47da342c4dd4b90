package org.counterclaim.reader.story;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;

import org.counterclaim.reader.dossier.TopicRef;
import org.counterclaim.record.SlugQuery;

/** Reads stories without their claims. */
@Repository
public class StoryHeads {

    private static final String HEAD = """
            select s.id, s.slug, s.title, s.standfirst, r.position, e.at, e.by_name, e.record_type || ' ' || e.action change,
            """ + TopicRef.OF_STORY + """
             topics
            from story s join story_revision r on r.story_id = s.id join entry e on e.position = r.position
            """;

    private static final RowMapper<StoryHead> ROWS = (row, number) -> new StoryHead(
            row.getObject("id", UUID.class), row.getString("slug"), row.getString("title"), row.getString("standfirst"),
            TopicRef.all(row, "topics"), row.getLong("position"), row.getTimestamp("at").toInstant(), row.getString("by_name"),
            StringUtils.capitalize(row.getString("change")));

    private final JdbcClient database;

    StoryHeads(JdbcClient database) {
        this.database = database;
    }

    /** The story that has, or had, this slug. */
    public Optional<StoryHead> find(String slug) {
        return database.sql(HEAD + """
                        where s.withdrawn_at is null and\s""" + SlugQuery.condition("story", "s"))
                .param("slug", slug)
                .query(ROWS)
                .optional();
    }
}
