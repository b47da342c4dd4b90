package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.record.ChangeReason;

/** Where articles name actors and each other. */
final class ArticleMergeFields implements MergeFields<Article> {

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
                PUBLISHER, MergeFields.text(details.publisher()),
                AUTHORS, MergeFields.text(details.authors()),
                RELIES_ON, MergeFields.text(details.reliesOn()));
    }

    @Override
    public void put(Article article, Map<String, List<String>> places, ChangeReason change) {
        ArticleDetails details = article.details();
        article.revise(new ArticleDetails(details.headline(), details.kind(),
                MergeFields.id(Objects.requireNonNull(places.get(PUBLISHER))),
                MergeFields.ids(Objects.requireNonNull(places.get(AUTHORS))),
                details.webAddress(), details.archivedAddress(), details.published(), details.language(), details.summary(),
                MergeFields.set(Objects.requireNonNull(places.get(RELIES_ON)))), change);
    }

    @Override
    public Set<String> gathered() {
        return Set.of(RELIES_ON);
    }
}
