package org.counterclaim.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.EnumWords;
import org.counterclaim.web.form.IdempotencyKeys;

/** The tokens by which programs act for people. Only their hashes are stored. */
@Repository
class PersonalTokens {

    /** The most active tokens that a person may have. */
    static final int MOST = 20;

    private static final String IS_ACTIVE = "revoked_at is null and expires_at > now()";
    private static final String ALL = """
            select t.id, t.name, t.scopes, t.made_at, t.expires_at, t.last_used_at, b.public_name revoked_by,
                case when t.revoked_at is not null then 'REVOKED' when t.expires_at <= now() then 'EXPIRED' else 'ACTIVE' end state
            from private.personal_token t left join account b on b.id = t.revoked_by\s""";

    private final JdbcClient database;

    PersonalTokens(JdbcClient database) {
        this.database = database;
    }

    /** What came of making a token. */
    enum Outcome {
        MADE, TOO_MANY, NAME_TAKEN
    }

    /**
     * A token to be made.
     *
     * @param key the form's key. The same form sent twice within a minute makes one token, whose text is the one shown last
     * @param factors how its owner is signed in
     */
    record NewToken(UUID key, UUID account, String name, Set<TokenScope> scopes, Collection<String> factors, Instant expires) {}

    /**
     * A token as it was found to be used.
     *
     * @param isStale whether its last use on record is long ago
     */
    record FoundToken(UUID id, UUID account, String name, Set<TokenScope> scopes, List<String> factors, Instant expires, Fault fault,
            boolean isStale) {}

    /** Why a token does not work. */
    enum Fault {
        NONE(""),
        UNKNOWN("There is no such token."),
        EXPIRED("The token has expired."),
        REVOKED("The token was revoked."),
        LOCKED("The account of the token's owner is locked."),
        UNVOUCHED("The token's owner has to sign in through the identity provider again.");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Makes a token. */
    @Transactional
    public Outcome make(NewToken token, TokenSecret secret) {
        IdempotencyKeys.lock(database, "tokens of " + token.account());
        if (isSentAgain(token, secret)) {
            return Outcome.MADE;
        }
        List<String> names = database.sql("select name from private.personal_token where account_id = :account and " + IS_ACTIVE)
                .param("account", token.account()).query((row, number) -> row.getString("name")).list();
        if (names.size() >= MOST || names.contains(token.name())) {
            return names.contains(token.name()) ? Outcome.NAME_TAKEN : Outcome.TOO_MANY;
        }
        database.sql("""
                        insert into private.personal_token (id, account_id, name, scopes, factors, token_hash, expires_at)
                        values (case when exists (select from private.personal_token where id = :key) then uuidv7() else :key end,
                            :account, :name, :scopes, :factors, :hash, :expires)""")
                .param("key", token.key()).param("account", token.account()).param("name", token.name())
                .param("scopes", token.scopes().stream().map(TokenScope::toString).toArray(String[]::new))
                .param("factors", token.factors().toArray(String[]::new)).param("hash", secret.hash())
                .param("expires", Timestamp.from(token.expires())).update();
        return Outcome.MADE;
    }

    /** Gives the token that the same form has just made this text, if nobody has used it. */
    private boolean isSentAgain(NewToken token, TokenSecret secret) {
        return database.sql("""
                        update private.personal_token set token_hash = :hash
                        where id = :key and account_id = :account and name = :name and last_used_at is null
                            and made_at > now() - interval '1 minute' and\s""" + IS_ACTIVE)
                .param("hash", secret.hash()).param("key", token.key()).param("account", token.account()).param("name", token.name())
                .update() == 1;
    }

    /** Returns the tokens of an account, the active ones first, then the last made. */
    List<PersonalToken> of(UUID account) {
        return database.sql(ALL + "where t.account_id = :account order by state, t.made_at desc, t.id").param("account", account)
                .query((row, number) -> token(row)).list();
    }

    /** Returns the active token of an account with this text, as long as nobody has used it. */
    Optional<PersonalToken> unused(UUID account, TokenSecret secret) {
        return database.sql(ALL + "where token_hash = :hash and account_id = :account and last_used_at is null and " + IS_ACTIVE)
                .param("hash", secret.hash()).param("account", account).query((row, number) -> token(row)).optional();
    }

    /** Returns the token with this text, whether or not it works. */
    Optional<FoundToken> find(TokenSecret secret) {
        return database.sql("""
                        select id, account_id, name, scopes, factors, expires_at, case when revoked_at is not null then 'REVOKED'
                                when expires_at <= now() then 'EXPIRED'
                                when exists (select from private.account_lock l where l.account_id = t.account_id
                                    and unlocked_at is null) then 'LOCKED'
                                when exists (select from private.identity i where i.account_id = t.account_id
                                    and coalesce(vouched_at < now() - interval '30 days', true)) then 'UNVOUCHED' else 'NONE' end fault,
                            coalesce(last_used_at < now() - interval '15 minutes', true) is_stale
                        from private.personal_token t where token_hash = :hash""")
                .param("hash", secret.hash())
                .query((row, number) -> new FoundToken(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                        row.getString("name"), scopes(row),
                        List.of((String[]) row.getArray("factors").getArray()), row.getTimestamp("expires_at").toInstant(),
                        EnumWords.parse(Fault.values(), row.getString("fault")), row.getBoolean("is_stale")))
                .optional();
    }

    /** Notes that a token was used, unless that was noted within the last quarter of an hour. */
    void noteUse(FoundToken token) {
        if (token.isStale()) {
            database.sql(
                    "update private.personal_token set last_used_at = date_bin('15 minutes', now(), timestamptz 'epoch') where id = :id")
                    .param("id", token.id()).update();
        }
    }

    /** Revokes an account's token; does nothing if it does not work any more. */
    void revoke(UUID account, UUID token, UUID by) {
        database.sql("update private.personal_token set revoked_at = now(), revoked_by = :by where id = :id and account_id = :account and "
                + IS_ACTIVE).param("by", by).param("id", token).param("account", account).update();
    }

    /** Revokes all tokens of an account that work. */
    void revokeAll(UUID account, UUID by) {
        database.sql("update private.personal_token set revoked_at = now(), revoked_by = :by where account_id = :account and " + IS_ACTIVE)
                .param("by", by).param("account", account).update();
    }

    private static PersonalToken token(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new PersonalToken(row.getObject("id", UUID.class), row.getString("name"), scopes(row),
                row.getTimestamp("made_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
                EnumWords.parse(PersonalToken.State.values(), row.getString("state")),
                used == null ? null : used.toInstant(), row.getString("revoked_by"));
    }

    private static Set<TokenScope> scopes(ResultSet row) throws SQLException {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        for (String word : (String[]) row.getArray("scopes").getArray()) {
            EnumWords.find(TokenScope.values(), word).ifPresent(scopes::add);
        }
        return scopes;
    }
}
