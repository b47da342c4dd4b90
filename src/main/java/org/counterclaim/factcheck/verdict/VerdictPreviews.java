package org.counterclaim.factcheck.verdict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.InputText;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.reader.claim.PastVerdict;
import org.counterclaim.reader.claim.PastVerdicts;
import org.counterclaim.reader.dossier.VerdictLine;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/** Shows a verdict that is being typed as readers would see it; values that are not valid yet are left out. */
@Component
class VerdictPreviews {

    /** The most characters shown, twice as many as are accepted. */
    private static final int LONGEST = 20_000;

    private final PastVerdicts verdicts;
    private final ReferenceResolver references;
    private final Clock clock;

    VerdictPreviews(PastVerdicts verdicts, ReferenceResolver references, Clock clock) {
        this.verdicts = verdicts;
        this.references = references;
        this.clock = clock;
    }

    /**
     * The verdict as it would be public.
     *
     * @param mark the word of its mark; null is returned where it is none
     * @param by the public name of who gives it
     * @param corrects the number of the verdict whose words it corrects
     */
    @Nullable
    PastVerdict of(JudgedClaim claim, FormValues typed, String mark, String by, @Nullable String interest,
            @Nullable String approver,
            @Nullable Integer corrects) {
        return EnumWords.find(Mark.values(), mark)
                .map(one -> new PastVerdict(
                        new VerdictLine(claim.id(), claim.number() + 1, one, text(typed, VerdictFields.RATIONALE.name()),
                                Instant.now(clock).truncatedTo(ChronoUnit.MICROS), by),
                        claim.href(), claim.revision(), EvidenceRows.typed(typed).stream().flatMap(row -> item(row).stream()).toList(),
                        orNull(text(typed, VerdictFields.WOULD_CHANGE_IT.name())), reviewBy(typed), interest, approver, corrects))
                .orElse(null);
    }

    private Optional<PastVerdict.EvidenceItem> item(EvidenceRow row) {
        EvidenceDirection direction = row.direction();
        if (direction == null) {
            return Optional.empty();
        }
        if (row.isNew()) {
            return Optional.of(
                    new PastVerdict.EvidenceItem(href(row.asNew().one("webAddress")), row.asNew().one("headline"), "article", direction,
                            orNull(row.note().strip())));
        }
        try {
            UUID article = row.article().isBlank() ? null : references.find("article", row.article(), "");
            UUID statement = article != null || row.statement().isBlank() ? null : references.find("statement", row.statement(), "");
            return article == null && statement == null ? Optional.empty()
                    : Optional.of(verdicts.item(article, statement, direction, orNull(row.note().strip())));
        } catch (RejectedFormException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the address of an article that has no page here yet. */
    private static String href(String typed) {
        try {
            return WebAddress.of(typed).toString();
        } catch (IllegalArgumentException unreadable) {
            return "#preview";
        }
    }

    private @Nullable LocalDate reviewBy(FormValues typed) {
        try {
            FuzzyDate date = FuzzyDate.read(typed.one(VerdictFields.REVIEW_BY.name()), LocalDate.now(clock));
            return date.isDay() ? date.firstDay() : null;
        } catch (FuzzyDate.InvalidDateException unreadable) {
            return null;
        }
    }

    private static String text(FormValues typed, String field) {
        String text = typed.one(field).strip();
        return InputText.beginning(text, LONGEST);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Returns the values that one would type to give a verdict again. */
    static FormValues typed(PastVerdict verdict) {
        List<EvidenceRow> rows = verdict.evidence().stream().map(item -> {
            String name = item.words() + " [" + item.href().substring(item.href().lastIndexOf('/') + 1) + "]";
            boolean isArticle = item.kind().equals("article");
            String note = item.note();
            return new EvidenceRow("", null, isArticle ? name : "", isArticle ? "" : name, item.direction(),
                    note == null ? "" : note, FormValues.empty(), null);
        }).toList();
        return EvidenceRows.named(FormValues.empty()
                .with(VerdictFields.MARK.name(), verdict.verdict().mark())
                .with(VerdictFields.RATIONALE.name(), List.of(verdict.verdict().rationale()))
                .with(VerdictFields.WOULD_CHANGE_IT.name(), (Object) verdict.wouldChangeIt())
                .with(VerdictFields.REVIEW_BY.name(), (Object) verdict.reviewBy()), rows);
    }
}
