package org.counterclaim.reader.claim;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.core.json.ScriptJson;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.reader.sharing.EmbedSnippet;
import org.counterclaim.reader.sharing.SharingCard;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the page of a claim: who makes it, who disputes it, and where it comes from. */
@Controller
class ClaimController {

    private final ClaimPages pages;
    private final Tombstones tombstones;
    private final SiteAddress site;

    ClaimController(ClaimPages pages, Tombstones tombstones, SiteAddress site) {
        this.pages = pages;
        this.tombstones = tombstones;
        this.site = site;
    }

    @GetMapping("/claims/{slug}")
    String claim(@PathVariable String slug, Model model, HttpServletRequest request) {
        ClaimPage page = pages.find(slug)
                .orElseThrow(() -> tombstones.at(ClaimType.TYPE, slug));
        MovedPermanentlyException.throwIfMoved(slug, page.claim().slug(), page.claim().href());
        CachePolicy.untilRecordChanges(request);
        model.addAttribute("page", page).addAttribute("feed", page.claim().href() + ".atom");
        page.card().addTo(model, site);
        if (page.review() != null) {
            model.addAttribute("jsonLd", ScriptJson.of(page.review().jsonLd(site)));
        }
        model.addAttribute("citation", page.citation().plain(site));
        model.addAttribute("address", site.of(page.claim().href()));
        EmbedSnippet snippet = EmbedSnippet.of(page.claim().href(), SharingCard.claimed(page.claim().text()), site);
        model.addAttribute("embed", snippet.html()).addAttribute("oembed", snippet.oembed(site));
        return "reader/claim/claim";
    }
}
