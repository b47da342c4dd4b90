package org.counterclaim.review;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.Account;
import org.counterclaim.account.Accounts;
import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.Entered;
import org.counterclaim.desk.Field;
import org.counterclaim.desk.References;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Change;

/** Puts on record, as part of a person's account, what ties them to actors. */
@Component
class Declaring {

    private static final Field WORDS = Field.line("words", "What ties you to them", 300).required();

    private final Accounts accounts;
    private final References references;
    private final EnteredWords words;

    Declaring(Accounts accounts, References references, EnteredWords words) {
        this.accounts = accounts;
        this.references = references;
        this.words = words;
    }

    /**
     * Declares an interest, in place of the one of the same actor.
     *
     * @throws Rejected if anything is wrong with what was typed
     */
    @Transactional
    public void declare(Typed typed, SignedIn by) {
        Entered entered = words.read(typed, WORDS, by);
        UUID actor = actor(typed.one("actor"), entered);
        entered.refuse();
        Account account = accounts.findById(by.id()).orElseThrow();
        account.declare(actor, entered.text(WORDS.name()), new Change(by.author(), null));
        accounts.save(account);
    }

    /** Ends an interest; does nothing where none is declared. */
    @Transactional
    public void end(UUID actor, SignedIn by) {
        Account account = accounts.findById(by.id()).orElseThrow();
        account.endInterest(actor, new Change(by.author(), null));
        accounts.save(account);
    }

    private UUID actor(String name, Entered entered) {
        if (name.isBlank()) {
            entered.problem("actor", "Name the actor.");
        } else if (name.length() <= 500) {
            try {
                return references.find("actor", name, "actor");
            } catch (Rejected unknown) {
                unknown.problems().forEach(entered::problem);
            }
        } else {
            entered.problem("actor", "No name is that long.");
        }
        return new UUID(0, 0);
    }
}
