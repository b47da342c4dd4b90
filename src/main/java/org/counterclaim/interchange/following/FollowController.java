package org.counterclaim.interchange.following;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.RateLimiter;
import org.counterclaim.account.RateLimits;
import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.PluralWords;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.SeeOther;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves the page on which a reader chooses how to follow something: by its feed or, if there is a mail server, by mail. */
@Controller
class FollowController {

    private static final String PAGE = "interchange/following/follow";
    private static final Duration PERIOD = Duration.ofHours(1);

    private final FollowTargets targets;
    private final FollowRequests requests;
    private final MailServer server;
    private final SiteAddress site;
    private final RateLimiter limit;

    FollowController(FollowTargets targets, FollowRequests requests, MailServer server, SiteAddress site, RateLimits limits,
            @Value("${counterclaim.following.by-address:20}") int byAddress) {
        this.targets = targets;
        this.requests = requests;
        this.server = server;
        this.site = site;
        this.limit = limits.of("follow", byAddress, PERIOD);
    }

    @GetMapping("/follow")
    ModelAndView form(@RequestParam(defaultValue = "") String of, @RequestParam @Nullable String asked) {
        FollowTarget target = targets.at(of);
        return asked != null ? new ModelAndView("interchange/following/asked", Map.of("target", target))
                : page(target, FollowForm.EMPTY, HttpStatus.OK);
    }

    /** Accepts a wish. The answer is the same whatever the address follows; a program that fills in the hidden field gets it, too. */
    @PostMapping("/follow")
    ModelAndView ask(@RequestParam(defaultValue = "") String of, FollowForm form, HttpServletRequest request,
            HttpServletResponse response) {
        FollowTarget target = targets.at(of);
        if (!server.isConfigured()) {
            throw new NotFoundException("This site sends no mails. Follow the feed.");
        }
        Duration wait = limit.countNetwork(request.getRemoteAddr());
        if (wait.isPositive()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return page(target, form.refused("limit", "Too much was asked for from your network. Try again in "
                    + PluralWords.count(wait.toMinutes() + 1, "minute") + "; what you typed is still below."),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        FollowForm read = form.checked();
        if (!form.isTrapped() && !read.problems().isEmpty()) {
            return page(target, read, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.isTrapped()) {
            requests.ask(read.recipient(), target, read.asked());
        }
        return SeeOther.page("/follow?asked=yes&of=" + URLEncoder.encode(target.page(), UTF_8));
    }

    private ModelAndView page(FollowTarget target, FollowForm form, HttpStatus status) {
        return new ModelAndView(PAGE, Map.of("target", target, "form", form, "address", site.of(target.feed()),
                "mails", server.isConfigured(), "paces", FollowPace.values()), status);
    }
}
