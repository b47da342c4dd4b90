package org.counterclaim.account;

import java.sql.Types;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Links that work once, for 72 hours. Only the hashes of their tokens are stored. */
@Repository
class OneTimeLinks {

    static final int HOURS = 72;

    private static final int TOKEN_BYTES = 32;
    private static final String IS_GOOD = "token_hash = :hash and used_at is null and expires_at > now()";

    private final JdbcClient database;
    private final StringKeyGenerator tokens = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), TOKEN_BYTES);

    OneTimeLinks(JdbcClient database) {
        this.database = database;
    }

    /** Makes a link by which the account's person chooses a password; earlier links for it stop working. */
    @Transactional
    public String make(UUID account, @Nullable UUID by) {
        database.sql("update private.one_time_link set used_at = now() where account_id = :account and used_at is null")
                .param("account", account).update();
        return make(account, by, tokens.generateKey());
    }

    /** Makes a link by which the first administrator opens an account. */
    String makeForFirst() {
        return make(null, null, tokens.generateKey());
    }

    private String make(@Nullable UUID account, @Nullable UUID by, String token) {
        database.sql("""
                        insert into private.one_time_link (token_hash, account_id, made_by, expires_at)
                        values (:hash, :account, :by, now() + make_interval(hours => :hours))""")
                .param("hash", hash(token)).param("account", account, Types.OTHER).param("by", by, Types.OTHER)
                .param("hours", HOURS).update();
        return token;
    }

    /** Returns the account of a valid link; empty if the link is unknown, used or expired, or is for no account. */
    Optional<UUID> account(String token) {
        return database.sql("select account_id from private.one_time_link where account_id is not null and " + IS_GOOD)
                .param("hash", hash(token)).query(UUID.class).optional();
    }

    /** Whether this is a valid link for the first administrator. */
    boolean isForFirst(String token) {
        return database.sql("select exists (select from private.one_time_link where account_id is null and " + IS_GOOD + ")")
                .param("hash", hash(token)).query(Boolean.class).single();
    }

    /** Uses a link up; returns true for only one of several concurrent attempts. */
    boolean use(String token) {
        return database.sql("update private.one_time_link set used_at = now() where " + IS_GOOD).param("hash", hash(token)).update() == 1;
    }

    private static byte[] hash(String token) {
        return Sha256.sha256(token.getBytes(US_ASCII));
    }
}
