package org.counterclaim.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OrderColumn;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.AuditedRecord;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;

/** A fact-checker's mark on a claim. It is never changed; a newer one supersedes it, and only its words can be taken down. */
@Entity
public class Verdict extends AuditedRecord {

    private UUID claimId;
    private int number;

    @Enumerated(EnumType.STRING)
    private Mark mark;

    private String rationale;

    @ElementCollection
    @CollectionTable(name = "verdict_evidence")
    @OrderColumn(name = "place")
    private List<Evidence> evidence;

    private @Nullable String wouldChangeIt;
    private Instant givenAt;
    private @Nullable UUID accountId;
    private String byName;
    private int claimVersion;
    private @Nullable LocalDate reviewBy;
    private @Nullable String interest;
    private @Nullable UUID approverId;
    private @Nullable String approverName;
    private @Nullable UUID correctsId;

    @SuppressWarnings("NullAway.Init")
    protected Verdict() {}

    /**
     * Gives a verdict on a claim.
     *
     * @throws IllegalArgumentException if it names the same person as author and approver
     */
    public Verdict(VerdictDetails details, ChangeReason change) {
        claimId = details.claim();
        number = details.number();
        mark = details.mark();
        rationale = details.rationale();
        evidence = new ArrayList<>(details.evidence());
        wouldChangeIt = details.wouldChangeIt();
        givenAt = details.givenAt().truncatedTo(ChronoUnit.MICROS);
        claimVersion = details.claimVersion();
        reviewBy = details.reviewBy();
        interest = details.interest();
        correctsId = details.corrects();
        approve(details.approver(), change.by());
        accountId = change.by().account();
        byName = change.by().publicName();
        announce(EntryAction.CREATED, change);
    }

    /** Returns the verdict's content. */
    public VerdictDetails details() {
        return new VerdictDetails(claimId, number, mark, rationale, evidence, wouldChangeIt, givenAt, claimVersion,
                reviewBy, interest, approverName == null ? null : new ChangeAuthor(approverId, approverName), correctsId);
    }

    /** Returns who gave it. */
    public ChangeAuthor by() {
        return new ChangeAuthor(accountId, byName);
    }

    /** Announces that words of it were taken down, which only {@link VerdictRedaction} does. */
    void wordsTaken(Withholding what, ChangeReason change) {
        announce(what, revision(), change);
    }

    private void approve(@Nullable ChangeAuthor approver, ChangeAuthor giver) {
        if (approver != null) {
            boolean isSame = approver.account() == null ? approver.publicName().equals(giver.publicName())
                    : approver.account().equals(giver.account());
            if (isSame || (approver.account() == null && giver.account() != null)) {
                throw new IllegalArgumentException("A verdict is approved by a second fact-checker");
            }
            approverId = approver.account();
            approverName = approver.publicName();
        }
    }

    @Override
    protected RecordType<Verdict, VerdictDetails> type() {
        return VerdictType.TYPE;
    }
}
