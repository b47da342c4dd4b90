package org.counterclaim.reader.statement;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.reader.Tombstones;
import org.counterclaim.statement.StatementType;

/** Redirects the lasting address of a statement to its entry, on the page that now shows it. */
@Controller
class StatementController {

    private final StatementLocator places;
    private final Tombstones tombstones;

    StatementController(StatementLocator places, Tombstones tombstones) {
        this.places = places;
        this.tombstones = tombstones;
    }

    @GetMapping("/statements/{slug}")
    String statement(@PathVariable String slug) {
        return "redirect:" + places.find(slug)
                .orElseThrow(() -> tombstones.at(StatementType.TYPE, slug));
    }
}
