package org.counterclaim.desk.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.AnswerChoices;
import org.counterclaim.desk.Drafts;
import org.counterclaim.desk.FormPages;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.Stance;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/** The second step: the text on one side, the form for a statement on the other. */
@Component
class IntakeStatementStep {

    private static final String LOCATOR = "report1.locator";

    private final Intakes intakes;
    private final FormPages forms;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final AnswerChoices answers;
    private final RecordSearch names;

    IntakeStatementStep(Intakes intakes, FormPages forms, Drafts drafts, Dossiers dossiers, AnswerChoices answers, RecordSearch names) {
        this.intakes = intakes;
        this.forms = forms;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.answers = answers;
        this.names = names;
    }

    /** A statement that the article carries already, and the claim it is on. */
    public record RecordedStatement(StatementLine statement, ClaimLine claim) {}

    /** The form with what the address asks for, or with what a draft holds. */
    @Transactional(readOnly = true)
    public ModelAndView first(Intake intake, Intake.RecordedArticle article, FormSubmission asked, @Nullable UUID draft, SignedIn by) {
        if (draft != null) {
            return page(intake, article, drafts.typed(draft, by), Map.of(), HttpStatus.OK);
        }
        FormValues typed = asked.typed();
        return page(intake, article, FormSubmission.first(inHand(intake, typed).map(passage -> filledIn(typed, passage)).orElse(typed)),
                Map.of(), HttpStatus.OK);
    }

    /**
     * Returns the form with the chosen quotation filled in, because a browser without script sends only its number. Words typed by hand
     * stay.
     */
    static FormSubmission withWords(Intake intake, FormSubmission sent) {
        FormValues typed = sent.typed();
        String chosen = typed.one("quoted");
        return inHand(intake, typed).filter(passage -> passage.said().contains(chosen))
                .filter(passage -> !typed.has("quotation") || passage.said().contains(typed.one("quotation")))
                .map(passage -> new FormSubmission(said(typed, passage, chosen), sent.key(), sent.draftRevision())).orElse(sent);
    }

    /** Returns the number of the next passage: the same one while some of its quotations are not logged yet; 0 after the last. */
    int after(Intake intake, FormValues typed) {
        List<ArticleParagraph> all = new ParagraphSplitter(intake.text(), intakes.logged(intake)).all(0);
        int number = number(typed);
        return number == 0 || number > all.size() ? 0
                : all.get(number - 1).isLoggedInPart() ? number : number == all.size() ? 0 : number + 1;
    }

    static int number(FormValues typed) {
        String passage = typed.one("passage");
        return passage.matches("[0-9]{1,5}") ? Integer.parseInt(passage) : 0;
    }

    /** The form as it was sent, with what is wrong. */
    @Transactional(readOnly = true)
    public ModelAndView again(Intake intake, Intake.RecordedArticle article, FormSubmission sent, FormFailure failure) {
        return page(intake, article, sent, failure.problems(), failure.status());
    }

    private static Optional<ArticleParagraph> inHand(Intake intake, FormValues typed) {
        return new ParagraphSplitter(intake.text(), List.of()).all(number(typed)).stream().filter(ArticleParagraph::isCurrent).findFirst();
    }

    /** Fills in what a passage offers: its only quotation or, failing that, its place as the report's locator. */
    private static FormValues filledIn(FormValues typed, ArticleParagraph passage) {
        return passage.onlySaid().map(words -> said(typed, passage, words))
                .orElseGet(() -> typed.with(LOCATOR, List.of(passage.place())).with("quote.exact", List.of(passage.text())));
    }

    private static FormValues said(FormValues typed, ArticleParagraph passage, String words) {
        FormValues said = typed.with("quotation", List.of(words)).with("quote.exact", List.of(words));
        return typed.one(LOCATOR).equals(passage.place()) ? said.with(LOCATOR, List.of()) : said;
    }

    private ModelAndView page(Intake intake, Intake.RecordedArticle article, FormSubmission sent, Map<String, String> problems,
            HttpStatus status) {
        FormSubmission whole = sent.with("report1.article", names.typed("article", article.id()));
        List<ArticleParagraph> passages = new ParagraphSplitter(intake.text(), intakes.logged(intake)).all(number(sent.typed()));
        Dossier dossier = dossiers.of(ClaimSelection.carriedBy(article.id()));
        AnswerChoices.AnswerOffer offer = answers.on(whole.typed());
        return new ModelAndView("desk/intake/statement", Map.of(
                "intake", intake,
                "article", article,
                "passages", passages,
                "inHand", passages.stream().filter(ArticleParagraph::isCurrent).findFirst(),
                "goBeyondMarks", ParagraphSplitter.goBeyondMarks(sent.typed().one("quotation"), passages),
                "recorded", recorded(article, dossier),
                "stances", Stance.values(),
                "offer", offer,
                "page", forms.blank("statement", whole.with("answers", offer.chosen(whole.typed())), problems)), status);
    }

    private static List<RecordedStatement> recorded(Intake.RecordedArticle article, Dossier dossier) {
        return dossier.statements().stream()
                .filter(one -> one.reports().stream().anyMatch(report -> report.articleId().equals(article.id())))
                .sorted(Comparator.comparing(StatementLine::id))
                .map(one -> new RecordedStatement(one, dossier.claim(one.claimId())))
                .toList();
    }
}
