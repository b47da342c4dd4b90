package org.counterclaim.provenance;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.web.Moved;

/** The page of an article: what it carried, what it relied on and who relied on it. */
@Controller
class ArticleController {

    private final ArticlePages pages;

    ArticleController(ArticlePages pages) {
        this.pages = pages;
    }

    @GetMapping("/articles/{slug}")
    String article(@PathVariable String slug, Model model) {
        ArticlePage page = pages.find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No article has this address."));
        Moved.unless(page.article().slug().equals(slug), page.article().href());
        model.addAttribute("page", page);
        return "provenance/article";
    }
}
