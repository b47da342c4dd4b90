package org.counterclaim.reader.rating;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.rating.RatingType;
import org.counterclaim.reader.SlugLookup;
import org.counterclaim.reader.SlugLookup.FoundRecord;
import org.counterclaim.reader.Tombstones;

/** Redirects the lasting address of a rating to its place on the page of its claim. */
@Controller
class RatingController {

    private final SlugLookup addresses;
    private final Tombstones tombstones;

    RatingController(SlugLookup addresses, Tombstones tombstones) {
        this.addresses = addresses;
        this.tombstones = tombstones;
    }

    @GetMapping("/ratings/{slug}")
    String rating(@PathVariable String slug) {
        FoundRecord found = addresses.find(RatingType.TYPE, slug).orElseThrow(() -> tombstones.at(RatingType.TYPE, slug));
        return "redirect:/claims/" + addresses.claimOf(RatingType.TYPE, found.id()) + "#" + RatingLine.anchor(found.slug());
    }
}
