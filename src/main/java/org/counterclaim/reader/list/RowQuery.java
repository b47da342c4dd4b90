package org.counterclaim.reader.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.StoryPlace;
import org.counterclaim.statement.Provenance;
import org.counterclaim.statement.Stance;

/** For each list, the SQL that selects its rows, what its files call their columns, and how a row is read. */
final class RowQuery {

    /** SQL for those who passed a statement on: ", as told by Eurasia Group". */
    private static final String HEARSAY = """
            coalesce((select string_agg(', as told by ' || b.name, '' order by h.hop)
                from relay h join actor b on b.id = h.actor_id where h.statement_id = s.id), '')""";

    private static final RowQuery STORIES = new RowQuery(RecordList.STORIES, """
            w.title "name", w.standfirst, t.claims, t.disputed, t.statements,
            array(select v.value || ' ' || v.key from jsonb_each_text(t.verdicts) v) verdicts""", "story w on w.id = t.story_id",
            List.of("standfirst", "claims", "contested claims", "statements", "verdicts"), RowQuery::story);
    private static final RowQuery CLAIMS = new RowQuery(RecordList.CLAIMS, """
            w.text "name", c.verdict, c.signal, %1$s said_by, cardinality(c.said_by) saying_so, %2$s disputed_by,
            cardinality(c.disputed_by) disputing, c.reports, c.origins, c.statements, p.story_id, p.story_slug, p.title, p.number"""
            .formatted(RowQuery.named("c.said_by", "'asserts', 'supports'"), RowQuery.named("c.disputed_by", "'denies', 'disputes'")), """
            claim w on w.id = c.claim_id and w.withdrawn_at is null
            left join lateral (
                select i.story_id, i.number, x.slug story_slug, x.title from claim_in_story i join story x on x.id = i.story_id
                where i.claim_id = c.claim_id and i.story_id = any(c.stories)
                order by i.story_id = any(array[cast(:shown as uuid)]) desc nulls last, i.story_id limit 1) p on true""",
            List.of("verdict", "signal", "said by", "disputed by", "statements", "reports", "origins", "story"), RowQuery::claim);
    private static final RowQuery ACTORS = new RowQuery(RecordList.ACTORS, """
            w.name, w.kind, w.description, a.asserts, a.supports, a.denies, a.disputes, a.qualifies, a.retracts, a.declines, a.reports,
            a.disputed""", "actor w on w.id = a.actor_id", columnsOfActors(), RowQuery::actor);
    /** The offsets have the database go from an article to its statements, even if it does not know yet how many of them there are. */
    private static final RowQuery ARTICLES = new RowQuery(RecordList.ARTICLES, """
            w.headline "name", w.kind, b.slug || ' ' || b.name publisher, w.published_edtf, w.language, w.web_address, p.carried,
            array(select s.slug || ' ' || n.name || %s || ' ' || stance_verb(n, s.stance) || ': ' || k.text
                from report r
                cross join lateral (select * from statement o where o.id = r.statement_id offset 0) s
                cross join lateral (select * from claim o where o.id = s.claim_id offset 0) k
                join actor n on n.id = s.actor_id
                where r.article_id = p.article_id and s.withdrawn_at is null and k.withdrawn_at is null
                order by s.id limit :names) said"""
            .formatted(RowQuery.HEARSAY),
            "article w on w.id = p.article_id left join actor b on b.id = p.publisher_id",
            List.of("kind", "publisher", "published", "language", "web address", "statements", "carries"), RowQuery::article);

    private final RecordList list;
    private final String columns;
    private final String join;
    private final List<String> header;
    private final RowMapper<ListRow> mapper;

    private RowQuery(RecordList list, String columns, String join, List<String> header, RowMapper<ListRow> mapper) {
        this.list = list;
        this.columns = columns;
        this.join = join;
        this.header = header;
        this.mapper = mapper;
    }

    static RowQuery of(RecordList list) {
        return switch (list) {
            case STORIES -> STORIES;
            case CLAIMS -> CLAIMS;
            case ACTORS -> ACTORS;
            case ARTICLES -> ARTICLES;
        };
    }

    /** Returns what files call the values of a row, in their order. */
    List<String> header() {
        return header;
    }

    RowMapper<ListRow> mapper() {
        return mapper;
    }

    /** Returns the SQL that selects the rows of a list by an order, with the parameters {@code :names} and, for claims, {@code :shown}. */
    String sql(ListOrder order) {
        return sql(order, list.source());
    }

    /** Returns the same for some of the rows of the list's source, which are found before anything else is read. */
    String sqlOfSome(ListOrder order, String conditions) {
        String named =
                order == ListOrder.NAME && list == RecordList.CLAIMS ? " join claim w on w.id = c.claim_id and w.withdrawn_at is null"
                        : "";
        return sql(order, "(select %1$s.* from %2$s%3$s%4$s) %1$s".formatted(list.alias(), list.source(), named, conditions));
    }

    private String sql(ListOrder order, String source) {
        return "select " + list.id() + " id, " + order.key(list) + " sort_key, w.slug, " + columns + ", e.at changed_at from "
                + source + " join " + join + " join entry e on e.position = " + list.alias() + ".changed_position";
    }

    /** Returns the SQL for the names of actors, after their slugs, with those who passed on what they said last. */
    private static String named(String ids, String stances) {
        return """
                array(select n.slug || ' ' || n.name || %3$s
                    from unnest(%1$s) with ordinality u (id, place) join actor n on n.id = u.id
                    left join lateral (select s.id from standing_statement s
                        where s.claim_id = c.claim_id and s.actor_id = u.id and s.stance in (%2$s)
                        order by s.said_latest desc, s.id limit 1) s on true
                    order by u.place limit :names)""".formatted(ids, stances, HEARSAY);
    }

    private static List<String> columnsOfActors() {
        List<String> columns = new java.util.ArrayList<>(List.of("kind", "description"));
        for (Stance stance : Stance.values()) {
            columns.add(stance.toString());
        }
        columns.add("contested claims");
        return List.copyOf(columns);
    }

    private static ListRow story(ResultSet row, int number) throws SQLException {
        Map<String, Long> verdicts = new TreeMap<>();
        for (String count : (String[]) row.getArray("verdicts").getArray()) {
            ListRow.Link parts = ListRow.Link.parse(count);
            verdicts.put(parts.name(), Long.valueOf(parts.slug()));
        }
        return new StoryRow(head(row), row.getString("standfirst"), row.getInt("claims"), row.getInt("disputed"), row.getInt("statements"),
                verdicts, null);
    }

    private static ListRow claim(ResultSet row, int number) throws SQLException {
        UUID story = row.getObject("story_id", UUID.class);
        return new ClaimRow(head(row), row.getString("verdict"), row.getString("signal"), ListRow.Link.all(row.getArray("said_by")),
                row.getInt("saying_so"), ListRow.Link.all(row.getArray("disputed_by")), row.getInt("disputing"),
                new Provenance(row.getInt("reports"), row.getInt("origins")), row.getInt("statements"),
                story == null ? null : new StoryPlace(story, row.getString("story_slug"), row.getString("title"), row.getInt("number")));
    }

    private static ListRow actor(ResultSet row, int number) throws SQLException {
        Map<Stance, Integer> tally = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            tally.put(stance, row.getInt(stance.mark()));
        }
        return new ActorRow(head(row), row.getString("kind"), row.getString("description"), tally, row.getInt("disputed"));
    }

    private static ListRow article(ResultSet row, int number) throws SQLException {
        String publisher = row.getString("publisher");
        String published = row.getString("published_edtf");
        return new ArticleRow(head(row), row.getString("kind"), publisher == null ? null : ListRow.Link.parse(publisher),
                date(published), row.getString("language"), row.getString("web_address"), ListRow.Link.all(row.getArray("said")),
                row.getInt("carried"));
    }

    private static @Nullable FuzzyDate date(@Nullable String edtf) {
        return edtf == null ? null : FuzzyDate.parse(edtf);
    }

    private static ListRow.Head head(ResultSet row) throws SQLException {
        return new ListRow.Head(row.getObject("id", UUID.class), row.getString("sort_key"), row.getString("slug"), row.getString("name"),
                row.getTimestamp("changed_at").toInstant());
    }
}
