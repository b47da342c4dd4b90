package org.counterclaim.factcheck.verdict;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.FormReader;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/** Approves, returns and withdraws proposals. Nobody can approve their own. */
@Component
class ProposalApproval {

    private static final String OWN = "You proposed this verdict yourself: another fact-checker has to approve it or send it back.";
    private static final FormField WORDS = FormField.text("words", "What to change", 2000).required();

    private final Proposals proposals;
    private final JudgedClaims claims;
    private final VerdictPublisher marking;
    private final ShortFormReader words;
    private final JdbcClient database;

    ProposalApproval(Proposals proposals, JudgedClaims claims, VerdictPublisher marking, ShortFormReader words, JdbcClient database) {
        this.proposals = proposals;
        this.claims = claims;
        this.marking = marking;
        this.words = words;
        this.database = database;
    }

    /**
     * Gives the verdict that somebody else proposed.
     *
     * @return where to see it
     * @throws EditConflictException if the claim was changed or marked since it was proposed
     * @throws RejectedFormException if it is no longer valid
     */
    @Transactional
    public String approve(UUID id, SignedIn by) {
        Proposal proposal = ofAnother(id, by);
        if (!database.sql("select exists (select from account_role where account_id = :account and role = 'fact-checker')")
                .param("account", proposal.account()).query(Boolean.class).single()) {
            throw new RejectedFormException(proposal.by() + " is not a fact-checker any more.");
        }
        String place = marking.give(claims.lock(proposal.claimSlug()), proposal, by.author());
        proposals.end(proposal, "approved", by, null);
        return place;
    }

    /** Sends a proposal back, saying what to change. */
    @Transactional
    public void sendBack(UUID id, FormValues typed, SignedIn by) {
        Proposal proposal = ofAnother(id, by);
        FormReader entered = words.read(typed, WORDS, by);
        entered.throwIfRejected();
        proposals.end(proposal, "returned", by, entered.text(WORDS.name()));
    }

    /** Withdraws a proposal, which only its proposer can do. */
    @Transactional
    public void withdraw(UUID id, SignedIn by) {
        Proposal proposal = proposals.lock(id);
        if (!proposal.isOf(by)) {
            throw new RejectedFormException("Only who proposed it takes it back: send it back with words instead.");
        }
        proposals.throwIfEnded(proposal);
        proposals.end(proposal, "withdrawn", by, null);
    }

    private Proposal ofAnother(UUID id, SignedIn by) {
        Proposal proposal = proposals.lock(id);
        if (proposal.isOf(by)) {
            throw new RejectedFormException(OWN);
        }
        proposals.throwIfEnded(proposal);
        return proposal;
    }
}
