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

/** All claims. */
public interface Claims extends Repository<Claim, UUID>, RecordRepository<Claim> {

    /** Saves it and publishes its change, so that the history hears of it. */
    Claim save(Claim claim);

    /** How they are written. */
    default RecordOperations<Claim, ClaimDetails> book() {
        return new RecordOperations<>(Claim::new, Claim::details, Claim::revise, this::save);
    }

    /** The one with this id. */
    Optional<Claim> findById(UUID id);

    /** The one whose present slug this is. */
    Optional<Claim> findBySlug(Slug slug);

    /** The one that has, or had, this slug, with all that is on record of it: one query. */
    @Query("""
            select c from Claim c left join fetch c.about left join fetch c.link
            where c.slug = :slug or c.id = (select f.id from Claim f join f.formerSlug former where former = :slug)""")
    Optional<Claim> findByAnySlug(Slug slug);

    /** Those that stand in the story under one of these numbers. */
    @Query("select claim from Claim claim join claim.stories place where place.story = :story and place.number in :numbers")
    List<Claim> findByNumberIn(UUID story, Collection<Integer> numbers);
}
