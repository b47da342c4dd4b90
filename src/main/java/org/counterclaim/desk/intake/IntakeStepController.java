package org.counterclaim.desk.intake;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.ReferenceDays;
import org.counterclaim.desk.RetryOnConflict;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.RejectedFormException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Logging from an article: the article itself, then one statement after the other. */
@Controller
@RequestMapping("/desk/intake/{id}")
class IntakeStepController {

    private static final List<String> KEPT = List.of("said", "claim.stories");
    private static final List<String> KEPT_IN_PASSAGE = List.of("actor", "said", "claim.stories");

    /** The longest address, because it is part of a message's head, which holds 8 kB. */
    private static final int LONGEST_ADDRESS = 4_000;

    private final Intakes intakes;
    private final IntakeArticleStep articleStep;
    private final IntakeStatementStep statementStep;
    private final IntakePublisher logging;
    private final ReferenceDays days;

    IntakeStepController(Intakes intakes, IntakeArticleStep articleStep, IntakeStatementStep statementStep, IntakePublisher logging,
            ReferenceDays days) {
        this.intakes = intakes;
        this.articleStep = articleStep;
        this.statementStep = statementStep;
        this.logging = logging;
        this.days = days;
    }

    @GetMapping
    ModelAndView present(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(required = false) @Nullable Slug logged, SignedIn by, HttpServletRequest request) {
        Intake intake = intakes.get(id, by);
        Intake.RecordedArticle article = intake.article();
        return article == null ? articleStep.first(intake)
                : statementStep.first(intake, article, FormSubmission.from(request), draft, by).addObject("logged", logged);
    }

    /** @param existing the slug of the article, if it is already on record */
    @PostMapping("/article")
    ModelAndView article(@PathVariable UUID id, @RequestParam(defaultValue = "") String existing,
            @RequestParam(defaultValue = "") String articleText, SignedIn by, HttpServletRequest request) {
        Intake intake = intakes.get(id, by);
        FormSubmission sent = days.sent(request);
        return FormFailure.handle(() -> {
            String text = keepable(articleText);
            if (existing.isEmpty()) {
                RetryOnConflict.run(() -> logging.article(intake, sent, text, by));
            } else if (!Slug.isSlug(existing) || !intakes.isAbout(intake, by, existing, text)) {
                throw new RejectedFormException("That article is not on record any more. Put it on record below.");
            }
            return SeeOther.page(intake.href());
        }, failure -> articleStep.again(intake, sent, articleText, failure));
    }

    private static String keepable(String articleText) {
        try {
            return Intake.text(articleText);
        } catch (IllegalArgumentException unkeepable) {
            throw new RejectedFormException("The text, for you alone: " + unkeepable.getMessage());
        }
    }

    @PostMapping("/statements")
    ModelAndView statement(@PathVariable UUID id, SignedIn by, HttpServletRequest request) {
        Intake intake = intakes.get(id, by);
        Intake.RecordedArticle article = intake.article();
        if (article == null) {
            return SeeOther.page(intake.href());
        }
        FormSubmission sent = IntakeStatementStep.withWords(intake, days.sent(request));
        return FormFailure.handle(
                () -> SeeOther.page(next(intake, sent, RetryOnConflict.at(() -> logging.statement(intake, article, sent, by)))),
                failure -> statementStep.again(intake, article, sent, failure));
    }

    /** Returns the address of the next form, which keeps the date, the story and, for the same passage, the speaker. */
    private String next(Intake intake, FormSubmission sent, String logged) {
        StringBuilder address = new StringBuilder(intake.href()).append("?logged=").append(logged);
        if (!sent.typed().has("next")) {
            return address.toString();
        }
        int passage = statementStep.after(intake, sent.typed());
        boolean isSame = passage > 0 && passage == IntakeStatementStep.number(sent.typed());
        for (String kept : isSame ? KEPT_IN_PASSAGE : KEPT) {
            for (String value : sent.typed().all(kept)) {
                String more = "&" + kept + "=" + UriUtils.encode(value, UTF_8);
                address.append(address.length() + more.length() < LONGEST_ADDRESS ? more : "");
            }
        }
        return address.append(passage > 0 ? "&passage=" + passage : "").append("#record").toString();
    }
}
