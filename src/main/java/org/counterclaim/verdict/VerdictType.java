package org.counterclaim.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.FieldTable;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.FieldType.Display;
import org.counterclaim.record.FieldValues;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;

/** The description of verdicts as a kind of record. They never change, and are shown on the page of their claim. */
public final class VerdictType {

    private static final RecordField<VerdictDetails, UUID> CLAIM =
            RecordField.of("claim", "The claim", FieldType.record("claim"), VerdictDetails::claim);

    private static final RecordField<VerdictDetails, Integer> CLAIM_VERSION =
            RecordField.of("claimVersion", "Judges revision", FieldType.NUMBER.shown(Display.REVISION), VerdictDetails::claimVersion);

    private static final RecordField<VerdictDetails, Integer> NUMBER =
            RecordField.of("number", "Which verdict on it", FieldType.NUMBER, VerdictDetails::number);

    private static final RecordField<VerdictDetails, Mark> MARK =
            RecordField.of("mark", "Verdict", FieldType.word(Mark.values()), VerdictDetails::mark);

    private static final RecordField<VerdictDetails, String> RATIONALE =
            RecordField.of("rationale", "Why", FieldType.PROSE, VerdictDetails::rationale).words("rationale", "rationale");

    private static final RecordField<VerdictDetails, List<Evidence>> EVIDENCE =
            RecordField.of("evidence", "Evidence", FieldType.own(Display.EVIDENCE,
                    (source, name) -> source.parts(name).stream().map(Evidence::of).toList(),
                    (state, name, evidence) -> state.with(name, evidence == null ? null : evidence.stream().map(Evidence::state).toList())),
                    VerdictDetails::evidence)
                    .words("note", "note on evidence")
                    .table(new FieldTable("verdict_evidence", "verdict_id",
                            List.of("place", "article_id", "statement_id", "direction", "note"),
                            state -> IntStream.range(0, state.states("evidence").size())
                                    .mapToObj(place -> evidence(place, state.states("evidence").get(place)))));

    private static final RecordField<VerdictDetails, String> WOULD_CHANGE_IT =
            RecordField.of("wouldChangeIt", "What would change it", FieldType.PROSE, VerdictDetails::wouldChangeIt)
                    .words("wouldChangeIt", "what would change it");

    private static final RecordField<VerdictDetails, Instant> GIVEN_AT =
            RecordField.of("givenAt", "Given", FieldType.MOMENT, VerdictDetails::givenAt);

    private static final RecordField<VerdictDetails, LocalDate> REVIEW_BY =
            RecordField.of("reviewBy", "To be looked at again by", FieldType.DAY, VerdictDetails::reviewBy);

    private static final RecordField<VerdictDetails, String> INTEREST =
            RecordField.of("interest", "Interest declared", FieldType.PROSE, VerdictDetails::interest)
                    .words("interest", "declared interest");

    private static final RecordField<VerdictDetails, String> APPROVED_BY =
            RecordField.<VerdictDetails, String>of("approvedBy", "Approved by", FieldType.PLAIN, details -> name(details.approver()))
                    .column("approver_name");

    private static final RecordField<VerdictDetails, UUID> APPROVER =
            RecordField.of("approver", "Approved by", FieldType.record("account").shown(Display.NONE),
                    details -> account(details.approver()));

    private static final RecordField<VerdictDetails, UUID> CORRECTS =
            RecordField.of("corrects", "Corrects", FieldType.record("verdict"), VerdictDetails::corrects);

    private static final RecordField<Verdict, UUID> ACCOUNT =
            RecordField.of("account", "By", FieldType.record("account").shown(Display.NONE), verdict -> account(verdict.by()));

    private static final RecordField<Verdict, String> BY =
            RecordField.<Verdict, String>of("by", "By", FieldType.PLAIN, verdict -> name(verdict.by())).column("by_name");

    /** Verdicts. */
    public static final RecordType<Verdict, VerdictDetails> TYPE = RecordType.of("verdict", null, Verdict::details)
            .told("gave the verdict", "gave the verdict")
            .says(CLAIM, CLAIM_VERSION, NUMBER, MARK, RATIONALE, EVIDENCE, WOULD_CHANGE_IT, GIVEN_AT)
            .has(BY, ACCOUNT)
            .says(REVIEW_BY, INTEREST, APPROVED_BY, APPROVER, CORRECTS)
            .made(VerdictType::details);

    private VerdictType() {}

    private static VerdictDetails details(FieldValues<VerdictDetails> values) {
        String approver = values.orNull(APPROVED_BY);
        return new VerdictDetails(
                values.get(CLAIM),
                values.get(NUMBER),
                values.get(MARK),
                values.get(RATIONALE),
                values.get(EVIDENCE),
                values.orNull(WOULD_CHANGE_IT),
                values.get(GIVEN_AT),
                values.get(CLAIM_VERSION),
                values.orNull(REVIEW_BY),
                values.orNull(INTEREST),
                approver == null ? null : new ChangeAuthor(values.orNull(APPROVER), approver),
                values.orNull(CORRECTS));
    }

    private static List<@Nullable Object> evidence(int place, SavedState one) {
        return Arrays.asList(place, one.idOrNull("article"), one.idOrNull("statement"), one.textOrNull("direction"),
                one.textOrNull("note"));
    }

    private static @Nullable String name(@Nullable ChangeAuthor author) {
        return author == null ? null : author.publicName();
    }

    private static @Nullable UUID account(@Nullable ChangeAuthor author) {
        return author == null ? null : author.account();
    }
}
