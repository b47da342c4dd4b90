package org.counterclaim.interchange.outgoing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.core.MomentWords;
import org.counterclaim.web.SeeOther;

/** Serves the page on which administrators let a restored site send webhooks and mails again. */
@Controller
class OutgoingController {

    static final String ADDRESS = "/admin/outgoing";

    private final OutgoingHold hold;

    OutgoingController(OutgoingHold hold) {
        this.hold = hold;
    }

    @GetMapping(ADDRESS)
    String page(Model model) {
        model.addAttribute("since", hold.takenAt().map(MomentWords::words).orElse(null));
        return "interchange/outgoing/outgoing";
    }

    /** @param waiting whether what waits is sent, too */
    @PostMapping(ADDRESS)
    Object end(@RequestParam boolean waiting) {
        hold.end(waiting);
        return SeeOther.other(ADDRESS);
    }
}
