package org.counterclaim.factcheck.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/** The fields of the form for a verdict, and how they are read. */
final class VerdictFields {

    static final FormField MARK = FormField.choice("mark", "Mark", Mark.values()).required();
    static final FormField RATIONALE = FormField.text("rationale", "Why", 10_000).required()
            .hint("Say what is missing as well as what is there. Markdown: *emphasis*, lists, > quotations, [links](https://...).");
    static final FormField WOULD_CHANGE_IT = FormField.text("wouldChangeIt", "What would change it", 2000)
            .hint("What would have to turn up for another mark.");
    static final FormField REVIEW_BY = FormField.date("reviewBy", "Look at it again by")
            .hint("A day, such as 3 May 2027: the claim comes back to the queue then.");

    /** The revision of the claim, the number of its verdict, and that of the verdict whose words are corrected. */
    static final String VERSION = "version";
    static final String SUPERSEDES = "supersedes";
    static final String CORRECTS = "corrects";

    /** The question if a verdict names no evidence. */
    static final String NO_EVIDENCE = "The verdict would rest on no evidence: nothing is ticked or named below.";

    private VerdictFields() {}

    /** All fields of what was typed. */
    static List<FormField> of(FormValues typed) {
        return Stream.concat(Stream.of(MARK, RATIONALE, WOULD_CHANGE_IT, REVIEW_BY),
                EvidenceRows.typed(typed).stream().flatMap(EvidenceRows::fields)).toList();
    }

    /** Returns the marks that can be given; withdrawing is possible only if there is a verdict. */
    static List<Mark> marks(@Nullable Mark standing) {
        return Stream.of(Mark.values()).filter(mark -> mark != Mark.WITHDRAWN || (standing != null && standing != Mark.WITHDRAWN)).toList();
    }

    static Mark mark(FormReader entered, List<Mark> marks) {
        Mark mark = entered.wordOrNull(MARK.name(), Mark.values());
        if (mark != null && !marks.contains(mark)) {
            entered.problem(MARK.name(), "A verdict is taken back only where one stands.");
        }
        return Objects.requireNonNullElse(mark, Mark.UNPROVEN);
    }

    static @Nullable LocalDate reviewBy(FormReader entered, LocalDate today) {
        LocalDate day = entered.dayOrNull(REVIEW_BY.name());
        if (day != null && !day.isAfter(today)) {
            entered.problem(REVIEW_BY.name(), "Write a day that is still to come.");
        }
        return day;
    }

    static List<Evidence> evidence(FormValues typed, FormReader entered, ReferenceResolver references) {
        List<Evidence> all = new ArrayList<>();
        for (EvidenceRow row : EvidenceRows.typed(typed)) {
            Optional<Evidence> piece = piece(row, entered, references);
            if (piece.isPresent() && all.stream().anyMatch(other -> isSame(other, piece.get()))) {
                entered.problem(row.field() + ".article", "This is among the evidence already.");
            }
            piece.ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Evidence> piece(EvidenceRow row, FormReader entered, ReferenceResolver references) {
        if (row.isNew()) {
            return Optional.empty();
        }
        if (!row.isUsed()) {
            entered.problem(row.field() + ".article", "Name the article or the statement that this note is about, or take the note out.");
        } else if (!row.article().isBlank() && !row.statement().isBlank()) {
            entered.problem(row.field() + ".article", "Name an article or a statement here, and the other one as evidence of its own.");
        } else {
            return named(row, entered, references);
        }
        return Optional.empty();
    }

    private static Optional<Evidence> named(EvidenceRow row, FormReader entered, ReferenceResolver references) {
        EvidenceDirection direction = row.direction();
        String note = entered.textOrNull(row.field() + ".note");
        try {
            boolean isArticle = !row.article().isBlank();
            UUID named = isArticle ? find("article", row.article(), row, references) : find("statement", row.statement(), row, references);
            if (direction == null) {
                entered.problem(row.field() + ".direction", "Choose whether it speaks for the claim or against it.");
                return Optional.empty();
            }
            return Optional.of(isArticle ? Evidence.article(named, direction, note) : Evidence.statement(named, direction, note));
        } catch (RejectedFormException unknown) {
            unknown.problems().forEach(entered::problem);
            return Optional.empty();
        }
    }

    private static UUID find(String kind, String name, EvidenceRow row, ReferenceResolver references) {
        return references.find(kind, name, row.field() + "." + kind);
    }

    private static boolean isSame(Evidence one, Evidence other) {
        return Objects.equals(one.article(), other.article()) && Objects.equals(one.statement(), other.statement());
    }
}
