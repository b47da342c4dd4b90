package org.counterclaim.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.record.SavedState;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.AnswerRules;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.Statements;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** How statements are written. */
@Component
class StatementForm extends RecordForm<Statement, StatementDetails> {

    private static final String ANSWERED =
            "Other statements answer this one on the claim that it is on now. Change or withdraw them first.";

    private static final String FOREIGN = "It was said in another language";
    private static final String HEARSAY = "Who passed it on, and what it rests on";
    private static final String ANSWER = "What it answers";

    private static final List<FormField> FIELDS = List.of(
            FormField.one("actor", "Who says it", "actor").required(),
            FormField.choice("stance", "What they do with the claim", Stance.values()).required(),
            FormField.one("claim", "The claim, as one plain sentence", "claim").required(),
            FormField.date("said", "When it was said").required().hint("Such as “11 October 2022” or “about April 2021”."),
            FormField.text("quotation", "Their words", 1000).hint("Verbatim and short."),
            FormField.language("quotationLanguage", "Language of the quotation").folded(FOREIGN),
            FormField.text("translation", "Translation", 1000).folded(FOREIGN),
            // Not "relays": a field's name is its id on the page, and the sprite has a symbol of that id.
            FormField.many("toldBy", "As told by", "actor").folded(HEARSAY)
                    .hint("Who passed it on by hearsay, from the speaker outwards. Nobody: first-hand."),
            FormField.choice("basis", "What they say it rests on", Basis.values()).folded(HEARSAY),
            FormField.one("answers", "The statement it answers", "statement").folded(ANSWER),
            FormField.choice("aim", "What a denial or dispute is aimed at", Aim.values()).folded(ANSWER)
                    .hint("The substance: “it is not so”. The attribution: “I never said that”."));

    private final AnswerRules answers;
    private final StatementWarnings doubts;

    StatementForm(Statements statements, AnswerRules answers, StatementWarnings doubts) {
        super("statement", "statements", statements, statements.book());
        this.answers = answers;
        this.doubts = doubts;
    }

    @Override
    public List<FormField> fields(FormValues typed) {
        List<FormField> fields = new ArrayList<>(FIELDS);
        fields.addAll(ReportFields.of(typed));
        return fields;
    }

    @Override
    public FormValues typed(Statement statement, BiFunction<String, UUID, String> names) {
        StatementDetails details = statement.details();
        UUID answered = details.answers();
        FormValues typed = FormValues.nothing()
                .with("actor", names.apply("actor", details.actor()))
                .with("stance", details.stance())
                .with("claim", names.apply("claim", details.claim()))
                .with("said", details.said())
                .with("quotation", details.quotation())
                .with("quotationLanguage", details.quotationLanguage() == null ? null : LanguageNames.typed(details.quotationLanguage()))
                .with("translation", details.translation())
                .with("basis", details.basis() == Basis.NOT_STATED ? null : details.basis())
                .with("toldBy", details.relays().stream().map(id -> names.apply("actor", id)).toList())
                .with("answers", answered == null ? null : names.apply("statement", answered))
                .with("aim", details.aim());
        return ReportFields.typed(typed, details.reports(), names);
    }

    @Override
    protected StatementDetails details(SavedState state) {
        return StatementDetails.of(state);
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
        return entered.details("actor", () -> new StatementDetails(claim, entered.one("actor"), stance, entered.date("said"), quotation,
                language, entered.textOrNull("translation"),
                Optional.ofNullable(entered.wordOrNull("basis", Basis.values())).orElse(Basis.NOT_STATED),
                entered.many("toldBy"), ReportFields.read(entered), answered, entered.wordOrNull("aim", Aim.values())));
    }

    @Override
    protected void doubt(FormReader entered, StatementDetails details, @Nullable Statement revised) {
        doubts.note(entered, details, revised);
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
    protected String naming(FormReader entered) {
        return entered.text("actor") + " " + entered.text("stance") + " " + entered.date("said").words();
    }
}
