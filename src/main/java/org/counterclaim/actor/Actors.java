package org.counterclaim.actor;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;

/** All actors. */
public interface Actors extends Repository<Actor, UUID>, RecordRepository<Actor> {

    /** Saves it and publishes its change, so that the history hears of it. */
    Actor save(Actor actor);

    /** How they are written. */
    default RecordOperations<Actor, ActorDetails> book() {
        return new RecordOperations<>(Actor::new, Actor::details, Actor::revise, this::save);
    }

    /** The one with this id. */
    Optional<Actor> findById(UUID id);

    /** The one whose present slug this is. */
    Optional<Actor> findBySlug(Slug slug);

    /** The one that has, or had, this slug, with all that is on record of it: one query. */
    @Query("""
            select a from Actor a left join fetch a.alias left join fetch a.vouchedBy
            where a.slug = :slug or a.id = (select f.id from Actor f join f.formerSlug former where former = :slug)""")
    Optional<Actor> findByAnySlug(Slug slug);
}
