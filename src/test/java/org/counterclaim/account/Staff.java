package org.counterclaim.account;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Program;

/** Opens accounts for tests, and signs people in. Tests import it. */
public class Staff {

    /** The password of all these accounts. */
    public static final String PASSWORD = "correct horse battery";

    /** A hash with a thousandth of the site's own cost, because most tests begin by signing in. */
    private static final String QUICK_HASH = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD);

    private static final ChangeReason CHANGE = new ChangeReason(ChangeAuthor.SOFTWARE, "Test");

    private final Accounts accounts;
    private final AccountCredentials credentials;
    private final PasswordHashes hashes;
    private final AccountAdministration administration;
    private final PersonalTokens tokens;
    private final Environment environment;
    private final TransactionTemplate transaction;

    Staff(Accounts accounts, AccountCredentials credentials, PasswordHashes hashes, AccountAdministration administration,
            PersonalTokens tokens, Environment environment, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.administration = administration;
        this.tokens = tokens;
        this.environment = environment;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An account that was opened. */
    public record Member(UUID id, String slug, String email) {}

    /** Opens an account with these roles. */
    public Member member(Role... roles) {
        return member(QUICK_HASH, roles);
    }

    /** Opens an account whose password is hashed as the site does it. */
    Member memberHashedByTheSite(Role... roles) {
        return member(hashes.of(PASSWORD), roles);
    }

    private Member member(String hash, Role... roles) {
        String name = "m" + UUID.randomUUID();
        UUID id = transaction.execute(status -> {
            Account account = accounts.save(new Account(Slug.of(name), "M. Aalto", Set.of(roles), CHANGE));
            credentials.add(account.id(), EmailAddress.of(name + "@example.org"));
            credentials.setHash(account.id(), hash);
            return account.id();
        });
        return new Member(id, name, name + "@example.org");
    }

    /** Gives the member these roles and no others. */
    public void assign(Member member, Role... roles) {
        transaction.executeWithoutResult(status -> {
            Account account = accounts.findById(member.id()).orElseThrow();
            account.assign(Set.of(roles), CHANGE);
            accounts.save(account);
        });
    }

    /** Locks the member's account, as an administrator does. */
    public void lock(Member member) {
        administration.lock(member.id(), "Test", member(Role.ADMINISTRATOR).id());
    }

    /** Makes a token of the member with these scopes and returns its text. */
    public String token(Member member, TokenScope... scopes) {
        TokenSecret secret = TokenSecret.random();
        tokens.make(new PersonalTokens.NewToken(UUID.randomUUID(), member.id(), "Token " + UUID.randomUUID(), Set.of(scopes), List.of(),
                Instant.now().plus(Duration.ofDays(1))), secret);
        return secret.text();
    }

    /** Returns a program that an editor lets do everything that a token can allow. */
    public Program editorsProgram() {
        return Program.with(port(), token(member(Role.EDITOR), TokenScope.values()));
    }

    /** Returns somebody who has signed in to a new account with these roles. */
    public Person signedIn(Role... roles) throws IOException, InterruptedException {
        return signedIn(member(roles));
    }

    /** Signs the member in. */
    public Person signedIn(Member member) throws IOException, InterruptedException {
        Person person = stranger();
        int status = person.signIn(member.email(), PASSWORD).statusCode();
        if (status != 303) {
            throw new AssertionError("not signed in: " + status);
        }
        return person;
    }

    /** Returns somebody who has not signed in. */
    public Person stranger() {
        return new Person(port());
    }

    /** The address of the application. */
    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
