package org.counterclaim.reader.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.DossierRows;
import org.counterclaim.reader.dossier.StoryPlace;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.statement.Provenance;
import org.counterclaim.statement.Stance;

/** Reads what a page of results shows of each record, with the words that were looked for marked. */
@Repository
class SearchRows {

    /** SQL for the first story in which the claim {@code c} stands. */
    private static final String PLACE = """
            select i.story_id, t.slug story_slug, t.title story_title, i.number
            from standing_place i join story t on t.id = i.story_id and t.withdrawn_at is null
            where i.claim_id = c.id order by i.story_id limit 1""";

    private static final String CLAIMS = """
            select c.id, c.slug, search.extract(c.text, null, :sought, true) title, search.extract(c.context, null, :sought, false) more,
                s.verdict, s.standing_for, s.standing_against, s.reports, s.origins, p.*
            from claim c join derived.claim_summary s on s.claim_id = c.id
            left join lateral (""" + PLACE + """
                ) p on true
            where c.id = any(:ids)""";

    private static final String STATEMENTS = """
            select s.id statement_id, s.slug statement_slug, s.stance, s.said_edtf, s.quotation_language,
                search.extract(s.quotation, s.quotation_language, :sought, true) title,
                search.extract(s.translation, null, :sought, true) more,
                a.id, a.slug, a.name, a.kind, is_plural(a) plural, c.slug claim_slug, c.text,
                p.story_id, p.story_slug, p.story_title, p.number,
                array(select b.name from relay r join actor b on b.id = r.actor_id where r.statement_id = s.id order by r.hop) relays
            from statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
            left join lateral (""" + PLACE + """
                ) p on true
            where s.id = any(:ids)""";

    private static final String STORIES = """
            select id, slug, search.extract(title, null, :sought, true) title, search.extract(standfirst, null, :sought, false) more,
                (select count(*) from standing_place p join standing_claim c on c.id = p.claim_id where p.story_id = t.id) claims
            from story t where id = any(:ids)""";

    private static final String ACTORS = """
            select id, slug, kind, search.extract(name, null, :sought, true) title,
                search.extract((select string_agg(alias, ', ' order by alias) from actor_alias l where l.actor_id = a.id), null, :sought,
                    true) aliases,
                search.extract(description, null, :sought, false) more
            from actor a where id = any(:ids)""";

    private static final String TOPICS = """
            select id, slug, search.extract(name, null, :sought, true) title, search.extract(description, null, :sought, false) more
            from topic where id = any(:ids)""";

    private static final String ARTICLES = """
            select id, slug, kind, language, published_edtf, search.extract(headline, language, :sought, true) title,
                search.extract(summary, null, :sought, false) more, (select name from actor p where p.id = publisher_id) publisher
            from article where id = any(:ids)""";

    private final JdbcClient database;

    SearchRows(JdbcClient database) {
        this.database = database;
    }

    /** Returns the rows of records of a kind, in the order of their ids. */
    List<? extends SearchRow> of(SearchKind kind, List<UUID> ids, SearchQuery query) {
        String sought = String.join(" ", query.sought().stream().map(SearchQuery.Term::text).toList());
        return ids.isEmpty() ? List.of() : switch (kind) {
            case CLAIM -> rows(CLAIMS, ids, sought, SearchRows::claim);
            case STATEMENT -> rows(STATEMENTS, ids, sought, SearchRows::statement);
            case STORY -> rows(STORIES, ids, sought, SearchRows::story);
            case ACTOR -> rows(ACTORS, ids, sought, SearchRows::actor);
            case TOPIC -> rows(TOPICS, ids, sought, SearchRows::topic);
            case ARTICLE -> rows(ARTICLES, ids, sought, SearchRows::article);
        };
    }

    private <T extends SearchRow> List<T> rows(String sql, List<UUID> ids, String sought, RowMapper<T> mapper) {
        Map<UUID, T> byId = new HashMap<>();
        database.sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .param("sought", sought)
                .query(mapper)
                .list()
                .forEach(row -> byId.put(row.id(), row));
        return ids.stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
    }

    /** Returns when each record of a kind, or what its list shows of it, was changed last. */
    Map<UUID, Instant> changes(SearchKind kind, List<UUID> ids) {
        Map<UUID, Instant> changes = new HashMap<>();
        String sql = RecordList.of(kind).isEmpty() ? "select record_id id, max(at) at from entry where record_id = any(:ids) group by 1"
                : "select %s id, e.at from %s join entry e on e.position = %s.changed_position where %1$s = any(:ids)".formatted(kind.id(),
                        kind.source(), kind.alias());
        database.sql(sql).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            changes.put(id(row), row.getTimestamp("at").toInstant());
        });
        return changes;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static SearchPage.ClaimRow claim(ResultSet row, int number) throws SQLException {
        return new SearchPage.ClaimRow(id(row), row.getString("slug"), title(row), more(row), row.getString("verdict"), place(row),
                row.getInt("standing_for"), row.getInt("standing_against"),
                new Provenance(row.getInt("reports"), row.getInt("origins")));
    }

    private static @Nullable StoryPlace place(ResultSet row) throws SQLException {
        UUID story = row.getObject("story_id", UUID.class);
        return story == null ? null
                : new StoryPlace(story, row.getString("story_slug"), row.getString("story_title"), row.getInt("number"));
    }

    private static SearchPage.StatementRow statement(ResultSet row, int number) throws SQLException {
        return new SearchPage.StatementRow(row.getObject("statement_id", UUID.class), row.getString("statement_slug"),
                DossierRows.actor(row, number),
                EnumWords.parse(Stance.values(), row.getString("stance")), FuzzyDate.parse(row.getString("said_edtf")),
                marked(row.getString("title")), row.getString("quotation_language"), marked(row.getString("more")),
                row.getString("claim_slug"), row.getString("text"), place(row),
                List.of((String[]) row.getArray("relays").getArray()));
    }

    private static SearchPage.StoryRow story(ResultSet row, int number) throws SQLException {
        return new SearchPage.StoryRow(id(row), row.getString("slug"), title(row), MarkedText.of(row.getString("more")),
                row.getInt("claims"));
    }

    private static SearchPage.ActorRow actor(ResultSet row, int number) throws SQLException {
        return new SearchPage.ActorRow(id(row), row.getString("slug"), title(row), row.getString("kind"), marked(row.getString("aliases")),
                marked(row.getString("more")));
    }

    private static SearchPage.TopicRow topic(ResultSet row, int number) throws SQLException {
        return new SearchPage.TopicRow(id(row), row.getString("slug"), title(row), marked(row.getString("more")));
    }

    private static SearchPage.ArticleRow article(ResultSet row, int number) throws SQLException {
        String published = row.getString("published_edtf");
        return new SearchPage.ArticleRow(id(row), row.getString("slug"), title(row), row.getString("language"), row.getString("kind"),
                row.getString("publisher"), published == null ? null : FuzzyDate.parse(published), more(row));
    }

    private static MarkedText title(ResultSet row) throws SQLException {
        return MarkedText.of(row.getString("title"));
    }

    private static @Nullable MarkedText more(ResultSet row) throws SQLException {
        MarkedText text = marked(row.getString("more"));
        return text == null || !text.isMarked() ? null : text;
    }

    private static @Nullable MarkedText marked(@Nullable String extract) {
        return extract == null ? null : MarkedText.of(extract);
    }
}
