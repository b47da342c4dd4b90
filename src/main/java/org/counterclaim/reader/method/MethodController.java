package org.counterclaim.reader.method;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.verdict.QueueBand;
import org.counterclaim.verdict.ReviewUrgency;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the page that explains the terms and marks, and the rules by which signals are derived. */
@Controller
class MethodController {

    @GetMapping("/method")
    String method(Model model, HttpServletRequest request) {
        CachePolicy.untilRestart(request);
        model.addAttribute("urgency", ReviewUrgency.Part.values()).addAttribute("first", ReviewUrgency.FIRST)
                .addAttribute("bands", QueueBand.values());
        return "reader/method/method";
    }
}
