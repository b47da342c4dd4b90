package org.counterclaim.account;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with links to the administrators' pages, and with what they should know. */
@Controller
class AdminController {

    private final List<AdminNotices> notices;

    AdminController(List<AdminNotices> notices) {
        this.notices = List.copyOf(notices);
    }

    @GetMapping("/admin")
    String page(Model model) {
        model.addAttribute("places", UserMenu.administration())
                .addAttribute("notices", notices.stream().flatMap(of -> of.now().stream()).toList());
        return "account/admin";
    }
}
