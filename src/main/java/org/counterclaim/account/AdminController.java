package org.counterclaim.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where administrators find what they have pages for. */
@Controller
class AdminController {

    @GetMapping("/admin")
    String page(Model model) {
        model.addAttribute("places", UserMenu.administration());
        return "account/admin";
    }
}
