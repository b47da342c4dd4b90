package org.counterclaim.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.Drafts;
import org.counterclaim.desk.FormPages;
import org.counterclaim.desk.Names;
import org.counterclaim.desk.Sent;
import org.counterclaim.desk.Typed;
import org.counterclaim.statement.Stance;
import org.counterclaim.timeline.ClaimSelection;
import org.counterclaim.timeline.Dossier;
import org.counterclaim.timeline.Dossiers;
import org.counterclaim.timeline.StatementLine;

/** The second step: the text on one side, the form for a statement on the other. */
@Component
class StatementStep {

    private final Intakes intakes;
    private final FormPages forms;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Offers offers;
    private final Names names;

    StatementStep(Intakes intakes, FormPages forms, Drafts drafts, Dossiers dossiers, Offers offers, Names names) {
        this.intakes = intakes;
        this.forms = forms;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.offers = offers;
        this.names = names;
    }

    /** The form with what the address asks for, or with what a draft holds. */
    @Transactional(readOnly = true)
    public ModelAndView first(Intake intake, Intake.OnRecord article, Sent asked, @Nullable UUID draft, SignedIn by) {
        if (draft != null) {
            return page(intake, article, drafts.typed(draft, by), Map.of(), HttpStatus.OK);
        }
        String passage = asked.typed().one("passage");
        List<Passage> all = new Passages(intake.text(), List.of()).all(0);
        Typed typed = passage.matches("[0-9]{1,5}")
                ? all.stream().filter(one -> one.number() == Integer.parseInt(passage)).findFirst()
                        .map(one -> quoted(asked.typed(), one.text())).orElse(asked.typed())
                : asked.typed();
        return page(intake, article, Sent.first(typed), Map.of(), HttpStatus.OK);
    }

    /** The form as it was sent, with what is wrong. */
    @Transactional(readOnly = true)
    public ModelAndView again(Intake intake, Intake.OnRecord article, Sent sent, Map<String, String> problems, HttpStatus status) {
        return page(intake, article, sent, problems, status);
    }

    private static Typed quoted(Typed typed, String words) {
        return typed.with("quotation", List.of(words)).with("quote.exact", List.of(words));
    }

    private ModelAndView page(Intake intake, Intake.OnRecord article, Sent sent, Map<String, String> problems, HttpStatus status) {
        Sent whole = new Sent(sent.typed().with("report1.article", List.of(names.typed("article", article.id()))), sent.key(), sent.draftRevision());
        String current = sent.typed().one("passage");
        List<Passage> passages = new Passages(intake.text(), intakes.logged(intake))
                .all(current.matches("[0-9]{1,5}") ? Integer.parseInt(current) : 0);
        Dossier dossier = dossiers.of(ClaimSelection.carriedBy(article.id()));
        return new ModelAndView("intake/statement", Map.of(
                "intake", intake,
                "article", article,
                "passages", passages,
                "recorded", recorded(article, dossier),
                "stances", Stance.values(),
                "offers", offers.on(sent.typed().one("claim"), article),
                "page", forms.blank("statement", whole, problems)), status);
    }

    private static List<Recorded> recorded(Intake.OnRecord article, Dossier dossier) {
        return dossier.statements().stream()
                .filter(one -> one.reports().stream().anyMatch(report -> report.articleId().equals(article.id())))
                .sorted(Comparator.comparing(StatementLine::id))
                .map(one -> new Recorded(one, dossier.claim(one.claimId())))
                .toList();
    }
}
