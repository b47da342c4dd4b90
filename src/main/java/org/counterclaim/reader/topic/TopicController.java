package org.counterclaim.reader.topic;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.reader.Tombstones;
import org.counterclaim.topic.TopicType;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the list of topics, and the page of each with its stories and claims. */
@Controller
class TopicController {

    private final TopicPages pages;
    private final Tombstones tombstones;

    TopicController(TopicPages pages, Tombstones tombstones) {
        this.pages = pages;
        this.tombstones = tombstones;
    }

    @GetMapping("/topics")
    String list(@RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
        model.addAttribute("page", pages.list(parameters));
        CachePolicy.untilRecordChanges(request);
        return "reader/topic/topics";
    }

    @GetMapping("/topics/{slug}")
    String topic(@PathVariable String slug, @RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
        TopicPage page = pages.find(slug, parameters).orElseThrow(() -> tombstones.at(TopicType.TYPE, slug));
        MovedPermanentlyException.throwIfMoved(slug, page.topic().slug(), page.topic().href());
        model.addAttribute("page", page);
        CachePolicy.untilRecordChanges(request);
        return "reader/topic/topic";
    }
}
