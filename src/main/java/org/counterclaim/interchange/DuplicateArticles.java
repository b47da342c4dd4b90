package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.article.Article;
import org.counterclaim.article.Articles;
import org.counterclaim.core.WebAddress;

/**
 * Finds articles of a bundle whose page is already on record under another slug, or earlier in the bundle. References to such an article
 * mean the other one, and its own fields are ignored.
 */
@Component
class DuplicateArticles {

    private final Articles articles;

    DuplicateArticles(Articles articles) {
        this.articles = articles;
    }

    /**
     * Returns the bundle without them.
     *
     * @param onRecord learns which articles their slugs mean
     * @param notes receives a note on each
     */
    BundleRecords leaveAside(BundleRecords bundle, KnownRecords onRecord, List<BundleFault> notes) {
        Map<String, Article> byPage = onRecord(bundle, onRecord);
        Map<String, BundleNode> before = new HashMap<>();
        List<BundleNode> kept = new ArrayList<>(bundle.articles());
        for (BundleNode article : bundle.articles().stream().sorted(Comparator.comparing(article -> isNew(article, onRecord))).toList()) {
            String slug = article.orNull("slug");
            String page = page(article);
            if (slug == null || page == null) {
                continue;
            }
            Article same = byPage.get(page);
            BundleNode first = before.putIfAbsent(page, article);
            if (isNew(article, onRecord) && (same != null || first != null)) {
                String other = same == null ? first.text("slug") : same.slug().toString();
                if (!other.equals(slug)) {
                    kept.remove(article);
                    mean(slug, other, same, onRecord);
                    notes.add(new BundleFault(article.path(), "Is the page of the article \"%s\" %s, and was taken for it"
                            .formatted(other, same == null ? "at " + first.path() : "on record")));
                }
            }
        }
        return bundle.withArticles(kept);
    }

    private static void mean(String slug, String other, @Nullable Article same, KnownRecords onRecord) {
        if (same == null) {
            onRecord.articles().same(slug, other);
        } else {
            onRecord.articles().put(slug, same);
        }
    }

    /**
     * Returns the articles on record with the same pages as new articles of the bundle, by page; for merged ones, those they were merged
     * into.
     */
    private Map<String, Article> onRecord(BundleRecords bundle, KnownRecords onRecord) {
        List<String> pages = bundle.articles().stream().filter(article -> isNew(article, onRecord)).map(DuplicateArticles::page)
                .filter(Objects::nonNull).distinct().toList();
        Map<String, Article> byPage = new HashMap<>();
        SlugIndex.parts(pages).forEach(part -> articles.findByWebIdentityInOrderById(part).forEach(article -> {
            String page = Objects.requireNonNull(article.details().webAddress()).identity();
            byPage.putIfAbsent(page, articles.standing(article));
        }));
        return byPage;
    }

    private static boolean isNew(BundleNode article, KnownRecords onRecord) {
        return onRecord.articles().get(article.orNull("slug")) == null;
    }

    private static @Nullable String page(BundleNode article) {
        return BundleValues.read(article.at("webAddress"), WebAddress::of).map(WebAddress::identity).orElse(null);
    }
}
