package org.counterclaim.desk.tagging;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds claims by words in them. */
@Repository
class TaggableClaims {

    private static final int MOST = 50;

    private final JdbcClient database;

    TaggableClaims(JdbcClient database) {
        this.database = database;
    }

    /**
     * A claim in a list.
     *
     * @param stories the titles of its stories; empty if none
     */
    public record TaggableClaim(String slug, String text, String stories) {}

    /** Returns at most 50 claims that contain these words as a phrase, ignoring case and accents, the latest first. */
    List<TaggableClaim> holding(String words) {
        return database.sql("""
                        select c.slug, c.text, coalesce((select string_agg(s.title, ', ' order by s.title)
                            from standing_place p join story s on s.id = p.story_id where p.claim_id = c.id), '') stories
                        from standing_claim c where strpos(plain(c.text), plain(:words)) > 0 order by c.id desc limit :most""")
                .param("words", words).param("most", MOST)
                .query((row, number) -> new TaggableClaim(row.getString("slug"), row.getString("text"), row.getString("stories"))).list();
    }
}
