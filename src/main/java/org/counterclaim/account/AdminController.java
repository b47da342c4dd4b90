package org.counterclaim.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with links to the administrators' pages. */
@Controller
class AdminController {

    @GetMapping("/admin")
    String page(Model model) {
        model.addAttribute("places", UserMenu.administration());
        return "account/admin";
    }
}
