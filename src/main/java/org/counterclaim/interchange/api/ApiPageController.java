package org.counterclaim.interchange.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the page that describes the API to people. */
@Controller
class ApiPageController {

    private final ApiDocument document;
    private final SiteAddress site;

    ApiPageController(ApiDocument document, SiteAddress site) {
        this.document = document;
        this.site = site;
    }

    @GetMapping("/api")
    String api(Model model, HttpServletRequest request) throws IOException {
        CachePolicy.untilRestart(request);
        model.addAttribute("operations", document.operations()).addAttribute("site", site.origin());
        return "interchange/api/api";
    }
}
