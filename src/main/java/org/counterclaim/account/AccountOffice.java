package org.counterclaim.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.core.EnumWords;
import org.counterclaim.record.ChangeAuthor;

/**
 * What an operator does with accounts from the command line. Accounts are named by their e-mail addresses or the last parts of their pages'
 * addresses. Methods throw {@link IllegalArgumentException} with what is wrong, for the operator.
 */
@Component
public class AccountOffice {

    private final AccountLines lines;
    private final AccountAdministration administration;
    private final AccountOnboarding onboarding;
    private final OneTimeLinks links;
    private final SiteAddress site;

    AccountOffice(AccountLines lines, AccountAdministration administration, AccountOnboarding onboarding, OneTimeLinks links,
            SiteAddress site) {
        this.lines = lines;
        this.administration = administration;
        this.onboarding = onboarding;
        this.links = links;
        this.site = site;
    }

    /** Returns all accounts by name. */
    public List<AccountLine> all() {
        return lines.all();
    }

    /**
     * Opens an account.
     *
     * @param by who does so; null for the software itself
     * @return the one-time link with which its person chooses a password
     */
    public String invite(String publicName, String email, List<String> roles, @Nullable String by) {
        FormProblems problems = new FormProblems();
        String name = problems.text("publicName", publicName, SetUpController.LONGEST_NAME, "The public name is empty.");
        EmailAddress address = problems.read("email", email, EmailAddress::of);
        if (name == null || address == null) {
            throw new IllegalArgumentException(String.join(" ", problems.byField().values()));
        }
        AccountOnboarding.Invitation made = onboarding.invite(name, address, roles(roles), author(by));
        if (made == null) {
            throw new IllegalArgumentException("An account has the address " + address + " already.");
        }
        return address(made.token());
    }

    /** Returns a new one-time link with which the account's person chooses a password; earlier ones stop working. */
    public String link(String who) {
        AccountLine account = named(who);
        if (account.email() == null) {
            throw new IllegalArgumentException("Nobody can sign in as " + account.slug() + ".");
        }
        return address(links.make(account.id(), null));
    }

    /** Gives an account these roles and no others. */
    public void assign(String who, List<String> roles, @Nullable String by) {
        AccountLine account = named(who);
        if (!administration.assign(account.id(), roles(roles), account.revision(), author(by))) {
            throw new IllegalArgumentException("Somebody else changed the account meanwhile. Try again.");
        }
    }

    /** Locks an account and ends its sessions. */
    public void lock(String who, String reason, String by) {
        administration.lock(named(who).id(), reason, person(by));
    }

    /** Lifts the lock of an account, if there is one. */
    public void unlock(String who, String by) {
        administration.unlock(named(who).id(), person(by));
    }

    private AccountLine named(String who) {
        Predicate<AccountLine> isMeant = one -> one.slug().equals(who) || who.equalsIgnoreCase(one.email());
        return lines.all().stream().filter(isMeant).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + who + ". See: accounts list"));
    }

    private UUID person(String by) {
        AccountLine person = named(by);
        if (!person.roles().contains(Role.ADMINISTRATOR)) {
            throw new IllegalArgumentException(by + " is no administrator.");
        }
        return person.id();
    }

    private ChangeAuthor author(@Nullable String by) {
        return by == null ? ChangeAuthor.SOFTWARE : new ChangeAuthor(person(by), named(by).publicName());
    }

    private String address(String token) {
        return site.of("/invitations/" + token);
    }

    private static Set<Role> roles(List<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words) {
            roles.add(EnumWords.find(Role.values(), word).orElseThrow(() -> new IllegalArgumentException(
                    "There is no role " + word + ". Roles are editor, fact-checker and administrator.")));
        }
        return roles;
    }
}
