package org.counterclaim.site;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.web.Kept;

/** The front page. */
@Controller
class HomeController {

    private final HomePages pages;

    HomeController(HomePages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String home(Model model, HttpServletRequest request) {
        Kept.untilRecordChanges(request);
        model.addAttribute("page", pages.now());
        return "site/home";
    }
}
