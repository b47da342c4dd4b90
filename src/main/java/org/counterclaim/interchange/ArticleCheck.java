package org.counterclaim.interchange;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.article.Article;
import org.counterclaim.article.Articles;
import org.counterclaim.core.WebAddress;

/** Checks the rules for articles: none relies on itself, and none on record gets the page of another. */
@Component
class ArticleCheck {

    private final Articles articles;

    ArticleCheck(Articles articles) {
        this.articles = articles;
    }

    /** Checks a bundle, from which {@link DuplicateArticles} must have been removed. */
    void check(BundleRecords bundle, KnownRecords onRecord, BundleFaults faults) {
        Map<String, BundleNode> byPage = new LinkedHashMap<>();
        for (BundleNode article : bundle.articles()) {
            article.each("reliesOn").stream()
                    .filter(source -> onRecord.articles().same(source, article.at("slug")))
                    .forEach(source -> faults.add(source, "No article relies on itself: name its source"));
            Article present = onRecord.articles().get(article.orNull("slug"));
            BundleValues.read(article.at("webAddress"), WebAddress::of).filter(address -> present == null || !present.isAt(address))
                    .ifPresent(address -> check(article, address, present, byPage, faults));
        }
    }

    /**
     * Checks an article. Two articles of one page that are both on record may stay so until they are merged, so their address is not
     * checked.
     */
    private void check(BundleNode article, WebAddress address, @Nullable Article present, Map<String, BundleNode> byPage,
            BundleFaults faults) {
        BundleNode first = byPage.putIfAbsent(address.identity(), article);
        if (first != null) {
            faults.add(article.at("webAddress"), "Is the address of %s too: correct one of them".formatted(first.path()));
        }
        if (present != null) {
            articles.findBySamePage(address).ifPresent(holder -> faults.add(article.at("webAddress"),
                    "Is the address of the article \"%s\" on record: use that slug, or correct it".formatted(holder.slug())));
        }
    }
}
