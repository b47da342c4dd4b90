package org.counterclaim.site;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.review.QueueBand;
import org.counterclaim.review.Urgency;
import org.counterclaim.web.Kept;

/** What the words and marks mean, and the rules by which signals are derived. */
@Controller
class MethodController {

    @GetMapping("/method")
    String method(Model model, HttpServletRequest request) {
        Kept.untilRestart(request);
        model.addAttribute("urgency", Urgency.Part.values()).addAttribute("first", Urgency.FIRST).addAttribute("bands", QueueBand.values());
        return "site/method";
    }
}
