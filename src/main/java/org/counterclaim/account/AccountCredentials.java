package org.counterclaim.account;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The e-mail addresses and password hashes of accounts, which are private. */
@Repository
class AccountCredentials {

    private final JdbcClient database;
    private final EntityManager entities;

    AccountCredentials(JdbcClient database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /**
     * An account's address and password hash.
     *
     * @param hash null until a password was chosen
     */
    record Credential(UUID account, String email, @Nullable String hash, boolean isLocked) {

        /** Omits the hash, because records are often printed. */
        @Override
        public String toString() {
            return "Credential[" + account + "]";
        }
    }

    /** Returns the credentials of the account with this address. */
    Optional<Credential> at(EmailAddress email) {
        return where("email = :key", email.text());
    }

    /** Returns an account's credentials; empty if nobody can sign in to it. */
    Optional<Credential> of(UUID account) {
        return where("account_id = :key", account);
    }

    /** Counts an attempt to sign in with a wrong password. */
    void refused(Credential credential) {
        database.sql("update private.credential set refused = refused + 1, refused_at = clock_timestamp() where account_id = :account")
                .param("account", credential.account()).update();
    }

    /** Returns the failed attempts since the last sign-in, and resets the count. */
    Optional<FailedSignIns> takeRefused(UUID account) {
        return database.sql("""
                        update private.credential c set refused = 0 from private.credential before
                        where c.account_id = :account and before.account_id = c.account_id and before.refused > 0
                        returning before.refused times, before.refused_at last""")
                .param("account", account)
                .query(FailedSignIns.class).optional();
    }

    private Optional<Credential> where(String condition, Object key) {
        return database.sql("""
                        select account_id account, email, password_hash hash, exists (select from private.account_lock l
                            where l.account_id = c.account_id and unlocked_at is null) is_locked
                        from private.credential c where\s""" + condition)
                .param("key", key)
                .query(Credential.class).optional();
    }

    /** Whether there is no account that somebody can sign in to. */
    boolean areNone() {
        return database.sql("select not exists (select from private.credential where password_hash is not null)")
                .query(Boolean.class).single();
    }

    /** Gives an account this address; the account may be new in the current transaction. */
    void add(UUID account, EmailAddress email) {
        entities.flush();
        database.sql("insert into private.credential (account_id, email) values (:account, :email)")
                .param("account", account).param("email", email.text()).update();
    }

    /** Sets the person's time zone; null for the browser's. */
    void setZone(UUID account, @Nullable ZoneId zone) {
        database.sql("update private.credential set zone = :zone where account_id = :account")
                .param("account", account).param("zone", zone == null ? null : zone.getId()).update();
    }

    /** Sets the hash of the password. */
    void setHash(UUID account, String hash) {
        database.sql("update private.credential set password_hash = :hash, changed_at = now() where account_id = :account")
                .param("account", account).param("hash", hash).update();
    }
}
