package org.counterclaim.reader.home;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.web.cache.CachePolicy;

/** The front page. */
@Controller
class HomeController {

    private final HomePages pages;

    HomeController(HomePages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String home(Model model, HttpServletRequest request) {
        CachePolicy.untilRecordChanges(request);
        model.addAttribute("page", pages.now());
        return "reader/home/home";
    }
}
