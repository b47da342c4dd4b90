package org.counterclaim.account;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows who may sign in with a password or a passkey of this site. An account that is linked with an identity provider may not, so that
 * whoever is removed there is out here. At least one administrator who can stays, so that the site can be administered without the
 * provider.
 */
@Component
class LocalSignInPolicy {

    /** Keeps two people from being the last but one at once. */
    private static final long LOCK = 0x4C4F43414CL;

    private static final String LINKED = "exists (select from private.identity i where i.account_id = a.id and i.issuer = any(:issuers))";
    private static final String LOCAL_ADMINISTRATOR = """
            exists (select from account_role r where r.account_id = a.id and r.role = 'administrator')
                and exists (select from private.credential c where c.account_id = a.id and c.password_hash is not null)
                and not exists (select from private.account_lock l where l.account_id = a.id and l.unlocked_at is null)
                and not\s""" + LINKED;

    private final IdentityProviders providers;
    private final JdbcClient database;

    LocalSignInPolicy(IdentityProviders providers, JdbcClient database) {
        this.providers = providers;
        this.database = database;
    }

    /** Whether this person may. */
    boolean allows(UUID account) {
        return providers.issuers().length == 0 || is(account, "not " + LINKED
                + (providers.leavePasswordsToAdministrators()
                        ? " and exists (select from account_role r where r.account_id = a.id and r.role = 'administrator')"
                        : ""));
    }

    private boolean is(UUID account, String condition) {
        return database.sql("select exists (select from account a where a.id = :account and " + condition + ")")
                .param("account", account).param("issuers", providers.issuers()).query(Boolean.class).single();
    }

    /**
     * Does nothing if another administrator can sign in without a provider, or this account cannot, or there is no provider. Until the end
     * of the transaction, no other one gets past this.
     *
     * @throws LastLocalAdministratorException otherwise
     */
    void requireOther(UUID account) {
        if (providers.issuers().length == 0) {
            return;
        }
        waitForTurn();
        if (is(account, LOCAL_ADMINISTRATOR) && !is(account, "exists (select from account a where a.id <> :account and "
                + LOCAL_ADMINISTRATOR + ")")) {
            throw new LastLocalAdministratorException();
        }
    }

    /** Waits until no other transaction changes who signs in how. */
    void waitForTurn() {
        database.sql("select pg_advisory_xact_lock(:key)").param("key", LOCK).query((row, number) -> number).list();
    }

    /** Thrown if an account must go on to sign in here, because no other administrator can without the identity provider. */
    static final class LastLocalAdministratorException extends RuntimeException {

        static final String WORDS = "No other administrator can sign in here with a password, which is needed if the identity provider "
                + "fails. Make another one first.";

        LastLocalAdministratorException() {
            super(WORDS);
        }
    }
}
