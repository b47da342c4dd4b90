package org.counterclaim.account;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

/** Opens accounts and sets the passwords that people choose, each in one transaction. */
@Component
class AccountOnboarding {

    private static final long FIRST_ADMINISTRATOR = 0x4649525354L;

    private final Accounts accounts;
    private final AccountCredentials credentials;
    private final OneTimeLinks links;
    private final OpenSessions sessions;
    private final PersonalTokens tokens;
    private final JdbcClient database;

    AccountOnboarding(Accounts accounts, AccountCredentials credentials, OneTimeLinks links, OpenSessions sessions, PersonalTokens tokens,
            JdbcClient database) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.database = database;
    }

    /** A new account, and the token of the link by which its person chooses a password. */
    record Invitation(Account account, String token) {}

    /** Opens an account for somebody; returns null if the e-mail address already has one. */
    @Transactional
    public @Nullable Invitation invite(String publicName, EmailAddress email, Set<Role> roles, ChangeAuthor by) {
        if (credentials.at(email).isPresent()) {
            return null;
        }
        Account account = open(publicName, email, roles, new ChangeReason(by, null));
        return new Invitation(account, links.make(account.id(), by.account()));
    }

    /** Opens the first administrator's account; returns null if the link is used up or somebody was faster. */
    @Transactional
    public @Nullable UUID setUp(String token, String publicName, EmailAddress email, String hash) {
        database.sql("select pg_advisory_xact_lock(:key)").param("key", FIRST_ADMINISTRATOR).query((row, number) -> number).list();
        if (!credentials.areNone() || !links.isForFirst(token) || !links.use(token)) {
            return null;
        }
        Account account =
                open(publicName, email, Set.of(Role.ADMINISTRATOR), new ChangeReason(ChangeAuthor.SOFTWARE, "First administrator"));
        credentials.setHash(account.id(), hash);
        return account.id();
    }

    /**
     * Sets the password of the link's account, ends its sessions and revokes its tokens; returns the account's id, or null if the link is
     * used up.
     */
    @Transactional
    public @Nullable UUID choose(String token, String hash) {
        UUID account = links.account(token).orElse(null);
        if (account == null || !links.use(token)) {
            return null;
        }
        credentials.setHash(account, hash);
        sessions.endAll(account);
        tokens.revokeAll(account, account);
        return account;
    }

    /** Opens an account, within a transaction. */
    Account open(String publicName, EmailAddress email, Set<Role> roles, ChangeReason change) {
        Account account = accounts.save(new Account(freeSlug(publicName), publicName, roles, change));
        credentials.add(account.id(), email);
        return account;
    }

    /** Returns an unused slug, because people may share a name: the second M. Aalto is m-aalto-2. */
    private Slug freeSlug(String publicName) {
        Slug first = Slug.from(publicName.substring(0, Math.min(publicName.length(), 90)));
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? first : Slug.of(first + "-" + number))
                .filter(slug -> accounts.findBySlug(slug).isEmpty()).findFirst().orElseThrow();
    }
}
