package org.counterclaim.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/** The repository of claims. */
public interface Claims extends Repository<Claim, UUID>, RecordRepository<Claim, ClaimDetails> {

    @Override
    default RecordType<Claim, ClaimDetails> type() {
        return ClaimType.TYPE;
    }

    @Override
    default RecordOperations<Claim, ClaimDetails> book() {
        return new RecordOperations<>(Claim::new, Claim::details, Claim::revise, this::save);
    }

    /** Returns the claim that has, or had, this slug, with all its details, by one query. */
    @Query("""
            select c from Claim c left join fetch c.about left join fetch c.link left join fetch c.topic
            where c.slug = :slug or c.id = (select f.id from Claim f join f.formerSlug former where former = :slug)""")
    Optional<Claim> findByAnySlug(Slug slug);

    /** Returns the claims with one of these numbers in the story. */
    @Query("select claim from Claim claim join claim.stories place where place.story = :story and place.number in :numbers")
    List<Claim> findByNumberIn(UUID story, Collection<Integer> numbers);
}
