package org.counterclaim.reader.list;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.core.EnumWords;
import org.counterclaim.web.cache.CachePolicy;

/** Serves the lists of stories, claims, actors and articles. */
@Controller
class ListController {

    private final ListPages pages;

    ListController(ListPages pages) {
        this.pages = pages;
    }

    @GetMapping("/{plural:stories|claims|actors|articles}")
    String list(@PathVariable String plural, @RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
        ListPage page = pages.find(EnumWords.parse(RecordList.values(), plural), parameters);
        CachePolicy.untilRecordChanges(request);
        model.addAttribute("page", page).addAttribute("feed", page.filter().file("atom"));
        return "reader/list/list";
    }
}
