package org.counterclaim.web.cache;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that fails, to see what readers are told then. It stands at the address of a claim, where anyone may read. */
@Controller
class FailingPage {

    static final String PATH = "/claims/fails-by-design";

    @GetMapping(PATH)
    String fail() {
        throw new IllegalStateException("by design");
    }
}
