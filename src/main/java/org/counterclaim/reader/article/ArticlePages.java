package org.counterclaim.reader.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.Articles;
import org.counterclaim.core.Slug;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ActorRefs;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.rating.RatingLines;
import org.counterclaim.reader.timeline.TimelineEntry;

/** Assembles the pages of articles, with ten queries each, all from one snapshot of the record. */
@Component
class ArticlePages {

    private final Articles articles;
    private final RelatedArticles related;
    private final ActorRefs actors;
    private final Dossiers dossiers;
    private final RatingLines ratings;

    ArticlePages(Articles articles, RelatedArticles related, ActorRefs actors, Dossiers dossiers, RatingLines ratings) {
        this.articles = articles;
        this.related = related;
        this.actors = actors;
        this.dossiers = dossiers;
        this.ratings = ratings;
    }

    /** Returns the page of the article that has, or had, this slug. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ArticlePage> find(String slug) {
        return Optional.of(slug).filter(Slug::isSlug).map(Slug::of).flatMap(articles::findByAnySlug)
                .filter(article -> article.withdrawal().isEmpty()).map(this::page);
    }

    private ArticlePage page(Article article) {
        UUID id = article.id();
        ArticleDetails details = article.details();
        Map<UUID, ActorRef> by = actors.byId(Stream.concat(details.authors().stream(), Stream.ofNullable(details.publisher())).toList());
        Dossier dossier = dossiers.of(ClaimSelection.carriedBy(id));
        List<StatementLine> carried = dossier.statements().stream().filter(one -> isIn(id, one)).toList();
        return new ArticlePage(
                article.slug().text(),
                details,
                details.publisher() == null ? null : by.get(details.publisher()),
                details.authors().stream().map(by::get).toList(),
                TimelineEntry.of(carried, dossier).stream().flatMap(entry -> carried(entry, id)).toList(),
                ratings.in(id),
                related.reliedOnBy(id),
                related.relyingOn(id));
    }

    private static boolean isIn(UUID article, StatementLine statement) {
        return statement.reports().stream().anyMatch(report -> report.articleId().equals(article));
    }

    private static Stream<ArticlePage.CarriedStatement> carried(TimelineEntry entry, UUID article) {
        return entry.statement().reports().stream()
                .filter(report -> report.articleId().equals(article))
                .map(report -> new ArticlePage.CarriedStatement(entry, report));
    }
}
