package org.counterclaim.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/** The repository of articles. */
public interface Articles extends Repository<Article, UUID>, RecordRepository<Article, ArticleDetails> {

    @Override
    default RecordType<Article, ArticleDetails> type() {
        return ArticleType.TYPE;
    }

    @Override
    default RecordOperations<Article, ArticleDetails> book() {
        return new RecordOperations<>(Article::new, Article::details, Article::revise, this::save);
    }

    /** Returns the article that has, or had, this slug, with all its details, by one query. */
    @Query("""
            select a from Article a left join fetch a.authors left join fetch a.reliesOn
            where a.slug = :slug or a.id = (select f.id from Article f join f.formerSlug former where former = :slug)""")
    Optional<Article> findByAnySlug(Slug slug);

    /**
     * Returns the article with the same page as this address or, if it was merged, the one it was merged into. Of several, it returns the
     * oldest that was not withdrawn.
     */
    default Optional<Article> findBySamePage(WebAddress address) {
        return findByWebIdentityInOrderById(List.of(address.identity())).stream().map(this::standing)
                .min(Comparator.comparing(article -> article.withdrawal().isPresent()));
    }

    /** Returns the article or, if it was merged, the one it was merged into. */
    default Article standing(Article article) {
        return article.mergedInto().flatMap(this::findById).map(this::standing).orElse(article);
    }

    /** Returns the articles whose address has one of these identities, in the order of their ids. */
    List<Article> findByWebIdentityInOrderById(Collection<String> identities);
}
