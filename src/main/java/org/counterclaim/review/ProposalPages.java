package org.counterclaim.review;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.Typed;
import org.counterclaim.provenance.ClaimPage;
import org.counterclaim.provenance.ClaimPages;
import org.counterclaim.provenance.PastVerdict;

/** Puts the pages of proposals together. */
@Component
class ProposalPages {

    private final Proposals proposals;
    private final ClaimPages claimPages;
    private final MarkedClaims claims;
    private final MarkPreviews previews;
    private final MarkChanges changes;
    private final Declarations declarations;

    ProposalPages(Proposals proposals, ClaimPages claimPages, MarkedClaims claims, MarkPreviews previews, MarkChanges changes,
            Declarations declarations) {
        this.proposals = proposals;
        this.claimPages = claimPages;
        this.claims = claims;
        this.previews = previews;
        this.changes = changes;
        this.declarations = declarations;
    }

    /** The page of a proposal as a fact-checker sees it; 404 if there is none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ProposalPage page(UUID id, SignedIn by, Map<String, String> problems, Typed typed) {
        Proposal proposal = proposals.get(id);
        ClaimPage claim = claimPages.find(proposal.claimSlug()).orElse(null);
        MarkedClaim now = claims.read(proposal.claimId());
        boolean isOwn = proposal.isOf(by);
        PastVerdict shown = claim == null ? null : previews.of(now.at(proposal.revision()), proposal.typed(), proposal.mark().toString(), proposal.by(),
                declarations.on(now.id(), proposal.account()), isOwn ? null : by.publicName(), corrects(proposal));
        return new ProposalPage(proposal, claim, shown, claim == null ? null : change(proposal, now, claim),
                declarations.on(now.id(), by.id()), isOwn, problems, typed);
    }

    private @Nullable MarkChange change(Proposal proposal, MarkedClaim now, ClaimPage claim) {
        boolean isSame = proposal.revision() == now.revision()
                && proposal.typed().one(MarkFields.SUPERSEDES).equals(String.valueOf(now.number()));
        return isSame ? null : changes.since(proposal.typed(), now, claim.verdicts());
    }

    private static @Nullable Integer corrects(Proposal proposal) {
        String number = proposal.typed().one(MarkFields.CORRECTS);
        return number.matches("[0-9]{1,6}") ? Integer.valueOf(number) : null;
    }
}
