package org.counterclaim.factcheck.verdict;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.MomentWords;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.form.FormValues;

/**
 * A verdict that awaits, or awaited, a second fact-checker.
 *
 * @param account the account of the proposer
 * @param by the proposer's public name
 * @param claimSlug the slug of the claim
 * @param claim its words
 * @param typed the values of the form, with every piece of evidence named
 * @param outcome "approved", "returned" or "withdrawn"; null while it is open
 * @param endedBy the public name of the person who approved it, sent it back or withdrew it
 * @param words the reason why it was sent back
 */
public record Proposal(UUID id, UUID account, String by, UUID claimId, String claimSlug, String claim, Mark mark, FormValues typed,
        Instant at,
        @Nullable String outcome, @Nullable String endedBy, @Nullable String words) {

    /** The address of its page. */
    public String href() {
        return "/review/proposals/" + id;
    }

    /** The revision of the claim that it judges, counted from 0. */
    int revision() {
        return Integer.parseInt(typed.one(VerdictFields.VERSION));
    }

    /** Whether this person proposed it. */
    public boolean isOf(SignedIn person) {
        return account.equals(person.id());
    }

    /** Whether it awaits somebody. */
    public boolean isOpen() {
        return outcome == null;
    }

    /** When it was proposed, in words. */
    public String when() {
        return MomentWords.words(at);
    }

    ChangeAuthor author() {
        return new ChangeAuthor(account, by);
    }
}
