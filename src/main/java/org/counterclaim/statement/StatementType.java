package org.counterclaim.statement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.json.RecordState;
import org.counterclaim.record.FieldSource;
import org.counterclaim.record.FieldTable;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.FieldType.Display;
import org.counterclaim.record.FieldValues;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;

/** The description of statements as a kind of record. */
public final class StatementType {

    private static final String FOREIGN = "It was said in another language";
    private static final String HEARSAY = "Who passed it on, and what it rests on";
    private static final String ANSWER = "What it answers";

    private static final RecordField<StatementDetails, UUID> ACTOR =
            RecordField.of("actor", "Who says it", FieldType.record("actor"), StatementDetails::actor).required()
                    .merged("who says it").inQueue("who says it");

    private static final RecordField<StatementDetails, Stance> STANCE =
            RecordField.of("stance", "What they do with the claim", FieldType.word(Stance.values()), StatementDetails::stance).required();

    /** The claim that it is on. */
    public static final RecordField<StatementDetails, UUID> CLAIM =
            RecordField.of("claim", "The claim", FieldType.record("claim"), StatementDetails::claim).required()
                    .inForms("claim", "The claim, as one plain sentence").merged("the claim");

    private static final RecordField<StatementDetails, FuzzyDate> SAID =
            RecordField.of("said", "When it was said", FieldType.DATE, StatementDetails::said).required()
                    .hint("Such as “11 October 2022” or “about April 2021”.").inQueue("date");

    private static final RecordField<StatementDetails, String> QUOTATION = RecordField.words(
            RecordField.of("quotation", "Their words", FieldType.PROSE, StatementDetails::quotation).lines(1000)
                    .hint("Verbatim and short."),
            "quotation");

    private static final RecordField<StatementDetails, String> QUOTATION_LANGUAGE =
            RecordField.of("quotationLanguage", "Language of the quotation", FieldType.LANGUAGE, StatementDetails::quotationLanguage)
                    .folded(FOREIGN).inQueue("language");

    private static final RecordField<StatementDetails, String> TRANSLATION = RecordField.words(
            RecordField.of("translation", "Translation", FieldType.PROSE, StatementDetails::translation).lines(1000).folded(FOREIGN),
            "translation");

    private static final RecordField<StatementDetails, Basis> BASIS =
            RecordField.of("basis", "What they say it rests on", FieldType.word(Basis.values()), StatementDetails::basis).folded(HEARSAY);

    // Not "relays" in forms: a field's name is its id on the page, and the sprite has a symbol of that id.
    private static final RecordField<StatementDetails, List<UUID>> RELAYS =
            RecordField.of("relays", "As told by", FieldType.recordList("actor"), StatementDetails::relays)
                    .inForms("toldBy", "As told by").folded(HEARSAY)
                    .hint("Who passed it on by hearsay, from the speaker outwards. Nobody: first-hand.")
                    .merged("as told by").inQueue("as told by")
                    .table(FieldTable.ordered("relay", "statement_id", "hop", "actor_id", state -> state.ids("relays")));

    private static final RecordField<StatementDetails, UUID> ANSWERS =
            RecordField.of("answers", "The statement it answers", FieldType.record("statement"), StatementDetails::answers)
                    .folded(ANSWER).inQueue("what it answers");

    private static final RecordField<StatementDetails, Aim> AIM =
            RecordField.of("aim", "What a denial or dispute is aimed at", FieldType.word(Aim.values()), StatementDetails::aim)
                    .folded(ANSWER)
                    .hint("The substance: “it is not so”. The attribution: “I never said that”.").inQueue("what it is aimed at");

    /** Its reports as an editor writes them, without their ids, which {@link #REPORTS} writes into the state. */
    public static final RecordField<StatementDetails, Set<ReportDetails>> REPORTED =
            RecordField.of("reports", "Where it was reported", FieldType.own(Display.NONE, StatementType::reports,
                    (state, name, reports) -> {
                    }), StatementDetails::reports)
                    .withheld((reports, what) -> reports.stream().map(report -> report.without(what))
                            .collect(Collectors.toUnmodifiableSet()));

    /** The reports as the history keeps them, with their permanent ids. */
    private static final RecordField<Statement, List<RecordState>> REPORTS =
            RecordField.of("reports", "Where it was reported", FieldType.<List<RecordState>>own(Display.REPORTS, (source, name) -> null,
                    (state, name, reports) -> state.with(name, reports)), StatementType::states)
                    .words("wording", "wording of a report").words("locator", "place in an article")
                    .words(ReportCorrection.NOTE, "note on what became of a report")
                    .table(new FieldTable("report", "statement_id",
                            List.of("id", "article_id", "wording", "locator", "relayed_from_id", "status", "status_date_edtf",
                                    "status_date_entered", "status_date_earliest", "status_date_latest", "status_note"),
                            state -> state.states("reports").stream().map(StatementType::columnValues)));

    /** Statements. */
    public static final RecordType<Statement, StatementDetails> TYPE = RecordType.of("statement", "statements", Statement::details)
            .says(ACTOR, STANCE, CLAIM, SAID, QUOTATION, QUOTATION_LANGUAGE, TRANSLATION, RELAYS, BASIS, REPORTED)
            .has(REPORTS)
            .says(ANSWERS, AIM)
            .standing(PublishedRecord.fields("statement"))
            .made(StatementType::details);

    private StatementType() {}

    private static StatementDetails details(FieldValues<StatementDetails> values) {
        return new StatementDetails(
                values.get(CLAIM),
                values.get(ACTOR),
                values.get(STANCE),
                values.get(SAID),
                values.orNull(QUOTATION),
                values.orNull(QUOTATION_LANGUAGE),
                values.orNull(TRANSLATION),
                Objects.requireNonNullElse(values.orNull(BASIS), Basis.NOT_STATED),
                values.get(RELAYS),
                values.get(REPORTED),
                values.orNull(ANSWERS),
                values.orNull(AIM));
    }

    private static List<RecordState> states(Statement statement) {
        return statement.reportStates().sorted(Comparator.comparing(RecordState::toString)).toList();
    }

    private static List<@Nullable Object> columnValues(SavedState report) {
        FuzzyDate date = report.dateOrNull(ReportCorrection.DATE);
        return Arrays.asList(report.id("id"), report.id("article"), report.textOrNull("wording"), report.textOrNull("locator"),
                report.idOrNull("relayedFrom"), report.textOrNull(ReportCorrection.STATUS),
                date == null ? null : date.edtf(), date == null ? null : date.entered(),
                date == null ? null : date.earliest(), date == null ? null : date.latest(), report.textOrNull(ReportCorrection.NOTE));
    }

    private static Set<ReportDetails> reports(FieldSource source, String name) {
        return source.parts(name).stream().map(ReportDetails::of).collect(Collectors.toUnmodifiableSet());
    }
}
