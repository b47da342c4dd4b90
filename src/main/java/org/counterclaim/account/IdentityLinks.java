package org.counterclaim.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.AccountCredentials.Credential;
import org.counterclaim.account.LocalSignInPolicy.LastLocalAdministratorException;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

/** Links accounts with the people whom an identity provider knows. */
@Component
class IdentityLinks {

    private static final String UNKNOWN_PERSON = "Someone";

    private final Accounts accounts;
    private final AccountCredentials credentials;
    private final AccountAdministration administration;
    private final AccountOnboarding onboarding;
    private final LocalSignInPolicy local;
    private final OpenSessions sessions;
    private final IdentityProviders providers;
    private final JdbcClient database;

    IdentityLinks(Accounts accounts, AccountCredentials credentials, AccountAdministration administration, AccountOnboarding onboarding,
            LocalSignInPolicy local, OpenSessions sessions, IdentityProviders providers, JdbcClient database) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.administration = administration;
        this.onboarding = onboarding;
        this.local = local;
        this.sessions = sessions;
        this.providers = providers;
        this.database = database;
    }

    /**
     * Returns the account of a person who has signed in at a provider, with the roles of their groups. The first time it is found by the
     * verified e-mail address or, if the provider's domain is allowed, opened; from then on by issuer and subject alone.
     *
     * @param sessionId the session that goes on; the account's other sessions end when it is linked
     * @throws SignInRefusedException if they may not sign in
     */
    @Transactional
    public UUID account(ProviderPerson person, IdentityProvider provider, String sessionId) {
        UUID id = find(provider.issuer(), person.subject()).orElseGet(() -> link(person, provider, sessionId));
        if (credentials.of(id).map(Credential::isLocked).orElse(true)) {
            throw new SignInRefusedException(SignInPages.LOCKED);
        }
        follow(id, provider, person.groups());
        return id;
    }

    private Optional<UUID> find(String issuer, String subject) {
        return database.sql("select account_id from private.identity where issuer = :issuer and subject = :subject for update")
                .param("issuer", issuer).param("subject", subject).query(UUID.class).optional();
    }

    private UUID link(ProviderPerson person, IdentityProvider provider, String sessionId) {
        local.waitForTurn();
        Optional<UUID> meanwhile = find(provider.issuer(), person.subject());
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        EmailAddress email = email(person, provider);
        UUID account = credentials.at(email).map(known -> invited(known, provider))
                .orElseGet(() -> open(person, email, provider));
        database.sql("insert into private.identity (issuer, subject, account_id) values (:issuer, :subject, :account)")
                .param("issuer", provider.issuer()).param("subject", person.subject()).param("account", account).update();
        sessions.endAllBut(account, sessionId);
        return account;
    }

    private static EmailAddress email(ProviderPerson person, IdentityProvider provider) {
        try {
            if (person.verifiedEmail() != null) {
                return EmailAddress.of(person.verifiedEmail());
            }
        } catch (IllegalArgumentException unusual) {
            // It counts as none.
        }
        throw new SignInRefusedException(provider.name() + " does not say that your email address is yours. Have it verified there, then "
                + "sign in again.");
    }

    private UUID invited(Credential known, IdentityProvider provider) {
        if (issuerOf(known.account()).isPresent()) {
            throw unknown(provider);
        }
        if (known.isLocked()) {
            throw new SignInRefusedException(SignInPages.LOCKED);
        }
        try {
            local.requireOther(known.account());
        } catch (LastLocalAdministratorException last) {
            throw new SignInRefusedException("Your account is the only one that can administer this site if " + provider.name()
                    + " fails, so it signs in with its password. Make another administrator who does, or use a second account.");
        }
        return known.account();
    }

    private UUID open(ProviderPerson person, EmailAddress email, IdentityProvider provider) {
        if (!provider.isOpenTo(email)) {
            throw unknown(provider);
        }
        FormProblems problems = new FormProblems();
        @Nullable String name = problems.text("name", person.name(), SetUpController.LONGEST_NAME, UNKNOWN_PERSON);
        return onboarding.open(name == null ? UNKNOWN_PERSON : name, email, Set.of(), change("First sign-in through ", provider)).id();
    }

    /** The same words whether or not an account has the address, because it may be somebody else's. */
    private static SignInRefusedException unknown(IdentityProvider provider) {
        return new SignInRefusedException("There is no account here for you yet. Ask an administrator to invite you with the email address "
                + "that " + provider.name() + " has for you. If you had an account before, ask them to unlink it.");
    }

    /** Gives an account the roles of its person's groups; does nothing to roles that follow no groups, or if the groups are unknown. */
    void follow(UUID id, IdentityProvider provider, @Nullable Set<String> groups) {
        Account account = accounts.findById(id).orElseThrow();
        Set<Role> roles = groups == null ? account.roles() : provider.roles(account.roles(), groups);
        if (!roles.equals(account.roles())) {
            administration.assign(account, roles, change("By the groups at ", provider));
        }
    }

    private static ChangeReason change(String what, IdentityProvider provider) {
        return new ChangeReason(ChangeAuthor.SOFTWARE, what + provider.name());
    }

    /** Returns the name of the provider through which an account signs in; empty if there is none. */
    Optional<String> providerOf(UUID account) {
        return issuerOf(account).flatMap(providers::ofIssuer).map(client -> client.provider().name());
    }

    private Optional<String> issuerOf(UUID account) {
        return database.sql("select issuer from private.identity where account_id = :account").param("account", account)
                .query(String.class).optional();
    }

    /** Unlinks an account and ends its sessions; the next sign-in through the provider links it again. */
    @Transactional
    public void unlink(UUID account) {
        database.sql("delete from private.identity where account_id = :account").params(Map.of("account", account)).update();
        sessions.endAll(account);
    }
}
