package org.counterclaim.provenance;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.web.Kept;
import org.counterclaim.web.Moved;

/** The page of an article: what it carried, what it relied on and who relied on it. */
@Controller
class ArticleController {

    private final ArticlePages pages;

    ArticleController(ArticlePages pages) {
        this.pages = pages;
    }

    @GetMapping("/articles/{slug}")
    String article(@PathVariable String slug, Model model, HttpServletRequest request) {
        ArticlePage page = pages.find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No article has this address."));
        Moved.unless(page.article().slug().equals(slug), page.article().href());
        Kept.untilRecordChanges(request);
        model.addAttribute("page", page);
        return "provenance/article";
    }
}
