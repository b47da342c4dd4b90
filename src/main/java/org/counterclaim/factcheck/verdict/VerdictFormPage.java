package org.counterclaim.factcheck.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.desk.FormPage.ErrorLink;
import org.counterclaim.desk.FormPage.FieldRow;
import org.counterclaim.factcheck.queue.ChangesSinceVerdict;
import org.counterclaim.reader.claim.ClaimPage;
import org.counterclaim.reader.claim.PastVerdict;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/**
 * The page on which a claim is marked.
 *
 * @param claim the claim as its public page shows it
 * @param now the present claim
 * @param since the changes on the claim since its last verdict
 * @param offered the rows for articles and statements that belong to the claim
 * @param toName the rows for others
 * @param preview the verdict as it would be shown; null until a mark is chosen
 * @param interest the fact-checker's declared interests in the actors concerned; null if there are none
 * @param change the changes since the form was opened; null if there are none
 * @param isProposed whether somebody else has to approve it
 * @param problems what is wrong, by the names of fields
 */
public record VerdictFormPage(ClaimPage claim, JudgedClaim now, ChangesSinceVerdict since, FormSubmission sent, List<EvidenceRow> offered,
        List<EvidenceRow> toName,
        @Nullable PastVerdict preview, @Nullable String interest, @Nullable ClaimChange change, boolean isProposed,
        Map<String, String> problems) {

    /** Returns the address to which the form is sent. */
    public String action() {
        return claim.claim().href() + "/verdicts";
    }

    /** Returns the revision that the form shows, counted from 1. */
    public int revision() {
        return now.revision() + 1;
    }

    /** Returns the revision that the corrected verdict judged, if the claim now has another one; otherwise null. */
    public @Nullable Integer correctedRevision() {
        PastVerdict corrected = corrects() == null ? null : claim.verdicts().getFirst();
        return corrected == null || corrected.claimVersion() == now.revision() ? null : corrected.revision();
    }

    /** Returns the number of the verdict whose words are corrected; null if a new mark is given. */
    public @Nullable Integer corrects() {
        return sent.typed().has(VerdictFields.CORRECTS) && now.standing() != null ? now.number() : null;
    }

    /** The marks to choose from. */
    public List<Mark> marks() {
        return VerdictFields.marks(now.standing() == null ? null : now.standing().mark());
    }

    /** The word of the mark that is chosen, or that stays; empty if none is. */
    public String mark() {
        return corrects() == null ? sent.typed().one(VerdictFields.MARK.name()) : Objects.requireNonNull(now.standing()).mark().toString();
    }

    public FieldRow rationale() {
        return line(VerdictFields.RATIONALE);
    }

    public FieldRow wouldChangeIt() {
        return line(VerdictFields.WOULD_CHANGE_IT);
    }

    public FieldRow reviewBy() {
        return line(VerdictFields.REVIEW_BY);
    }

    /** Returns the problem of the form as a whole. */
    public Optional<String> problem() {
        return Optional.ofNullable(problems.get(""));
    }

    /** Returns the problems of its fields, in order. */
    public List<ErrorLink> errors() {
        return Stream.of(
                Stream.of(VerdictFields.MARK, VerdictFields.RATIONALE).flatMap(this::errors),
                Stream.concat(offered.stream(), toName.stream()).filter(row -> row.problem() != null)
                        .map(row -> new ErrorLink(row.offer() == null ? row.field() + ".article" : row.field(),
                                "Evidence: " + row.problem())),
                Stream.of(VerdictFields.WOULD_CHANGE_IT, VerdictFields.REVIEW_BY).flatMap(this::errors))
                .flatMap(some -> some).toList();
    }

    VerdictFormPage with(PastVerdict shown) {
        return new VerdictFormPage(claim, now, since, sent, offered, toName, shown, interest, change, isProposed, problems);
    }

    private Stream<ErrorLink> errors(FormField field) {
        String words = problems.get(field.name());
        return words == null ? Stream.empty() : Stream.of(new ErrorLink(field.name(), field.label() + ": " + words));
    }

    private FieldRow line(FormField field) {
        return FieldRow.alone(field, sent.typed().one(field.name()), problems.get(field.name()), null);
    }

    /** The form as it was typed. */
    public FormValues typed() {
        return sent.typed();
    }
}
