package org.counterclaim.web.cache;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that fails, to show what readers are then told. It has the address of a claim, which anybody may read. */
@Controller
class FailingPage {

    static final String PATH = "/claims/fails-by-design";

    @GetMapping(PATH)
    String fail() {
        throw new IllegalStateException("by design");
    }
}
