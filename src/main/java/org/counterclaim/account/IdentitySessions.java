package org.counterclaim.account;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The sessions that were opened through an identity provider. The provider must vouch for each again every few minutes while it is used,
 * and can end it. What it is asked with is kept here rather than in the session, because parallel requests each have a copy of that, and
 * many providers let a refresh token be used once.
 */
@Component
class IdentitySessions {

    /** The name of the session attribute that holds the id of its row. */
    static final String ATTRIBUTE = "identity";

    private static final Logger log = LoggerFactory.getLogger(IdentitySessions.class);

    private static final Duration TRUSTED = Duration.ofMinutes(5);
    private static final Duration TRUSTED_IF_SILENT = Duration.ofMinutes(15);

    /** Each holds a connection to the database while the provider answers. */
    private static final int AT_ONCE = 3;
    private static final int LONGEST_WAIT = 3;

    private static final String SELECT = """
            select s.id, s.account_id account, i.issuer, i.subject, encode(s.grant_token, 'base64') grant_token,
                extract(epoch from clock_timestamp() - s.checked_at)::bigint seconds
            from private.identity_session s join private.identity i using (account_id) where s.id = :id\s""";

    private final IdentityProviders providers;
    private final IdentityLinks links;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    IdentitySessions(IdentityProviders providers, IdentityLinks links, JdbcClient database, PlatformTransactionManager transactions) {
        this.providers = providers;
        this.links = links;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record IdentitySession(UUID id, UUID account, String issuer, String subject, @Nullable String grantToken, long seconds) {

        boolean isYoungerThan(Duration age) {
            return seconds < age.toSeconds();
        }
    }

    /** Adds a session of a linked account; returns the value of its attribute. */
    UUID add(UUID account, ProviderPerson person, IdentityProvider provider) {
        vouch(account, true);
        return database.sql("""
                        insert into private.identity_session (account_id, sid, grant_token) values (:account, :sid, :grant)
                        returning id""")
                .param("account", account).param("sid", person.sid())
                .param("grant", cipher(provider).encrypt(person.grant().text().getBytes(UTF_8))).query(UUID.class).single();
    }

    /** Ends a session that its provider does not vouch for any more; returns whether it, or one opened otherwise, goes on. */
    boolean goesOn(Authentication person, HttpServletRequest request) {
        if (person.getAuthorities().stream()
                .noneMatch(factor -> FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY.equals(factor.getAuthority()))) {
            return true;
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof UUID id && isGood(id)) {
            return true;
        }
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return false;
    }

    private boolean isGood(UUID id) {
        IdentitySession session = find(id, "").orElse(null);
        if (session == null || session.isYoungerThan(TRUSTED)) {
            return session != null;
        }
        if (!hasTurn()) {
            return session.isYoungerThan(TRUSTED_IF_SILENT);
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> check(id)));
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks the provider, once for all requests that came meanwhile. */
    private boolean check(UUID id) {
        IdentitySession session = find(id, "for update").orElse(null);
        if (session == null || session.isYoungerThan(TRUSTED)) {
            return session != null;
        }
        try {
            return ask(session);
        } catch (ProviderUnavailableException silent) {
            return session.isYoungerThan(TRUSTED_IF_SILENT);
        } catch (ProviderRefusedException refused) {
            log.info("A session of account {} has ended: {}", session.account(), refused.getMessage());
            database.sql("delete from private.identity_session where id = :id").param("id", id).update();
            vouch(session.account(), false);
            return false;
        }
    }

    private boolean ask(IdentitySession session) {
        ProviderClient client = providers.ofIssuer(session.issuer()).orElse(null);
        ProviderGrant grant = client == null ? null : grant(session, client.provider());
        if (client == null || grant == null) {
            return false;
        }
        ProviderPerson person = client.check(session.subject(), grant);
        links.follow(session.account(), client.provider(), person.groups());
        vouch(session.account(), true);
        database.sql("update private.identity_session set grant_token = :grant, checked_at = clock_timestamp() where id = :id")
                .param("id", session.id())
                .param("grant", cipher(client.provider()).encrypt(person.grant().text().getBytes(UTF_8))).update();
        return true;
    }

    /** Notes whether a provider vouches for the person, on which personal tokens depend. */
    private void vouch(UUID account, boolean isGiven) {
        database.sql("update private.identity set vouched_at = case when :given then now() end where account_id = :account")
                .param("given", isGiven).param("account", account).update();
    }

    private Optional<IdentitySession> find(UUID id, String lock) {
        return database.sql(SELECT + lock).param("id", id).query(IdentitySession.class).optional();
    }

    private static @Nullable ProviderGrant grant(IdentitySession session, IdentityProvider provider) {
        try {
            return session.grantToken() == null ? null
                    : ProviderGrant
                            .parse(new String(cipher(provider).decrypt(Base64.getMimeDecoder().decode(session.grantToken())), UTF_8));
        } catch (IllegalStateException | IllegalArgumentException otherSecret) {
            return null;
        }
    }

    /** The key comes from the client secret: without that a refresh token is worth nothing anyway. */
    private static BytesEncryptor cipher(IdentityProvider provider) {
        byte[] key = Sha256.sha256((provider.issuer() + "\n" + provider.clientSecret()).getBytes(UTF_8));
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES")).build();
    }

    /**
     * Ends sessions at the provider's word.
     *
     * @param subject whose; null if only the session is named
     * @param sid the provider's name for the session; null for all of the person's
     */
    int end(String issuer, @Nullable String subject, @Nullable String sid) {
        return database.sql("""
                        delete from private.identity_session s using private.identity i
                        where i.account_id = s.account_id and i.issuer = :issuer and (:subject::text is null or i.subject = :subject)
                            and (:sid::text is null or s.sid = :sid)""")
                .param("issuer", issuer).param("subject", subject).param("sid", sid).update();
    }
}
