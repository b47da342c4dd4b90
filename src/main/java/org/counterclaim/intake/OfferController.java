package org.counterclaim.intake;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a statement may answer, shown as soon as it is known which claim it is on. */
@Controller
class OfferController {

    private final Offers offers;

    OfferController(Offers offers) {
        this.offers = offers;
    }

    @GetMapping("/desk/intake/offers")
    ModelAndView offers(@RequestParam(defaultValue = "") String claim, @RequestParam(defaultValue = "") String answers) {
        return new ModelAndView("intake/offers", Map.of("offers", offers.on(claim), "answers", answers));
    }
}
