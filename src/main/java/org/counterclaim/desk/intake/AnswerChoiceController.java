package org.counterclaim.desk.intake;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;

/** Serves the statements that a new one may answer, as soon as its claim is known. */
@Controller
class AnswerChoiceController {

    private final Intakes intakes;
    private final AnswerChoices offers;

    AnswerChoiceController(Intakes intakes, AnswerChoices offers) {
        this.intakes = intakes;
        this.offers = offers;
    }

    @GetMapping("/desk/intake/{id}/offers")
    ModelAndView offers(@PathVariable UUID id, @RequestParam(defaultValue = "") String claim, @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String stance, SignedIn by) {
        Intake.RecordedArticle article = intakes.get(id, by).article();
        AnswerChoices.AnswerOffer offer = article == null ? AnswerChoices.AnswerOffer.NONE : offers.on(claim, actor, stance, article);
        return new ModelAndView("desk/intake/offers", Map.of("offers", offer.all(), "answers", offer.only(), "only", offer.only()));
    }
}
