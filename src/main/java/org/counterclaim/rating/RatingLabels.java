package org.counterclaim.rating;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.EnumWords;
import org.counterclaim.verdict.Mark;

/**
 * How editors read the labels of outside fact-checkers. Labels compare in any case and without the spaces around them. This is no part of
 * the record: it only says what to propose for new ratings.
 */
@Repository
public class RatingLabels {

    private final JdbcClient database;

    RatingLabels(JdbcClient database) {
        this.database = database;
    }

    /** Returns the mark as which editors read a label of a checker, or of an actor merged into the checker; empty if they have not said. */
    public Optional<Mark> meaning(UUID checker, String label) {
        String word = database.sql("select private.reading_of(:checker, :label)").param("checker", checker).param("label", label)
                .query(String.class).optional().orElse(null);
        return EnumWords.find(Mark.values(), word);
    }

    /** Sets how a label of a checker is read, whatever was said of it before. */
    public void set(UUID checker, String label, Mark meaning) {
        database.sql("""
                        insert into private.rating_label (checker_id, label, meaning) values (:checker, btrim(:label), :meaning)
                        on conflict (checker_id, (lower(btrim(label)))) do update set label = excluded.label, meaning = excluded.meaning""")
                .param("checker", checker).param("label", label).param("meaning", meaning.toString()).update();
    }

    /** Removes what was said of a label, if that is still there. */
    public void remove(UUID id) {
        database.sql("delete from private.rating_label where id = :id").param("id", id).update();
    }
}
