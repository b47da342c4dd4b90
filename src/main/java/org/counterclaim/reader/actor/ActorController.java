package org.counterclaim.reader.actor;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.actor.ActorType;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the page of an actor: what they asserted, denied and took back. */
@Controller
class ActorController {

    private final ActorPages pages;
    private final Tombstones tombstones;
    private final SiteAddress site;

    ActorController(ActorPages pages, Tombstones tombstones, SiteAddress site) {
        this.pages = pages;
        this.tombstones = tombstones;
        this.site = site;
    }

    @GetMapping("/actors/{slug}")
    String actor(@PathVariable String slug, Model model, HttpServletRequest request) {
        ActorPage page = pages.find(slug)
                .orElseThrow(() -> tombstones.at(ActorType.TYPE, slug));
        MovedPermanentlyException.throwIfMoved(slug, page.ref().slug(), page.ref().href());
        CachePolicy.untilRecordChanges(request);
        model.addAttribute("page", page).addAttribute("feed", page.ref().href() + ".atom");
        page.card().addTo(model, site);
        return "reader/actor/actor";
    }
}
