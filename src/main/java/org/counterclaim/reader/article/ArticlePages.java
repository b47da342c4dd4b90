package org.counterclaim.reader.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.timeline.TimelineEntry;

/** Puts the pages of articles together. Nine queries each, all from one moment's state of the record. */
@Component
class ArticlePages {

    private final ArticleProfiles articles;
    private final Dossiers dossiers;

    ArticlePages(ArticleProfiles articles, Dossiers dossiers) {
        this.articles = articles;
        this.dossiers = dossiers;
    }

    /** The page of the article that has, or had, this slug. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ArticlePage> find(String slug) {
        return articles.find(slug).map(this::page);
    }

    private ArticlePage page(ArticleProfile article) {
        Dossier dossier = dossiers.of(ClaimSelection.carriedBy(article.id()));
        List<StatementLine> carried = dossier.statements().stream().filter(one -> isIn(article.id(), one)).toList();
        return new ArticlePage(
                article,
                TimelineEntry.of(carried, dossier).stream().flatMap(entry -> carried(entry, article.id())).toList(),
                articles.reliedOnBy(article.id()),
                articles.relyingOn(article.id()));
    }

    private static boolean isIn(UUID article, StatementLine statement) {
        return statement.reports().stream().anyMatch(report -> report.articleId().equals(article));
    }

    private static Stream<ArticlePage.Carried> carried(TimelineEntry entry, UUID article) {
        return entry.statement().reports().stream()
                .filter(report -> report.articleId().equals(article))
                .map(report -> new ArticlePage.Carried(entry, report));
    }
}
