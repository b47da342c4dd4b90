package org.counterclaim.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.InputText;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.RecordSuggestion.MatchQuality;

/** Finds records by what people type for them. */
@Repository
public class RecordSearch {

    /** A name followed by the slug in brackets, for names that several records share. */
    private static final Pattern WITH_SLUG = Pattern.compile("(.*)\\[([^\\[\\]]{1,200})]\\s*", Pattern.DOTALL);

    private static final int LONGEST_HINT = 120;
    private static final int MOST_OF_ONE_NAME = 50;

    private static final String TYPED = """
            case when (select count(distinct o.id) from record_name o where o.kind = n.kind and plain(o.name) = plain(n.label)) > 1
                or not exists (select from record_name o where o.id = n.id and plain(o.name) = plain(n.label))
            then n.label || ' [' || n.slug || ']' else n.label end typed\s""";

    private final JdbcClient database;

    RecordSearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the records of a kind that the text means: by a name, compared by the database function {@code plain}, or by the slug in
     * brackets, with or without a name before it. A slug alone does not count, because nobody can see which record it means.
     */
    public List<UUID> called(String kind, String typed) {
        Matcher slug = WITH_SLUG.matcher(typed);
        boolean hasSlug = slug.matches();
        return database.sql("""
                        select distinct id from record_name
                        where kind = :kind and (plain(name) = plain(:typed) or (slug = :slug and plain(:name) in ('', plain(name))))""")
                .param("kind", kind).param("typed", typed).param("name", hasSlug ? slug.group(1) : "")
                .param("slug", hasSlug ? slug.group(2) : "")
                .query((row, number) -> row.getObject(1, UUID.class)).list();
    }

    /** Returns the text to type for a record of a kind. */
    public String typed(String kind, UUID id) {
        return database.sql("select " + TYPED + " from record_name n where kind = :kind and id = :id limit 1")
                .param("kind", kind).param("id", id).query(String.class).optional()
                .orElse("[" + id + "]");
    }

    /**
     * Returns the records of a kind that may be meant by the text typed so far: first all with this name, then those with this slug or with
     * the most similar names.
     *
     * @param most the most results, unless more records have that name
     */
    List<RecordSuggestion> like(String kind, String typed, int most) {
        Matcher slug = WITH_SLUG.matcher(typed);
        List<UUID> called = called(kind, typed);
        return database.sql("""
                        with found as (
                            select distinct on (id) id, name, plain(name) plain_name, id = any(:called) meant, slug = :slug by_slug,
                                plain(name) like plain(:start) starts, word_similarity(plain(:typed), plain(name)) likeness
                            from record_name
                            where kind = :kind and (plain(:typed) <% plain(name) or plain(name) like plain(:start) or slug = :slug
                                or id = any(:called))
                            order by id, starts desc, likeness desc, names_label desc),
                        best as (select * from found order by meant desc, by_slug desc, starts desc, likeness desc, name limit :most)
                        select b.id, plain(:typed) words, b.plain_name, n.dated, b.meant, (
                                select x.hint from record_name x where x.kind = n.kind and x.id = b.id and x.name = b.name
                                    order by names_label desc limit 1) hint,\s""" + TYPED + """
                         from best b join record_name n on n.kind = :kind and n.id = b.id and n.names_label
                        order by b.meant desc, b.by_slug desc, b.starts desc, b.likeness desc, b.name""")
                .param("kind", kind).param("typed", typed).param("called", called.toArray(UUID[]::new))
                .param("slug", slug.matches() ? slug.group(2) : typed)
                .param("start", typed.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", Math.max(most, Math.min(called.size(), MOST_OF_ONE_NAME)))
                .query((row, number) -> suggestion(row, called.size())).list();
    }

    private static RecordSuggestion suggestion(ResultSet row, int called) throws SQLException {
        MatchQuality fit = row.getBoolean("meant") ? (called == 1 ? MatchQuality.EXACT : MatchQuality.SHARED)
                : words(row.getString("plain_name")).contains(words(row.getString("words"))) ? MatchQuality.WORDS : MatchQuality.NEAR;
        return new RecordSuggestion(row.getString("typed"), hint(row.getString("hint"), row.getString("dated")), fit);
    }

    /** The words of a text, each with a space around it. */
    private static String words(String text) {
        return " " + text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
    }

    private static @Nullable String hint(@Nullable String hint, @Nullable String dated) {
        String day = dated == null ? "" : FuzzyDate.parse(dated).words();
        String all = hint == null || hint.isEmpty() ? day : day.isEmpty() ? hint : hint + ", " + day;
        return all.isEmpty() ? null : InputText.beginning(all, LONGEST_HINT);
    }
}
