package org.counterclaim.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;

/** The repository of accounts. */
public interface Accounts extends Repository<Account, UUID> {

    /** Saves an account and publishes its change, so that the history learns of it. */
    Account save(Account account);

    /** Returns the account with this id. */
    Optional<Account> findById(UUID id);

    /** Returns the account with this present slug. */
    Optional<Account> findBySlug(Slug slug);
}
