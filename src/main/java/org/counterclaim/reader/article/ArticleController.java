package org.counterclaim.reader.article;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.article.ArticleType;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the page of an article: what it carried, what it relied on and who relied on it. */
@Controller
class ArticleController {

    private final ArticlePages pages;
    private final Tombstones tombstones;
    private final SiteAddress site;

    ArticleController(ArticlePages pages, Tombstones tombstones, SiteAddress site) {
        this.pages = pages;
        this.tombstones = tombstones;
        this.site = site;
    }

    @GetMapping("/articles/{slug}")
    String article(@PathVariable String slug, Model model, HttpServletRequest request) {
        ArticlePage page = pages.find(slug)
                .orElseThrow(() -> tombstones.at(ArticleType.TYPE, slug));
        MovedPermanentlyException.throwIfMoved(slug, page.slug(), page.href());
        CachePolicy.untilRecordChanges(request);
        model.addAttribute("page", page);
        page.card().addTo(model, site);
        return "reader/article/article";
    }
}
