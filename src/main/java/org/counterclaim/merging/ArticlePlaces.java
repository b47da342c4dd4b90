package org.counterclaim.merging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.history.Change;

/** Where articles name actors and each other. */
final class ArticlePlaces implements Places<Article> {

    private static final String PUBLISHER = "publisher";
    private static final String AUTHORS = "authors";
    private static final String RELIES_ON = "what it relies on";

    @Override
    public String name(Article article) {
        return article.details().headline();
    }

    @Override
    public Map<String, List<String>> of(Article article) {
        ArticleDetails details = article.details();
        return Map.of(
                PUBLISHER, Places.text(details.publisher()),
                AUTHORS, Places.text(details.authors()),
                RELIES_ON, Places.text(details.reliesOn()));
    }

    @Override
    public void put(Article article, Map<String, List<String>> places, Change change) {
        ArticleDetails details = article.details();
        article.revise(new ArticleDetails(details.headline(), details.kind(),
                Places.id(Objects.requireNonNull(places.get(PUBLISHER))),
                Places.ids(Objects.requireNonNull(places.get(AUTHORS))),
                details.webAddress(), details.archivedAddress(), details.published(), details.language(), details.summary(),
                Places.set(Objects.requireNonNull(places.get(RELIES_ON)))), change);
    }

    @Override
    public Set<String> gathered() {
        return Set.of(RELIES_ON);
    }
}
