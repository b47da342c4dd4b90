package org.counterclaim.claim;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;

/** All claims. */
public interface Claims extends Repository<Claim, UUID> {

    /** Saves it and publishes its change, so that the history hears of it. */
    Claim save(Claim claim);

    /** The one with this id. */
    Optional<Claim> findById(UUID id);

    /** The one whose present slug this is. */
    Optional<Claim> findBySlug(Slug slug);
}
