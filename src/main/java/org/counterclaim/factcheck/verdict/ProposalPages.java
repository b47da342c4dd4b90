package org.counterclaim.factcheck.verdict;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.factcheck.interest.DeclaredInterests;
import org.counterclaim.reader.claim.ClaimPage;
import org.counterclaim.reader.claim.ClaimPages;
import org.counterclaim.reader.claim.PastVerdict;
import org.counterclaim.web.form.FormValues;

/** Assembles the pages of proposals. */
@Component
class ProposalPages {

    private final Proposals proposals;
    private final ClaimPages claimPages;
    private final JudgedClaims claims;
    private final VerdictPreviews previews;
    private final ClaimChanges changes;
    private final DeclaredInterests declarations;

    ProposalPages(Proposals proposals, ClaimPages claimPages, JudgedClaims claims, VerdictPreviews previews, ClaimChanges changes,
            DeclaredInterests declarations) {
        this.proposals = proposals;
        this.claimPages = claimPages;
        this.claims = claims;
        this.previews = previews;
        this.changes = changes;
        this.declarations = declarations;
    }

    /** The page of a proposal as a fact-checker sees it; 404 if there is none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ProposalPage page(UUID id, SignedIn by, Map<String, String> problems, FormValues typed) {
        Proposal proposal = proposals.get(id);
        ClaimPage claim = claimPages.find(proposal.claimSlug()).orElse(null);
        JudgedClaim now = claims.read(proposal.claimId());
        boolean isOwn = proposal.isOf(by);
        PastVerdict shown = claim == null
                ? null
                : previews.of(now.at(proposal.revision()), proposal.typed(), proposal.mark().toString(), proposal.by(),
                        declarations.on(now.id(), proposal.account()), isOwn ? null : by.publicName(), corrects(proposal));
        return new ProposalPage(proposal, claim, shown, claim == null ? null : change(proposal, now, claim),
                declarations.on(now.id(), by.id()), isOwn, problems, typed);
    }

    private @Nullable ClaimChange change(Proposal proposal, JudgedClaim now, ClaimPage claim) {
        boolean isSame = proposal.revision() == now.revision()
                && proposal.typed().one(VerdictFields.SUPERSEDES).equals(String.valueOf(now.number()));
        return isSame ? null : changes.since(proposal.typed(), now, claim.verdicts());
    }

    private static @Nullable Integer corrects(Proposal proposal) {
        String number = proposal.typed().one(VerdictFields.CORRECTS);
        return number.matches("[0-9]{1,6}") ? Integer.valueOf(number) : null;
    }
}
