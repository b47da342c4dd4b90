package org.counterclaim.factcheck.request;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

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

import org.counterclaim.account.RateLimiter;
import org.counterclaim.account.RateLimits;
import org.counterclaim.account.SiteAddress;
import org.counterclaim.history.RecordNames;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.record.RecordAddresses;
import org.counterclaim.record.RecordType;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.SeeOther;

/** Serves the page on which a reader asks for a check of a claim, or reports an error about any record. */
@Controller
@RequestMapping("/" + RecordAddresses.ANY + "/{slug}/requests")
class RequestController {

    private static final Duration PERIOD = Duration.ofHours(1);

    /** What a request is followed by. */
    private static final String FOLLOWED = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ReaderRequests requests;
    private final RecordNames names;
    private final Tombstones tombstones;
    private final SiteAddress site;
    private final RateLimiter limit;

    RequestController(ReaderRequests requests, RecordNames names, Tombstones tombstones, SiteAddress site, RateLimits limits,
            @Value("${counterclaim.requests.by-address:10}") int byAddress) {
        this.requests = requests;
        this.names = names;
        this.tombstones = tombstones;
        this.site = site;
        this.limit = limits.of("request", byAddress, PERIOD);
    }

    @GetMapping
    ModelAndView form(@PathVariable String plural, @PathVariable String slug, @RequestParam Map<String, String> parameters) {
        RequestedRecord about = record(plural, slug);
        MovedPermanentlyException.throwIfMoved(slug, about.slug(), path(about));
        String thanks = parameters.get("thanks");
        return page(about, thanks != null ? "factcheck/request/thanks" : "factcheck/request/form", RequestForm.EMPTY, HttpStatus.OK)
                .addObject("followed", thanks == null || !thanks.matches(FOLLOWED) ? null : site.of("/requests/" + thanks));
    }

    /** Accepts a request. A program that fills in the hidden field is thanked, and nothing is stored. */
    @PostMapping
    ModelAndView ask(@PathVariable String plural, @PathVariable String slug, RequestForm form, HttpServletRequest request,
            HttpServletResponse response) {
        RequestedRecord about = record(plural, slug);
        Duration wait = limit.countNetwork(request.getRemoteAddr());
        if (wait.isPositive()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return page(about, "factcheck/request/form", form.refused("limit", tooMany(wait)), HttpStatus.TOO_MANY_REQUESTS);
        }
        RequestForm read = form.read(about.isClaim());
        if (!form.isTrapped() && !read.problems().isEmpty()) {
            return page(about, "factcheck/request/form", read, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<UUID> followed = form.isTrapped() ? Optional.empty()
                : requests.take(about.type(), about.id(), read.asked(), read.typedWords());
        return SeeOther.page(path(about) + "?thanks" + followed.map(id -> "=" + id).orElse(""));
    }

    private static String tooMany(Duration wait) {
        long minutes = wait.toMinutes() + 1;
        return "Too much was sent from your network. Try again in " + (minutes == 1 ? "a minute" : minutes + " minutes")
                + "; what you typed is still below.";
    }

    private static ModelAndView page(RequestedRecord about, String view, RequestForm form, HttpStatus status) {
        return new ModelAndView(view, Map.of("about", about, "form", form), status);
    }

    private RequestedRecord record(String plural, String slug) {
        RecordType<?, ?> type = RecordTypes.at(plural).orElseThrow();
        return names.find(type, slug).filter(found -> found.remark() == null)
                .map(found -> new RequestedRecord(type, found.id(), Objects.requireNonNull(found.slug()), found.name()))
                .orElseThrow(() -> tombstones.at(type, slug));
    }

    private static String path(RequestedRecord about) {
        return about.href() + "/requests";
    }
}
