package org.counterclaim.actor;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;

/** The repository of actors. */
public interface Actors extends Repository<Actor, UUID>, RecordRepository<Actor> {

    /** Saves an actor and publishes its change, so that the history learns of it. */
    Actor save(Actor actor);

    /** Returns the operations that create and change actors. */
    default RecordOperations<Actor, ActorDetails> book() {
        return new RecordOperations<>(Actor::new, Actor::details, Actor::revise, this::save);
    }

    /** Returns the actor with this id. */
    Optional<Actor> findById(UUID id);

    /** Returns the actor that has, or had, this slug, with all its details, by one query. */
    @Query("""
            select a from Actor a left join fetch a.alias left join fetch a.vouchedBy
            where a.slug = :slug or a.id = (select f.id from Actor f join f.formerSlug former where former = :slug)""")
    Optional<Actor> findByAnySlug(Slug slug);
}
