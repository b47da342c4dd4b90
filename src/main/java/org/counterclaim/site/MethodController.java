package org.counterclaim.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the words and marks mean, and the rules by which signals are derived. */
@Controller
class MethodController {

    @GetMapping("/method")
    String method() {
        return "site/method";
    }
}
