package org.counterclaim.site;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.web.Kept;

/** What the words and marks mean, and the rules by which signals are derived. */
@Controller
class MethodController {

    @GetMapping("/method")
    String method(HttpServletRequest request) {
        Kept.untilRestart(request);
        return "site/method";
    }
}
