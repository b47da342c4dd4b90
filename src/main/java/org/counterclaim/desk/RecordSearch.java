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
import org.counterclaim.record.RecordRepositories;

/** Finds records by what people type for them. */
@Repository
public class RecordSearch {

    /** A name followed by the slug in brackets, for names that several records share. */
    private static final Pattern WITH_SLUG = Pattern.compile("(.*)\\[([^\\[\\]]{1,200})]\\s*", Pattern.DOTALL);

    private static final int LONGEST_HINT = 120;
    private static final int MOST_OF_ONE_NAME = 50;

    /**
     * SQL for the condition that a name is the same as a text. The first part finds it by an index, and is all there is to compare unless
     * the name was cut; the second is no condition for the index of trigrams, which takes long for common words.
     */
    private static final String SAME = "derived.sort_name(%1$s) = derived.sort_name(%2$s) "
            + "and (char_length(derived.sort_name(%2$s)) < 200 or plain(%1$s) = plain(%2$s))";

    /** SQL for how many records of the kind are called as {@code n} is. */
    private static final String OF_ONE_NAME = "(select count(distinct o.id) from record_name o where o.kind = :kind and "
            + SAME.formatted("o.name", "n.label") + ")";
    private static final String CALLED = "select id from record_name where kind = :kind and " + SAME.formatted("name", ":typed");

    private final JdbcClient database;
    private final RecordRepositories records;

    RecordSearch(JdbcClient database, RecordRepositories records) {
        this.database = database;
        this.records = records;
    }

    /**
     * Returns the records of a kind that the text means: by a name, compared by the database function {@code plain}, or by the slug in
     * brackets, with or without a name before it. A slug alone does not count, because nobody can see which record it means.
     */
    public List<UUID> called(String kind, String typed) {
        Matcher slug = WITH_SLUG.matcher(typed);
        boolean hasSlug = slug.matches();
        return database.sql((isOfStatements(kind) ? StatementNameCandidates.CALLED : CALLED) + """
                         union select id from record_name where kind = :kind and slug = :slug and plain(:name) in ('', plain(name))""")
                .param("kind", kind).param("typed", typed)
                .param("claims", NameParts.afterColons(typed)).param("beginnings", NameParts.beginnings(typed))
                .param("name", hasSlug ? slug.group(1) : "").param("slug", hasSlug ? slug.group(2) : "")
                .query((row, number) -> row.getObject(1, UUID.class)).list();
    }

    private static boolean isOfStatements(String kind) {
        return kind.equals("statement");
    }

    /** Returns the text to type for a record of a kind. */
    public String typed(String kind, UUID id) {
        return database.sql("select " + toType(kind) + " typed from record_name n where n.kind = :kind and n.id = :id and n.names_label")
                .param("kind", kind).param("id", id).query(String.class).optional()
                .orElse("[" + id + "]");
    }

    /** Returns SQL for what means {@code n} and no other record: its label, with its slug if others are called so. */
    private static String toType(String kind) {
        return "case when " + (isOfStatements(kind) ? StatementNameCandidates.OF_ONE_NAME : OF_ONE_NAME)
                + " > 1 then n.label || ' [' || n.slug || ']' else n.label end";
    }

    /**
     * Returns the records of a kind that may be meant by the text typed so far: first all with this name, then the one with this slug, then
     * those whose names begin with the text, then those with the most similar names; among equals, what is used most comes first. Names
     * that are only similar are not looked for if enough begin with the text.
     *
     * @param most the most results, unless more records have that name
     */
    List<RecordSuggestion> like(String kind, String typed, int most) {
        List<UUID> called = called(kind, typed);
        int limit = Math.max(most, Math.min(called.size(), MOST_OF_ONE_NAME));
        List<Found> found = List.of();
        for (NameCandidates.Reach reach : NameCandidates.Reach.values()) {
            if (found.size() < most) {
                found = found(kind, typed, called, limit, reach);
            }
        }
        return found.isEmpty() ? List.of() : suggestions(kind, typed, called.size(), found);
    }

    /**
     * A record that may be meant.
     *
     * @param name the one of its names that is most like the text
     * @param isLabel whether that is what it is called
     * @param isMeant whether that name is the text
     */
    private record Found(UUID id, String name, boolean isLabel, boolean isMeant, int used) {}

    private List<Found> found(String kind, String typed, List<UUID> called, int most, NameCandidates.Reach reach) {
        Matcher slug = WITH_SLUG.matcher(typed);
        String what = isOfStatements(kind) ? NameParts.afterColon(typed) : typed;
        String used = RecordUsage.of(kind).map(RecordUsage::count).orElse("0");
        String usage = RecordUsage.of(kind).map(one -> " left join " + one.table() + " on " + one.id() + " = f.id").orElse("");
        return database.sql("""
                        with named as materialized (%s),
                        found as (
                            select distinct on (id) id, name, is_label, by_slug, id = any(:called) meant,
                                starts_with(plain_name, derived.sort_name(:typed)) starts,
                                word_similarity(plain(:typed), plain_name) likeness
                            from named order by id, starts desc, likeness desc, is_label desc)
                        select f.id, f.name, f.is_label, f.meant, coalesce(%s, 0) used from found f%s
                        order by meant desc, by_slug desc, starts desc, likeness desc, used desc, f.name limit :most"""
                .formatted(candidates(kind).sql(reach), used, usage))
                .param("typed", typed).param("called", called.toArray(UUID[]::new))
                .param("slug", slug.matches() ? slug.group(2) : typed).param("most", most)
                .param("what", what).param("pattern", NameParts.pattern(what)).param("beginnings", NameParts.beginnings(typed))
                .query((row, number) -> new Found(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("is_label"),
                        row.getBoolean("meant"), row.getInt("used")))
                .list();
    }

    /** Adds what to type for each, and what tells them apart. */
    private List<RecordSuggestion> suggestions(String kind, String typed, int called, List<Found> found) {
        RecordUsage usage = RecordUsage.of(kind).orElse(null);
        return database.sql("""
                        select plain(:typed) words, plain(b.name) plain_name, n.dated, b.place, %s typed,
                            case when b.is_label then n.hint else (select x.hint from record_name x
                                where x.kind = :kind and x.id = b.id and x.name = b.name and not x.names_label limit 1) end hint
                        from unnest(:ids::uuid[], :names::text[], :labels::boolean[]) with ordinality b (id, name, is_label, place)
                        cross join lateral (
                            select * from record_name n where n.kind = :kind and n.id = b.id and n.names_label offset 0) n
                        order by b.place""".formatted(toType(kind)))
                .param("kind", kind).param("typed", typed).param("ids", found.stream().map(Found::id).toArray(UUID[]::new))
                .param("names", found.stream().map(Found::name).toArray(String[]::new))
                .param("labels", found.stream().map(Found::isLabel).toArray(Boolean[]::new))
                .query((row, number) -> suggestion(row, called, found.get(row.getInt("place") - 1), usage)).list();
    }

    private NameCandidates candidates(String kind) {
        return isOfStatements(kind) ? new StatementNameCandidates()
                : new TableNameCandidates(kind, records.of(kind).type().named().columns().getFirst());
    }

    private static RecordSuggestion suggestion(ResultSet row, int called, Found found, @Nullable RecordUsage usage) throws SQLException {
        MatchQuality fit = found.isMeant() ? (called == 1 ? MatchQuality.EXACT : MatchQuality.SHARED)
                : words(row.getString("plain_name")).contains(words(row.getString("words"))) ? MatchQuality.WORDS : MatchQuality.NEAR;
        String uses = usage == null ? null : usage.words(found.used());
        return new RecordSuggestion(row.getString("typed"), hint(row.getString("hint"), row.getString("dated"), uses), fit);
    }

    /** The words of a text, each with a space around it. */
    private static String words(String text) {
        return " " + text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
    }

    private static @Nullable String hint(@Nullable String hint, @Nullable String dated, @Nullable String uses) {
        String day = dated == null ? "" : FuzzyDate.parse(dated).words();
        String who = hint == null || hint.isEmpty() ? day : day.isEmpty() ? hint : hint + ", " + day;
        if (who.isEmpty()) {
            return uses;
        }
        return uses == null ? InputText.beginning(who, LONGEST_HINT)
                : InputText.beginning(who, LONGEST_HINT - uses.length()) + "; " + uses;
    }
}
