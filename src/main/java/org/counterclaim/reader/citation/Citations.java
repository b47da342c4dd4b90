package org.counterclaim.reader.citation;

import java.sql.Timestamp;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.EnumWords;
import org.counterclaim.verdict.Mark;

/** Reads what it takes to cite a record, by one query. */
@Repository
public class Citations {

    private final JdbcClient database;

    Citations(JdbcClient database) {
        this.database = database;
    }

    /** Returns the citation of a claim in its present revision. */
    public Citation ofClaim(UUID claim) {
        return database.sql("""
                select c.slug, c.text, c.version, e.at, v.mark, v.given_at
                from claim c join entry e on e.record_id = c.id and e.record_version = c.version
                left join lateral (select * from verdict v where v.claim_id = c.id order by v.number desc limit 1) v on true
                where c.id = :claim""")
                .param("claim", claim)
                .query((row, number) -> {
                    Timestamp givenAt = row.getTimestamp("given_at");
                    return Citation.ofClaim(row.getString("slug"), row.getString("text"), row.getInt("version") + 1,
                            row.getTimestamp("at").toInstant(), EnumWords.find(Mark.values(), row.getString("mark")).orElse(null),
                            givenAt == null ? null : givenAt.toInstant());
                })
                .single();
    }

    /** Returns the citation of a story as of the last change that shows on its page. */
    Citation ofStory(UUID story) {
        return database.sql("""
                select s.slug, s.title, r.position, e.at
                from story s join story_revision r on r.story_id = s.id join entry e on e.position = r.position where s.id = :story""")
                .param("story", story)
                .query((row, number) -> Citation.ofStory(row.getString("slug"), row.getString("title"), row.getLong("position"),
                        row.getTimestamp("at").toInstant()))
                .single();
    }
}
