package org.counterclaim.factcheck.verdict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.factcheck.interest.DeclaredInterests;
import org.counterclaim.factcheck.verdict.JudgedClaim.StandingVerdict;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.Verdicts;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.IdempotencyKeys;
import org.counterclaim.web.form.RejectedFormException;

/** Gives verdicts, or proposes them if a second fact-checker must approve them. */
@Component
class VerdictPublisher {

    private final JudgedClaims claims;
    private final Verdicts verdicts;
    private final Proposals proposals;
    private final DeclaredInterests declarations;
    private final SecondApprovalPolicy approval;
    private final NewEvidenceArticles newEvidence;
    private final ReferenceResolver references;
    private final IdempotencyKeys sentForms;
    private final Clock clock;

    VerdictPublisher(JudgedClaims claims, Verdicts verdicts, Proposals proposals, DeclaredInterests declarations,
            SecondApprovalPolicy approval,
            NewEvidenceArticles newEvidence, ReferenceResolver references, IdempotencyKeys sentForms, Clock clock) {
        this.claims = claims;
        this.verdicts = verdicts;
        this.proposals = proposals;
        this.declarations = declarations;
        this.approval = approval;
        this.newEvidence = newEvidence;
        this.references = references;
        this.sentForms = sentForms;
        this.clock = clock;
    }

    /**
     * Gives or proposes the verdict that was typed, once for each key of a form.
     *
     * @return where to see it
     * @throws EditConflictException if the claim was changed or marked since the form was opened
     * @throws RejectedFormException if anything is wrong with what was typed, or the claim cannot be marked
     */
    @Transactional
    public String mark(String slug, FormSubmission form, SignedIn by) {
        return sentForms.once(form, by.id(), () -> {
            JudgedClaim claim = claims.lock(slug);
            Map<String, String> problems = new LinkedHashMap<>();
            Map<String, String> warnings = new LinkedHashMap<>();
            FormValues typed = newEvidence.onRecord(form.typed(), new ChangeReason(by.author(), null), problems, warnings);
            VerdictDetails details = details(claim, typed, by.author(), problems, warnings);
            if (approval.isNeeded()) {
                FormValues named = EvidenceRows.named(only(typed), EvidenceRows.typed(typed));
                return "/review/proposals/" + proposals.add(claim, details.mark(), named, by);
            }
            return given(claim, details, by.author());
        });
    }

    /**
     * Gives a proposed verdict in the current transaction.
     *
     * @param claim locked
     * @return where to see it
     * @throws EditConflictException if the claim was changed or marked since it was proposed
     * @throws RejectedFormException if it is no longer valid
     */
    String give(JudgedClaim claim, Proposal proposal, ChangeAuthor approver) {
        return given(claim, details(claim, proposal.typed(), proposal.author(), approver), proposal.author());
    }

    private String given(JudgedClaim claim, VerdictDetails details, ChangeAuthor giver) {
        verdicts.save(new Verdict(details, new ChangeReason(giver, null)));
        return claim.href() + "#verdict-" + details.number();
    }

    /**
     * Returns the details. Doubts are raised only once nothing is wrong with the form.
     *
     * @param warnings what has to be asked about new articles: that they are not on record yet is no other fault
     */
    private VerdictDetails details(JudgedClaim claim, FormValues typed, ChangeAuthor giver, Map<String, String> problems,
            Map<String, String> warnings) {
        VerdictDetails details = null;
        try {
            details = details(claim, typed, giver, (ChangeAuthor) null);
        } catch (RejectedFormException rejected) {
            String despite = rejected.problems().get(RejectedFormException.DESPITE);
            if (despite != null) {
                warnings.merge(RejectedFormException.DESPITE, despite, VerdictPublisher::andAlso);
            }
            Map<String, String> found = despite == null ? problems : warnings;
            rejected.problems().entrySet().stream().filter(one -> !warnings.containsKey(one.getKey()))
                    .forEach(one -> found.putIfAbsent(one.getKey(), one.getValue()));
        }
        if (details == null || !problems.isEmpty() || !warnings.isEmpty()) {
            throw new RejectedFormException(problems.isEmpty() ? warnings : problems);
        }
        return details;
    }

    static String andAlso(String one, String next) {
        return one + "," + next;
    }

    private VerdictDetails details(JudgedClaim claim, FormValues typed, ChangeAuthor giver, @Nullable ChangeAuthor approver) {
        if (claim.obstacle() != null) {
            throw new RejectedFormException(claim.obstacle());
        }
        EditConflictException.throwUnless(typed.one(VerdictFields.VERSION).equals(String.valueOf(claim.revision()))
                && typed.one(VerdictFields.SUPERSEDES).equals(String.valueOf(claim.number())));
        StandingVerdict corrected = corrected(claim, typed);
        FormValues whole = corrected == null ? typed : typed.with(VerdictFields.MARK.name(), corrected.mark());
        return read(claim, whole, corrected, giver, approver);
    }

    private VerdictDetails read(JudgedClaim claim, FormValues typed, @Nullable StandingVerdict corrected, ChangeAuthor giver,
            @Nullable ChangeAuthor approver) {
        LocalDate today = LocalDate.now(clock);
        FormReader entered = new FormReader(typed, VerdictFields.of(typed), references, new ChangeReason(giver, null), today);
        Mark standing = claim.standing() == null ? null : claim.standing().mark();
        Mark mark = corrected == null ? VerdictFields.mark(entered, VerdictFields.marks(standing)) : corrected.mark();
        LocalDate reviewBy = VerdictFields.reviewBy(entered, today);
        List<Evidence> evidence = VerdictFields.evidence(typed, entered, references);
        entered.throwIfRejected();
        if (evidence.isEmpty() && mark != Mark.WITHDRAWN && approver == null) {
            entered.warn("", VerdictFields.NO_EVIDENCE);
        }
        entered.throwIfUnconfirmed();
        return new VerdictDetails(claim.id(), claim.number() + 1, mark, entered.text(VerdictFields.RATIONALE.name()), evidence,
                entered.textOrNull(VerdictFields.WOULD_CHANGE_IT.name()), Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                claim.revision(), reviewBy,
                declarations.on(claim.id(), Objects.requireNonNull(giver.account())), approver, corrected == null ? null : corrected.id());
    }

    /** Returns the verdict whose words are corrected, which must be the present one; null if the form corrects none. */
    private static @Nullable StandingVerdict corrected(JudgedClaim claim, FormValues typed) {
        if (!typed.has(VerdictFields.CORRECTS)) {
            return null;
        }
        EditConflictException.throwUnless(
                claim.standing() != null && typed.one(VerdictFields.CORRECTS).equals(String.valueOf(claim.number())));
        return claim.standing();
    }

    /** Nothing but what the form asks for. */
    private static FormValues only(FormValues typed) {
        FormValues known = FormValues.empty();
        for (String field : List.of(VerdictFields.MARK.name(), VerdictFields.RATIONALE.name(), VerdictFields.WOULD_CHANGE_IT.name(),
                VerdictFields.REVIEW_BY.name(), VerdictFields.VERSION, VerdictFields.SUPERSEDES, VerdictFields.CORRECTS)) {
            known = known.with(field, typed.all(field));
        }
        return known;
    }
}
