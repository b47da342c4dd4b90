package org.counterclaim.desk.intake;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.AnswerChoices;
import org.counterclaim.desk.FormPages;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/** Serves the statements that a new one may answer, as soon as its claim is known. */
@Controller
class AnswerOfferController {

    private final Intakes intakes;
    private final AnswerChoices choices;
    private final FormPages forms;

    AnswerOfferController(Intakes intakes, AnswerChoices choices, FormPages forms) {
        this.intakes = intakes;
        this.choices = choices;
        this.forms = forms;
    }

    @GetMapping("/desk/intake/{id}/offers")
    ModelAndView atIntake(@PathVariable UUID id, SignedIn by, HttpServletRequest request) {
        boolean isOnRecord = intakes.get(id, by).article() != null;
        FormValues typed = FormSubmission.from(request).typed();
        return offers("offers", isOnRecord ? choices.on(typed) : AnswerChoices.AnswerOffer.NONE, typed);
    }

    @GetMapping("/desk/offers")
    ModelAndView inForm(HttpServletRequest request) {
        FormValues typed = FormSubmission.from(request).typed();
        return offers("choices", choices.on(typed), typed);
    }

    private ModelAndView offers(String fragment, AnswerChoices.AnswerOffer offer, FormValues typed) {
        FormValues chosen = typed.with("answers", offer.chosen(typed));
        return new ModelAndView("desk/offers :: " + fragment, Map.of("offer", offer,
                "line", forms.blank("statement", FormSubmission.first(chosen), Map.of()).line("answers")));
    }
}
