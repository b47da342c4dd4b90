package org.counterclaim.interchange.following;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.core.EnumWords;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.SeeOther;

/**
 * Serves the addresses in mails to followers: on them their receivers confirm, change and end. Opening one changes nothing, because
 * programs that look for bad links open them, too.
 */
@Controller
class FollowingController {

    private static final String FOLDER = "interchange/following/";

    private final Followings followings;
    private final FollowingLinks links;
    private final FollowTargets targets;

    FollowingController(Followings followings, FollowingLinks links, FollowTargets targets) {
        this.followings = followings;
        this.links = links;
        this.targets = targets;
    }

    /** What its receiver can do with what a mail was about. */
    private enum Change {
        CONFIRM, AT_ONCE, DAILY, END, END_ALL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One thing as the page shows it. */
    record Line(UUID id, FollowTarget target, FollowPace pace, boolean isConfirmed) {}

    @GetMapping("/following/{token}")
    ModelAndView page(@PathVariable String token, @RequestParam @Nullable String done) {
        FollowingLinks.FollowingLink link = link(token);
        List<Followings.Following> all = followings.of(link.follower());
        List<Line> lines = lines(about(link, all));
        return new ModelAndView(FOLDER + "following", Map.of("open", lines.stream().filter(line -> !line.isConfirmed()).toList(),
                "followed", lines.stream().filter(Line::isConfirmed).toList(), "others", all.size() > lines.size(),
                "path", "/following/" + token, "done", done == null ? "" : done));
    }

    /**
     * Confirms, changes or ends.
     *
     * @param of the ids of what is meant, which the page has shown
     */
    @PostMapping("/following/{token}")
    ModelAndView change(@PathVariable String token, @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") List<String> of) {
        FollowingLinks.FollowingLink link = link(token);
        Change asked;
        List<UUID> ids;
        try {
            asked = EnumWords.parse(Change.values(), change);
            ids = of.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException("This is not something that can be done here. Go back and use the buttons on the page.");
        }
        switch (asked) {
            case CONFIRM -> followings.confirm(link.follower(), ids);
            case AT_ONCE -> followings.change(link.follower(), ids, FollowPace.AT_ONCE);
            case DAILY -> followings.change(link.follower(), ids, FollowPace.DAILY);
            case END -> followings.end(link.follower(), ids);
            case END_ALL -> followings.endAll(link.follower());
        }
        return links.find(token).isPresent() ? SeeOther.page("/following/" + token + "?done=" + asked) : new ModelAndView(FOLDER + "ended");
    }

    @GetMapping("/following/{token}/end")
    ModelAndView end(@PathVariable String token) {
        FollowingLinks.FollowingLink link = link(token);
        return new ModelAndView(FOLDER + "end",
                Map.of("path", "/following/" + token, "lines", lines(about(link, followings.of(link.follower())))));
    }

    /** Ends what a mail was about, at once: mail programs send this for their users (RFC 8058). */
    @PostMapping("/following/{token}/end")
    ModelAndView endWithOneClick(@PathVariable String token) {
        FollowingLinks.FollowingLink link = link(token);
        followings.end(link.follower(), link.about());
        return new ModelAndView(FOLDER + "ended");
    }

    private static List<Followings.Following> about(FollowingLinks.FollowingLink link, List<Followings.Following> all) {
        return all.stream().filter(one -> link.about().contains(one.id())).toList();
    }

    private List<Line> lines(List<Followings.Following> some) {
        return some.stream().map(one -> new Line(one.id(), targets.of(one.feed()), one.pace(), one.isConfirmed())).toList();
    }

    private FollowingLinks.FollowingLink link(String token) {
        return links.find(token).orElseThrow(() -> new NotFoundException("No mails are sent by this address any more: they were stopped, "
                + "or they were not confirmed within 48 hours. You can follow anything anew on its page."));
    }
}
