package org.counterclaim.reader.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.core.EnumWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ArticleRef;

/** Reads what is on record of articles. */
@Repository
class ArticleProfiles {

    private final JdbcClient database;

    ArticleProfiles(JdbcClient database) {
        this.database = database;
    }

    /** The article that has, or had, this slug: two queries. */
    Optional<ArticleProfile> find(String slug) {
        Map<UUID, ActorRef> by = database.sql("""
                        select distinct c.id, c.slug, c.name, c.kind, is_plural(c) plural
                        from article a left join article_author w on w.article_id = a.id
                        join actor c on c.id in (a.publisher_id, w.actor_id)
                        where a.slug = :slug or a.id = (select article_id from article_former_slug where slug = :slug)""")
                .param("slug", slug)
                .query((row, number) -> new ActorRef(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"),
                        EnumWords.parse(ActorKind.values(), row.getString("kind")), row.getBoolean("plural")))
                .stream().collect(Collectors.toMap(ActorRef::id, Function.identity()));
        return database.sql("""
                        select a.*, array(select w.actor_id from article_author w where w.article_id = a.id order by w.place) authors
                        from article a
                        where withdrawn_at is null
                            and (slug = :slug or id = (select article_id from article_former_slug where slug = :slug))""")
                .param("slug", slug)
                .query((row, number) -> profile(row, by))
                .optional();
    }

    /** The articles that an article draws on: one query. */
    List<ArticleRef> reliedOnBy(UUID article) {
        return related("""
                select source_id from article_relies_on where article_id = :article
                union select relayed_from_id from report join standing_statement s on s.id = statement_id
                    where article_id = :article""", article);
    }

    /** The articles that draw on an article: one query. */
    List<ArticleRef> relyingOn(UUID article) {
        return related("""
                select article_id from article_relies_on where source_id = :article
                union select article_id from report join standing_statement s on s.id = statement_id
                    where relayed_from_id = :article""", article);
    }

    private List<ArticleRef> related(String ids, UUID article) {
        return database.sql("select * from article where withdrawn_at is null and id in (" + ids + ") order by published_latest, id")
                .param("article", article)
                .query((row, number) -> {
                    String published = row.getString("published_edtf");
                    return new ArticleRef(row.getObject("id", UUID.class), row.getObject("id", UUID.class), row.getString("slug"),
                            row.getString("headline"),
                            EnumWords.parse(ArticleKind.values(), row.getString("kind")),
                            published == null ? null : FuzzyDate.parse(published), row.getString("web_address"), List.of());
                })
                .list();
    }

    private static ArticleProfile profile(ResultSet row, Map<UUID, ActorRef> by) throws SQLException {
        String published = row.getString("published_edtf");
        return new ArticleProfile(row.getObject("id", UUID.class), row.getString("slug"), row.getString("headline"),
                EnumWords.parse(ArticleKind.values(), row.getString("kind")), published == null ? null : FuzzyDate.parse(published),
                row.getString("language"), row.getString("summary"), row.getString("web_address"),
                row.getString("archived_address"), by.get(row.getObject("publisher_id", UUID.class)),
                Stream.of((UUID[]) row.getArray("authors").getArray()).map(by::get).toList());
    }
}
