package org.counterclaim.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds records by what people type for them. */
@Repository
public class Names {

    /** Where a name alone does not tell which record is meant: the name, then the slug in brackets. */
    private static final Pattern WITH_SLUG = Pattern.compile(".*\\[([a-z0-9-]{1,100})]", Pattern.DOTALL);

    private static final String LABEL = """
            case when (select count(distinct o.id) from record_name o where o.kind = n.kind and plain(o.name) = plain(n.label)) > 1
                or not exists (select from record_name o where o.id = n.id and plain(o.name) = plain(n.label))
            then n.label || ' [' || n.slug || ']' else n.label end typed\s""";

    private final JdbcClient database;

    Names(JdbcClient database) {
        this.database = database;
    }

    /** The records of a kind that the text means: by a name in any case and without accents, or by their slug. */
    public List<UUID> called(String kind, String typed) {
        Matcher slug = WITH_SLUG.matcher(typed);
        return database.sql("""
                        select distinct id from record_name
                        where kind = :kind and (slug = :slug or (:named and plain(name) = plain(:typed)))""")
                .param("kind", kind)
                .param("named", !slug.matches())
                .param("slug", slug.matches() ? slug.group(1) : typed)
                .param("typed", typed)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What to type for a record of a kind. */
    public String typed(String kind, UUID id) {
        return database.sql("select " + LABEL + " from record_name n where kind = :kind and id = :id limit 1")
                .param("kind", kind)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("[" + id + "]");
    }

    /** The records of a kind whose names are most like what was typed so far, the best first. */
    List<Suggestion> like(String kind, String typed, int most) {
        return database.sql("""
                        with found as (
                            select distinct on (id) *, plain(name) like plain(:start) starts, word_similarity(plain(:typed), plain(name)) likeness
                            from record_name
                            where kind = :kind and (plain(:typed) <% plain(name) or plain(name) like plain(:start))
                            order by id, starts desc, likeness desc, names_label desc)
                        select label, hint,\s""" + LABEL + """
                         from found n order by starts desc, likeness desc, label limit :most""")
                .param("kind", kind)
                .param("typed", typed)
                .param("start", typed.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", most)
                .query(Names::suggestion)
                .list();
    }

    private static Suggestion suggestion(ResultSet row, int number) throws SQLException {
        return new Suggestion(row.getString("typed"), row.getString("label"), row.getString("hint"));
    }
}
