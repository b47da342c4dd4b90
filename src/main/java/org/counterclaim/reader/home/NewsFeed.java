package org.counterclaim.reader.home;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.EnumWords;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;

/** Reads the latest additions from the history, by one query. */
@Repository
class NewsFeed {

    private final JdbcClient database;

    NewsFeed(JdbcClient database) {
        this.database = database;
    }

    /** Returns the latest statements and verdicts, the latest first. */
    List<NewsItem> latest(int most) {
        return database.sql("""
                        select e.at, s.stance,
                            a.name || coalesce((select string_agg(', as told by ' || b.name, '' order by r.hop)
                                from relay r join actor b on b.id = r.actor_id where r.statement_id = s.id), '') name,
                            v.mark, c.slug, c.text
                        from (select * from entry where record_type in ('statement', 'verdict') and action = 'created'
                              order by position desc limit :most) e
                        left join standing_statement s on s.id = e.record_id
                        left join actor a on a.id = s.actor_id
                        left join verdict v on v.id = e.record_id
                        join standing_claim c on c.id = coalesce(s.claim_id, v.claim_id)
                        order by e.position desc""")
                .param("most", most)
                .query((row, number) -> new NewsItem(row.getTimestamp("at").toInstant(), row.getString("name"),
                        Optional.ofNullable(row.getString("stance")).map(word -> EnumWords.parse(Stance.values(), word)).orElse(null),
                        Optional.ofNullable(row.getString("mark")).map(word -> EnumWords.parse(Mark.values(), word)).orElse(null),
                        row.getString("slug"), row.getString("text")))
                .list();
    }
}
