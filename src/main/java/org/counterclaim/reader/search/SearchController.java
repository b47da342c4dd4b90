package org.counterclaim.reader.search;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.reader.file.FileSender;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;

/** Serves the search of the whole record. */
@Controller
class SearchController {

    private static final String AN_ID = "[a-z-]{1,30}";

    private final SearchPages pages;
    private final SearchFiles files;
    private final FileSender sender;
    private final SearchSuggestions suggestions;

    SearchController(SearchPages pages, SearchFiles files, FileSender sender, SearchSuggestions suggestions) {
        this.pages = pages;
        this.files = files;
        this.sender = sender;
        this.suggestions = suggestions;
    }

    @GetMapping("/search")
    String search(@RequestParam Map<String, String> parameters, Model model) {
        SearchPage page = pages.find(parameters);
        model.addAttribute("page", page).addAttribute("kinds", SearchKind.ALL);
        if (!page.groups().isEmpty()) {
            model.addAttribute("feed", page.filter().file("atom"));
        }
        return "reader/search/search";
    }

    @GetMapping("/search.{format:csv|json|atom}")
    void file(@PathVariable String format, @RequestParam Map<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        sender.send(format, () -> files.open(parameters), request, response);
    }

    /** The options of the list below a search field, which has the id {@code at}. */
    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String at, Model model) {
        model.addAttribute("suggestions", suggestions.of(SearchQuery.parse(q)));
        model.addAttribute("at", at.matches(AN_ID) ? at : "q");
        return "reader/search/suggestions";
    }
}
