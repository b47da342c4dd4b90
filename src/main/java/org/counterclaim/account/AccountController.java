package org.counterclaim.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's own account. */
@Controller
class AccountController {

    @GetMapping("/account")
    String page() {
        return "account/account";
    }
}
