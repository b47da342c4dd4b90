package org.counterclaim.desk;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordAddresses;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormSubmission;

/** Serves the forms that create, change, withdraw and reinstate records. */
@Controller
@RequestMapping("/desk/" + RecordAddresses.ANY)
class RecordFormController {

    private final RecordForms forms;
    private final FormPages pages;
    private final RecordPublisher publishing;
    private final Drafts drafts;
    private final ReferenceDays days;
    private final AnswerChoices answers;

    RecordFormController(RecordForms forms, FormPages pages, RecordPublisher publishing, Drafts drafts, ReferenceDays days,
            AnswerChoices answers) {
        this.forms = forms;
        this.pages = pages;
        this.publishing = publishing;
        this.drafts = drafts;
        this.days = days;
        this.answers = answers;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String plural, @RequestParam(required = false) @Nullable UUID draft, SignedIn by,
            HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        FormSubmission asked = FormSubmission.from(request);
        FormSubmission sent = draft == null ? asked.only(form.fields(asked.typed())) : drafts.get(draft, by).sent();
        return blank(form, sent, Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(@PathVariable String plural, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        FormSubmission sent = days.sent(request);
        return FormFailure.handle(() -> saved(RetryOnConflict.at(() -> publishing.create(form.kind(), sent, by))),
                failure -> blank(form, sent, failure.problems(), failure.status()));
    }

    private ModelAndView blank(RecordForm<?, ?> form, FormSubmission sent, Map<String, String> problems, HttpStatus status) {
        if (!form.kind().equals("statement")) {
            return view(pages.blank(form, sent, problems), status);
        }
        AnswerChoices.AnswerOffer offer = answers.on(sent.typed());
        return view(pages.blank(form, sent.with("answers", offer.chosen(sent.typed())), problems), status).addObject("offer", offer);
    }

    @GetMapping("/{slug}")
    ModelAndView present(@PathVariable String plural, @PathVariable Slug slug, @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(required = false) @Nullable String saved, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        FormPage page = draft == null ? pages.present(form, slug, FormSubmission.from(request).typed())
                : pages.resubmitted(form, slug, drafts.get(draft, by).sent(), Map.of());
        return view(page, HttpStatus.OK).addObject("saved", saved != null);
    }

    @PostMapping("/{slug}")
    ModelAndView revise(@PathVariable String plural, @PathVariable Slug slug, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        FormSubmission sent = days.sent(request).chosen();
        return FormFailure.handle(() -> saved(RetryOnConflict.at(() -> publishing.revise(form, slug, sent, by))),
                failure -> failure.isOutdated()
                        ? new ModelAndView("desk/conflict", Map.of("page", pages.conflict(form, slug, sent)), failure.status())
                        : view(pages.resubmitted(form, slug, sent, failure.problems()), failure.status()));
    }

    @PostMapping("/{slug}/withdrawal")
    ModelAndView withdraw(@PathVariable String plural, @PathVariable Slug slug, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        FormSubmission sent = FormSubmission.from(request);
        return withdrawOrReinstate(form, slug, sent, () -> publishing.withdraw(form, slug, sent, by));
    }

    @PostMapping("/{slug}/reinstatement")
    ModelAndView reinstate(@PathVariable String plural, @PathVariable Slug slug, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        FormSubmission sent = FormSubmission.from(request);
        return withdrawOrReinstate(form, slug, sent, () -> publishing.reinstate(form, slug, sent, by));
    }

    /** @param act withdraws or reinstates the record, whatever its present revision, and returns the address to go to */
    private ModelAndView withdrawOrReinstate(RecordForm<?, ?> form, Slug slug, FormSubmission sent, Supplier<String> act) {
        return FormFailure.handle(() -> saved(RetryOnConflict.atAnyVersion(act)),
                failure -> view(pages.withdrawal(form, slug, sent, Map.of("", failure.words())), failure.status()));
    }

    private static ModelAndView saved(String place) {
        return SeeOther.page(place + "?saved");
    }

    private static ModelAndView view(FormPage page, HttpStatus status) {
        return new ModelAndView("desk/form", Map.of("page", page), status);
    }
}
