package org.counterclaim.reader.embed;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.reader.citation.Citation;
import org.counterclaim.reader.claim.ClaimPage;
import org.counterclaim.reader.claim.ClaimPages;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.cache.CachePolicy;

/** Serves stories and claims in a small form, for frames in other sites' pages. Only these pages may be framed. */
@Controller
class EmbedController {

    private static final String EMBED = "/embed";

    private final EmbedPages stories;
    private final ClaimPages claims;
    private final Tombstones tombstones;
    private final SiteAddress site;

    EmbedController(EmbedPages stories, ClaimPages claims, Tombstones tombstones, SiteAddress site) {
        this.stories = stories;
        this.claims = claims;
        this.tombstones = tombstones;
        this.site = site;
    }

    @GetMapping("/embed/stories/{slug}")
    String story(@PathVariable String slug, Model model, HttpServletRequest request) {
        StoryEmbed page = stories.story(slug).orElseThrow(() -> tombstones.at(StoryType.TYPE, slug, EmbedController::embedded));
        MovedPermanentlyException.throwIfMoved(slug, page.story().slug(), embedded(page.story().href()));
        CachePolicy.untilStoryChanges(request, page.story().id());
        return view("story", page, page.story().citation(), model);
    }

    @GetMapping("/embed/claims/{slug}")
    String claim(@PathVariable String slug, Model model, HttpServletRequest request) {
        ClaimPage page = claims.find(slug).orElseThrow(() -> tombstones.at(ClaimType.TYPE, slug, EmbedController::embedded));
        MovedPermanentlyException.throwIfMoved(slug, page.claim().slug(), embedded(page.claim().href()));
        CachePolicy.untilRecordChanges(request);
        return view("claim", page, page.citation(), model);
    }

    private static String embedded(String href) {
        return EMBED + href;
    }

    private String view(String kind, Object page, Citation state, Model model) {
        model.addAttribute("page", page).addAttribute("state", state).addAttribute("canonical", site.of(state.href()));
        return "reader/embed/" + kind;
    }
}
