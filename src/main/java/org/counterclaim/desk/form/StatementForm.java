package org.counterclaim.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.statement.AnswerRules;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.StatementType;
import org.counterclaim.statement.Statements;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** The form of statements. */
@Component
class StatementForm extends RecordForm<Statement, StatementDetails> {

    private static final String ANSWERED =
            "Other statements answer this one on the claim that it is on now. Change or withdraw them first.";

    private final AnswerRules answers;
    private final StatementWarnings warnings;

    StatementForm(Statements statements, AnswerRules answers, StatementWarnings warnings) {
        super(statements);
        this.answers = answers;
        this.warnings = warnings;
    }

    @Override
    public List<FormField> fields(FormValues typed) {
        List<FormField> fields = new ArrayList<>(super.fields(typed));
        fields.addAll(ReportFields.of(typed));
        return fields;
    }

    @Override
    protected FormValues typedFor(StatementDetails details, BiFunction<String, UUID, String> names) {
        FormValues typed = super.typedFor(details, names);
        return ReportFields.typed(details.basis() == Basis.NOT_STATED ? typed.with("basis", List.of()) : typed, details.reports(), names);
    }

    @Override
    protected StatementDetails details(FormReader entered, @Nullable Statement revised) {
        UUID claim = entered.one("claim");
        UUID answered = entered.oneOrNull("answers");
        Stance stance = entered.word("stance", Stance.values());
        String quotation = entered.textOrNull("quotation");
        String language = entered.languageOrNull("quotationLanguage");
        if (entered.textOrNull("translation") != null && language == null) {
            entered.problem("quotationLanguage", "A translation needs the language of the quotation.");
        }
        if (language != null && quotation == null) {
            entered.problem("quotation", "A language or a translation needs the words that were said.");
        }
        if (answered != null) {
            answers.problem(answered, claim, revised == null ? null : revised.id()).ifPresent(advice -> entered.problem("answers", advice));
        }
        if (revised != null && leavesAnswers(revised, claim)) {
            entered.problem("claim", ANSWERED);
        }
        if (entered.textOrNull("aim") != null && stance.side() != Stance.Side.AGAINST) {
            entered.problem("aim", "Only a denial or a dispute has an aim.");
        }
        return entered.details("actor", () -> StatementType.TYPE.readForm(entered, StatementType.REPORTED, ReportFields.read(entered)));
    }

    @Override
    protected void warn(FormReader entered, StatementDetails details, @Nullable Statement revised) {
        warnings.note(entered, details, revised);
    }

    @Override
    protected Optional<String> obstacle(Statement statement, StatementDetails earlier) {
        UUID answered = earlier.answers();
        return leavesAnswers(statement, earlier.claim()) ? Optional.of(ANSWERED)
                : answered == null ? Optional.empty() : answers.problem(answered, earlier.claim(), statement.id());
    }

    private boolean leavesAnswers(Statement statement, UUID forClaim) {
        return !forClaim.equals(statement.details().claim()) && answers.areGivenTo(statement.id());
    }

    @Override
    protected Optional<List<FormField>> inPlace() {
        return Optional.empty();
    }

    @Override
    protected String title(FormValues typed) {
        String who = "%s %s".formatted(typed.one("actor").strip(), typed.one("stance").strip()).strip();
        String what = Stream.of("claim", "quotation", "report1.locator").map(typed::one).map(String::strip)
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
        return who.isEmpty() ? what : what.isEmpty() ? who : who + ": " + what;
    }

    @Override
    protected String slugSource(FormReader entered) {
        return entered.text("actor") + " " + entered.text("stance") + " " + entered.date("said").words();
    }
}
