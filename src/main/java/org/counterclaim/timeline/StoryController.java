package org.counterclaim.timeline;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.web.Kept;
import org.counterclaim.web.Moved;

/** The page of a story: who said what, and when. */
@Controller
class StoryController {

    private final StoryPages pages;

    StoryController(StoryPages pages) {
        this.pages = pages;
    }

    @GetMapping("/stories/{slug}")
    String story(@PathVariable String slug, @RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
        StoryPage page = pages.find(slug, parameters)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No story has this address."));
        Moved.unless(page.story().slug().equals(slug), page.story().href());
        Kept.untilStoryChanges(request, page.story().id());
        model.addAttribute("page", page);
        return "timeline/story";
    }
}
