package org.counterclaim.factcheck.verdict;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.claim.ClaimPage;
import org.counterclaim.reader.claim.PastVerdict;
import org.counterclaim.web.form.FormValues;

/**
 * The page of a proposal.
 *
 * @param claim the claim as its public page shows it; null if it is withdrawn
 * @param shown the verdict as it would be public; null with the claim
 * @param change the claim's changes since the proposal; null if there are none
 * @param interest the viewer's declared interests in the actors concerned; null if there are none
 * @param isOwn whether the reader proposed it
 * @param typed what the reader typed here
 */
public record ProposalPage(Proposal proposal, @Nullable ClaimPage claim, @Nullable PastVerdict shown, @Nullable ClaimChange change,
        @Nullable String interest, boolean isOwn, Map<String, String> problems, FormValues typed) {

    /** Whether it can be approved by the reader as things are. */
    public boolean isApprovable() {
        return proposal.isOpen() && !isOwn && claim != null && change == null;
    }
}
