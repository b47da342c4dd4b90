package org.counterclaim.desk.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.article.Article;
import org.counterclaim.article.Articles;
import org.counterclaim.core.WebAddress;
import org.counterclaim.desk.FormPages;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/** The first step of logging from an article: recording the article, or finding it on record. */
@Component
class IntakeArticleStep {

    private final FormPages forms;
    private final RecordSearch names;
    private final Articles articles;

    IntakeArticleStep(FormPages forms, RecordSearch names, Articles articles) {
        this.forms = forms;
        this.names = names;
        this.articles = articles;
    }

    /** The form, filled in with what the page said. */
    @Transactional(readOnly = true)
    public ModelAndView first(Intake intake) {
        return page(intake, FormSubmission.first(filledIn(intake)), intake.text(), Map.of(), HttpStatus.OK);
    }

    /** The form as it was sent, with what is wrong. */
    @Transactional(readOnly = true)
    public ModelAndView again(Intake intake, FormSubmission sent, String text, FormFailure failure) {
        return page(intake, sent, text, failure.problems(), failure.status());
    }

    private ModelAndView page(Intake intake, FormSubmission sent, String text, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("desk/intake/article", Map.of(
                "intake", intake,
                "page", forms.blank("article", sent, problems),
                "text", text,
                "onRecord",
                onRecord(sent.typed())
                        .map(article -> new Intake.RecordedArticle(article.id(), article.slug().text(), article.details().headline()))),
                status);
    }

    private Optional<Article> onRecord(FormValues typed) {
        try {
            return typed.has("webAddress") ? articles.findBySamePage(WebAddress.typed(typed.one("webAddress"))) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private FormValues filledIn(Intake intake) {
        FormValues typed = FormValues.empty().with("kind", List.of("news article")).with("publisher.kind", List.of("outlet"));
        for (PrefilledField finding : intake.findings()) {
            typed = typed.with(finding.field(), finding.values());
        }
        return offered(offered(typed, "publisher", "outlet"), "authors", "person");
    }

    /** Offers to create missing actors, of the likeliest kind. */
    private FormValues offered(FormValues typed, String field, String kind) {
        FormValues offered = typed;
        for (int number = 1; number <= typed.all(field).size(); number++) {
            if (names.called("actor", typed.all(field).get(number - 1)).isEmpty()) {
                String below = number == 1 ? field : field + "." + number;
                offered = offered.with(below + ".new", List.of("yes")).with(below + ".kind", List.of(kind));
            }
        }
        return offered;
    }
}
