package org.counterclaim.factcheck.interest;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.Account;
import org.counterclaim.account.Accounts;
import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.factcheck.verdict.ShortFormReader;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/** Records a person's interests as part of their account. */
@Component
class InterestRegistrar {

    private static final FormField WORDS = FormField.line("words", "What ties you to them", 300).required();

    private final Accounts accounts;
    private final ReferenceResolver references;
    private final ShortFormReader words;

    InterestRegistrar(Accounts accounts, ReferenceResolver references, ShortFormReader words) {
        this.accounts = accounts;
        this.references = references;
        this.words = words;
    }

    /**
     * Declares an interest, replacing an earlier one in the same actor.
     *
     * @throws RejectedFormException if anything is wrong with what was typed
     */
    @Transactional
    public void declare(FormValues typed, SignedIn by) {
        FormReader entered = words.read(typed, WORDS, by);
        UUID actor = actor(typed.one("actor"), entered);
        entered.throwIfRejected();
        Account account = accounts.findById(by.id()).orElseThrow();
        account.declare(actor, entered.text(WORDS.name()), new ChangeReason(by.author(), null));
        accounts.save(account);
    }

    /** Ends an interest; does nothing if none is declared. */
    @Transactional
    public void end(UUID actor, SignedIn by) {
        Account account = accounts.findById(by.id()).orElseThrow();
        account.endInterest(actor, new ChangeReason(by.author(), null));
        accounts.save(account);
    }

    private UUID actor(String name, FormReader entered) {
        if (name.isBlank()) {
            entered.problem("actor", "Name the actor.");
        } else if (name.length() <= 500) {
            try {
                return references.find("actor", name, "actor");
            } catch (RejectedFormException unknown) {
                unknown.problems().forEach(entered::problem);
            }
        } else {
            entered.problem("actor", "No name is that long.");
        }
        return new UUID(0, 0);
    }
}
