package org.counterclaim.reader.story;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.reader.sharing.EmbedSnippet;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the page of a story: who said what, and when. */
@Controller
class StoryController {

    private final StoryPages pages;
    private final Tombstones tombstones;
    private final SiteAddress site;

    StoryController(StoryPages pages, Tombstones tombstones, SiteAddress site) {
        this.pages = pages;
        this.tombstones = tombstones;
        this.site = site;
    }

    @GetMapping("/stories/{slug}")
    String story(@PathVariable String slug, @RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
        StoryPage page = pages.find(slug, parameters)
                .orElseThrow(() -> tombstones.at(StoryType.TYPE, slug));
        MovedPermanentlyException.throwIfMoved(slug, page.story().slug(), page.story().href());
        CachePolicy.untilStoryChanges(request, page.story().id());
        model.addAttribute("page", page).addAttribute("feed", page.story().href() + ".atom");
        model.addAttribute("citation", page.story().citation().plain(site)).addAttribute("address", site.of(page.story().href()));
        page.story().card().addTo(model, site);
        EmbedSnippet snippet = EmbedSnippet.of(page.story().href(), page.story().title(), site);
        model.addAttribute("embed", snippet.html()).addAttribute("oembed", snippet.oembed(site));
        return "reader/story/story";
    }
}
