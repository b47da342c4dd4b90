package org.counterclaim.timeline;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The lasting address of a statement: it leads to the statement's entry, on whatever page that stands now. */
@Controller
class StatementController {

    private final StatementPlaces places;

    StatementController(StatementPlaces places) {
        this.places = places;
    }

    @GetMapping("/statements/{slug}")
    String statement(@PathVariable String slug) {
        return "redirect:" + places.find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No statement has this address."));
    }
}
