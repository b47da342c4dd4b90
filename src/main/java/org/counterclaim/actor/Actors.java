package org.counterclaim.actor;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;
import org.counterclaim.history.Book;
import org.counterclaim.history.BySlugs;

/** All actors. */
public interface Actors extends Repository<Actor, UUID>, BySlugs<Actor> {

    /** Saves it and publishes its change, so that the history hears of it. */
    Actor save(Actor actor);

    /** How they are written. */
    default Book<Actor, ActorDetails> book() {
        return new Book<>(Actor::new, Actor::details, Actor::revise, this::save);
    }

    /** The one with this id. */
    Optional<Actor> findById(UUID id);

    /** The one whose present slug this is. */
    Optional<Actor> findBySlug(Slug slug);
}
