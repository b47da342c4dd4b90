package org.counterclaim.reader.article;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.article.ArticleKind;
import org.counterclaim.core.EnumWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ArticleRef;

/** Reads which articles draw on which. */
@Repository
class RelatedArticles {

    private final JdbcClient database;

    RelatedArticles(JdbcClient database) {
        this.database = database;
    }

    /** Returns the articles that an article draws on, by one query. */
    List<ArticleRef> reliedOnBy(UUID article) {
        return related("""
                select source_id from article_relies_on where article_id = :article
                union select relayed_from_id from report join standing_statement s on s.id = statement_id
                    where article_id = :article""", article);
    }

    /** Returns the articles that draw on an article, by one query. */
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
}
