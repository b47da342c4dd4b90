package org.counterclaim.timeline;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lasting address of a statement: it leads to the statement's entry, on whatever page that stands now. */
@Controller
class StatementController {

    private final StatementPlaces places;
    private final Tombstones tombstones;

    StatementController(StatementPlaces places, Tombstones tombstones) {
        this.places = places;
        this.tombstones = tombstones;
    }

    @GetMapping("/statements/{slug}")
    String statement(@PathVariable String slug) {
        return "redirect:" + places.find(slug)
                .orElseThrow(() -> tombstones.at(Tombstones.Kind.STATEMENT, slug));
    }
}
