package org.counterclaim.actor;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/** The repository of actors. */
public interface Actors extends Repository<Actor, UUID>, RecordRepository<Actor, ActorDetails> {

    @Override
    default RecordType<Actor, ActorDetails> type() {
        return ActorType.TYPE;
    }

    @Override
    default RecordOperations<Actor, ActorDetails> book() {
        return new RecordOperations<>(Actor::new, Actor::details, Actor::revise, this::save);
    }

    /** Returns the actor that has, or had, this slug, with all its details, by one query. */
    @Query("""
            select a from Actor a left join fetch a.alias left join fetch a.vouchedBy
            where a.slug = :slug or a.id = (select f.id from Actor f join f.formerSlug former where former = :slug)""")
    Optional<Actor> findByAnySlug(Slug slug);
}
