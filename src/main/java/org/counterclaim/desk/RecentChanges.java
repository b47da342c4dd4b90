package org.counterclaim.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.MomentWords;

/** Reads the latest changes from the history. */
@Repository
class RecentChanges {

    private final JdbcClient database;
    private final RecordForms forms;

    RecentChanges(JdbcClient database, RecordForms forms) {
        this.database = database;
        this.forms = forms;
    }

    /**
     * A change on record, as the desk lists it.
     *
     * @param kind the kind of record
     * @param name its present name, whether it was withdrawn or not
     * @param href its address for editors
     */
    public record RecentChange(Instant at, String by, String kind, String action, String name, String href, @Nullable String reason) {

        /** When, in words. */
        public String when() {
            return MomentWords.words(at);
        }
    }

    /** The changes of records that editors write, the latest first. */
    List<RecentChange> latest(int most) {
        return database.sql("""
                        select e.at, e.by_name, e.record_type, e.action, e.reason, n.label, n.slug
                        from (select * from entry where record_type = any(:kinds)
                              order by position desc limit :most) e
                        join any_record n on n.kind = e.record_type and n.id = e.record_id
                        order by e.position desc""")
                .param("kinds", forms.kinds().toArray(String[]::new))
                .param("most", most)
                .query(this::change).list();
    }

    private RecentChange change(ResultSet row, int number) throws SQLException {
        String kind = row.getString("record_type");
        return new RecentChange(row.getTimestamp("at").toInstant().truncatedTo(ChronoUnit.SECONDS), row.getString("by_name"), kind,
                row.getString("action"), row.getString("label"), "/desk/" + forms.of(kind).plural() + "/" + row.getString("slug"),
                row.getString("reason"));
    }
}
