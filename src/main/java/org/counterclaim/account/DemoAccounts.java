package org.counterclaim.account;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.core.Slug;
import org.counterclaim.database.DatabaseKind;
import org.counterclaim.database.DemoMode;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

/**
 * Opens an account for each role at the first start on the embedded database, so that everything can be tried at once. The passwords are
 * random and printed once.
 */
@Component
class DemoAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);
    private static final ChangeReason CHANGE = new ChangeReason(ChangeAuthor.SOFTWARE, "Demonstration account");
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final DatabaseKind database;
    private final DemoMode demo;
    private final Accounts accounts;
    private final AccountCredentials credentials;
    private final PasswordHashes hashes;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    DemoAccounts(DatabaseKind database, DemoMode demo, Accounts accounts, AccountCredentials credentials, PasswordHashes hashes,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.demo = demo;
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded() && demo != DemoMode.NONE && credentials.areNone()) {
            Map<String, String> passwords = new LinkedHashMap<>();
            transaction.executeWithoutResult(status -> {
                for (Role role : Role.values()) {
                    EmailAddress email = EmailAddress.of(role + "@example.org");
                    passwords.put(email.text(), open(role, email));
                }
            });
            announce(passwords);
        }
    }

    /** Opens the account, which the demonstration story may already have created, and returns its password. */
    private String open(Role role, EmailAddress email) {
        Slug slug = Slug.of("demo-" + role);
        Account account = accounts.findBySlug(slug)
                .orElseGet(() -> accounts.save(new Account(slug, "Demonstration " + role, EnumSet.of(role), CHANGE)));
        String password = random.ints(LENGTH, 0, ALPHABET.length()).mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
        credentials.add(account.id(), email);
        credentials.setHash(account.id(), hashes.of(password));
        return password;
    }

    private static void announce(Map<String, String> passwords) {
        log.info("Demonstration accounts, printed this once (later, the command \"accounts link administrator@example.org\" prints "
                + "a link for a new password). Sign in at /sign-in with{}",
                passwords.entrySet().stream()
                        .map(one -> "%n    %s  password  %s".formatted(one.getKey(), one.getValue())).collect(Collectors.joining()));
    }
}
