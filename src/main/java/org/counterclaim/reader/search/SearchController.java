package org.counterclaim.reader.search;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the search of the whole record. */
@Controller
class SearchController {

    private static final String AN_ID = "[a-z-]{1,30}";

    private final SearchFilterReader filters;
    private final SearchPages pages;
    private final SearchSuggestions suggestions;

    SearchController(SearchFilterReader filters, SearchPages pages, SearchSuggestions suggestions) {
        this.filters = filters;
        this.pages = pages;
        this.suggestions = suggestions;
    }

    @GetMapping("/search")
    String search(@RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("page", pages.find(filters.read(parameters)));
        model.addAttribute("kinds", SearchKind.ALL);
        return "reader/search/search";
    }

    /** The options of the list below a search field, which has the id {@code at}. */
    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String at, Model model) {
        model.addAttribute("suggestions", suggestions.of(SearchQuery.parse(q)));
        model.addAttribute("at", at.matches(AN_ID) ? at : "q");
        return "reader/search/suggestions";
    }
}
