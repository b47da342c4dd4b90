package org.counterclaim.request;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.Limit;
import org.counterclaim.account.Limits;
import org.counterclaim.timeline.Addresses;
import org.counterclaim.timeline.Tombstones;
import org.counterclaim.web.Moved;
import org.counterclaim.web.See;

/** Where a reader asks for a check of a claim, or reports an error in what the site says about it. */
@Controller
@RequestMapping("/claims/{slug}/requests")
class RequestController {

    private static final Duration PERIOD = Duration.ofHours(1);

    private final Requests requests;
    private final Addresses addresses;
    private final Tombstones tombstones;
    private final Limit limit;

    RequestController(Requests requests, Addresses addresses, Tombstones tombstones, Limits limits,
            @Value("${counterclaim.requests.by-address:10}") int byAddress) {
        this.requests = requests;
        this.addresses = addresses;
        this.tombstones = tombstones;
        this.limit = limits.of("request", byAddress, PERIOD);
    }

    @GetMapping
    ModelAndView form(@PathVariable String slug, @RequestParam Map<String, String> parameters) {
        Addresses.Found claim = claim(slug);
        Moved.unless(claim.slug().equals(slug), path(claim));
        return page(claim, parameters.containsKey("thanks") ? "request/thanks" : "request/form", RequestForm.EMPTY, HttpStatus.OK);
    }

    /** Whoever fills in the field that nobody sees is a program: it is thanked, and nothing is kept. */
    @PostMapping
    ModelAndView ask(@PathVariable String slug, RequestForm form, HttpServletRequest request, HttpServletResponse response) {
        Addresses.Found claim = claim(slug);
        Duration wait = limit.countNetwork(request.getRemoteAddr());
        if (wait.isPositive()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return page(claim, "request/form", form.refused("limit", tooMany(wait)), HttpStatus.TOO_MANY_REQUESTS);
        }
        RequestForm read = form.read();
        if (!form.isTrapped() && !read.problems().isEmpty()) {
            return page(claim, "request/form", read, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.isTrapped()) {
            requests.take(claim.id(), read.asked(), read.typedWords());
        }
        return See.page(path(claim) + "?thanks");
    }

    private static String tooMany(Duration wait) {
        long minutes = wait.toMinutes() + 1;
        return "Too much was sent from your network. Try again in " + (minutes == 1 ? "a minute" : minutes + " minutes")
                + "; what you typed is still below.";
    }

    private ModelAndView page(Addresses.Found claim, String view, RequestForm form, HttpStatus status) {
        Map<String, Object> model = new HashMap<>(Map.of("slug", claim.slug(), "claim", requests.claimText(claim.id()), "form", form));
        return new ModelAndView(view, model, status);
    }

    private Addresses.Found claim(String slug) {
        return addresses.find(Addresses.Kind.CLAIM, slug).orElseThrow(() -> tombstones.at(Tombstones.Kind.CLAIM, slug));
    }

    private static String path(Addresses.Found claim) {
        return "/claims/" + claim.slug() + "/requests";
    }
}
