package org.counterclaim.timeline;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.web.Kept;
import org.counterclaim.web.Moved;

/** The page of an actor: what they asserted, denied and took back. */
@Controller
class ActorController {

    private final ActorPages pages;

    ActorController(ActorPages pages) {
        this.pages = pages;
    }

    @GetMapping("/actors/{slug}")
    String actor(@PathVariable String slug, Model model, HttpServletRequest request) {
        ActorPage page = pages.find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No actor has this address."));
        Moved.unless(page.actor().slug().equals(slug), page.actor().href());
        Kept.untilRecordChanges(request);
        model.addAttribute("page", page);
        return "timeline/actor";
    }
}
