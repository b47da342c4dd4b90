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

/** All articles. */
public interface Articles extends Repository<Article, UUID>, RecordRepository<Article> {

    /** Saves it and publishes its change, so that the history hears of it. */
    Article save(Article article);

    /** How they are written. */
    default RecordOperations<Article, ArticleDetails> book() {
        return new RecordOperations<>(Article::new, Article::details, Article::revise, this::save);
    }

    /** The one with this id. */
    Optional<Article> findById(UUID id);

    /** The one whose present slug this is. */
    Optional<Article> findBySlug(Slug slug);

    /** The one that has, or had, this slug, with all that is on record of it: one query. */
    @Query("""
            select a from Article a left join fetch a.authors left join fetch a.reliesOn
            where a.slug = :slug or a.id = (select f.id from Article f join f.formerSlug former where former = :slug)""")
    Optional<Article> findByAnySlug(Slug slug);

    /** Those whose canonical address is one of these. */
    List<Article> findByWebAddressIn(Collection<WebAddress> addresses);

    /**
     * The one whose address leads to the same page as this address; where that was merged, the one it went into. Of several, one that was
     * not withdrawn, and the oldest of these.
     */
    default Optional<Article> findBySamePage(WebAddress address) {
        return findByWebIdentityInOrderById(List.of(address.identity())).stream().map(this::standing)
                .min(Comparator.comparing(article -> article.withdrawal().isPresent()));
    }

    /** The article itself or, where it was merged, the one it went into. */
    default Article standing(Article article) {
        return article.mergedInto().flatMap(this::findById).map(this::standing).orElse(article);
    }

    /** Those whose address has one of these identities. */
    List<Article> findByWebIdentityInOrderById(Collection<String> identities);
}
