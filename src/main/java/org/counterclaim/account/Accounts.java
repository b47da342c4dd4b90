package org.counterclaim.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;

/** All accounts. */
public interface Accounts extends Repository<Account, UUID> {

    /** Saves it and publishes its change, so that the history hears of it. */
    Account save(Account account);

    /** The one with this id. */
    Optional<Account> findById(UUID id);

    /** The one whose present slug this is. */
    Optional<Account> findBySlug(Slug slug);
}
