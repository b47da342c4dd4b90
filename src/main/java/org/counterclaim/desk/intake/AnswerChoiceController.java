package org.counterclaim.desk.intake;

import java.util.List;
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
    ModelAndView offers(@PathVariable UUID id, @RequestParam(defaultValue = "") String claim, SignedIn by) {
        Intake.RecordedArticle article = intakes.get(id, by).article();
        return new ModelAndView("desk/intake/offers",
                Map.of("offers", article == null ? List.of() : offers.on(claim, article), "answers", ""));
    }
}
