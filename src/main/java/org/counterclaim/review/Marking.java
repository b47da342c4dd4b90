package org.counterclaim.review;

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
import org.counterclaim.desk.Entered;
import org.counterclaim.desk.References;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Sent;
import org.counterclaim.desk.SentForms;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Author;
import org.counterclaim.history.Change;
import org.counterclaim.review.MarkedClaim.Standing;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.Verdicts;

/** Gives verdicts, or proposes them where a second fact-checker has to approve them. */
@Component
class Marking {

    private final MarkedClaims claims;
    private final Verdicts verdicts;
    private final Proposals proposals;
    private final Declarations declarations;
    private final SecondApproval approval;
    private final NewEvidence newEvidence;
    private final References references;
    private final SentForms sentForms;
    private final Clock clock;

    Marking(MarkedClaims claims, Verdicts verdicts, Proposals proposals, Declarations declarations, SecondApproval approval,
            NewEvidence newEvidence, References references, SentForms sentForms, Clock clock) {
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
     * @throws MarkConflict if the claim was changed or marked since the form was opened
     * @throws Rejected if anything is wrong with what was typed, or the claim cannot be marked
     */
    @Transactional
    public String mark(String slug, Sent form, SignedIn by) {
        return sentForms.once(form, by.id(), () -> {
            MarkedClaim claim = claims.lock(slug);
            Map<String, String> problems = new LinkedHashMap<>();
            Map<String, String> doubts = new LinkedHashMap<>();
            Typed typed = newEvidence.onRecord(form.typed(), new Change(by.author(), null), problems, doubts);
            VerdictDetails details = details(claim, typed, by.author(), problems, doubts);
            if (approval.isNeeded()) {
                Typed named = EvidenceRows.named(only(typed), EvidenceRows.typed(typed));
                return "/review/proposals/" + proposals.add(claim, details.mark(), named, by);
            }
            return given(claim, details, by.author());
        });
    }

    /**
     * Gives the verdict that was proposed, in the transaction that is going on.
     *
     * @param claim locked
     * @return where to see it
     * @throws MarkConflict if the claim was changed or marked since it was proposed
     * @throws Rejected if anything is wrong with it by now
     */
    String give(MarkedClaim claim, Proposal proposal, Author approver) {
        return given(claim, details(claim, proposal.typed(), proposal.author(), approver), proposal.author());
    }

    private String given(MarkedClaim claim, VerdictDetails details, Author giver) {
        verdicts.save(new Verdict(details, new Change(giver, null)));
        return claim.href() + "#verdict-" + details.number();
    }

    /**
     * Nothing is asked about a form while something is wrong with it.
     *
     * @param doubts what has to be asked about new articles: that they are not on record yet is no other fault
     */
    private VerdictDetails details(MarkedClaim claim, Typed typed, Author giver, Map<String, String> problems, Map<String, String> doubts) {
        VerdictDetails details = null;
        try {
            details = details(claim, typed, giver, (Author) null);
        } catch (Rejected rejected) {
            String despite = rejected.problems().get(Rejected.DESPITE);
            if (despite != null) {
                doubts.merge(Rejected.DESPITE, despite, Marking::andAlso);
            }
            Map<String, String> found = despite == null ? problems : doubts;
            rejected.problems().entrySet().stream().filter(one -> !doubts.containsKey(one.getKey()))
                    .forEach(one -> found.putIfAbsent(one.getKey(), one.getValue()));
        }
        if (details == null || !problems.isEmpty() || !doubts.isEmpty()) {
            throw new Rejected(problems.isEmpty() ? doubts : problems);
        }
        return details;
    }

    static String andAlso(String one, String next) {
        return one + "," + next;
    }

    private VerdictDetails details(MarkedClaim claim, Typed typed, Author giver, @Nullable Author approver) {
        if (claim.obstacle() != null) {
            throw new Rejected(Map.of("", claim.obstacle()));
        }
        if (!typed.one(MarkFields.VERSION).equals(String.valueOf(claim.revision()))
                || !typed.one(MarkFields.SUPERSEDES).equals(String.valueOf(claim.number()))) {
            throw new MarkConflict();
        }
        Standing corrected = corrected(claim, typed);
        Typed whole = corrected == null ? typed : typed.with(MarkFields.MARK.name(), corrected.mark());
        return read(claim, whole, corrected, giver, approver);
    }

    private VerdictDetails read(MarkedClaim claim, Typed typed, @Nullable Standing corrected, Author giver, @Nullable Author approver) {
        LocalDate today = LocalDate.now(clock);
        Entered entered = new Entered(typed, MarkFields.of(typed), references, new Change(giver, null), today);
        Mark standing = claim.standing() == null ? null : claim.standing().mark();
        Mark mark = corrected == null ? MarkFields.mark(entered, MarkFields.marks(standing)) : corrected.mark();
        LocalDate reviewBy = MarkFields.reviewBy(entered, today);
        List<Evidence> evidence = MarkFields.evidence(typed, entered, references);
        entered.refuse();
        if (evidence.isEmpty() && mark != Mark.WITHDRAWN && approver == null) {
            entered.doubt("", MarkFields.NO_EVIDENCE);
        }
        entered.askFirst();
        return new VerdictDetails(claim.id(), claim.number() + 1, mark, entered.text(MarkFields.RATIONALE.name()), evidence,
                entered.textOrNull(MarkFields.WOULD_CHANGE_IT.name()), Instant.now(clock).truncatedTo(ChronoUnit.MICROS), claim.revision(), reviewBy,
                declarations.on(claim.id(), Objects.requireNonNull(giver.account())), approver, corrected == null ? null : corrected.id());
    }

    /** The verdict whose words are corrected, which is always the one that stands; null if the form corrects none. */
    private static @Nullable Standing corrected(MarkedClaim claim, Typed typed) {
        if (!typed.has(MarkFields.CORRECTS)) {
            return null;
        }
        if (claim.standing() == null || !typed.one(MarkFields.CORRECTS).equals(String.valueOf(claim.number()))) {
            throw new MarkConflict();
        }
        return claim.standing();
    }

    /** Nothing but what the form asks for. */
    private static Typed only(Typed typed) {
        Typed known = Typed.nothing();
        for (String field : List.of(MarkFields.MARK.name(), MarkFields.RATIONALE.name(), MarkFields.WOULD_CHANGE_IT.name(),
                MarkFields.REVIEW_BY.name(), MarkFields.VERSION, MarkFields.SUPERSEDES, MarkFields.CORRECTS)) {
            known = known.with(field, typed.all(field));
        }
        return known;
    }
}
