package org.counterclaim.merging;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Sent;
import org.counterclaim.web.See;

/** Where a record is merged into another of its kind, once somebody has seen what that does. */
@Controller
@RequestMapping("/desk/{plural:actors|articles|claims}/{slug}/merger")
class MergerController {

    private static final Logger log = LoggerFactory.getLogger(MergerController.class);

    private final MergerPages pages;
    private final Merging merging;

    MergerController(MergerPages pages, Merging merging) {
        this.pages = pages;
        this.merging = merging;
    }

    @GetMapping
    ModelAndView preview(@PathVariable String plural, @PathVariable Slug slug, HttpServletRequest request) {
        return view(pages.of(plural, slug, Sent.by(request), Map.of()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView merge(@PathVariable String plural, @PathVariable Slug slug, SignedIn by, HttpServletRequest request) {
        Sent sent = Sent.by(request);
        try {
            return See.page(merging.merge(plural, slug, sent, by) + "?saved");
        } catch (Rejected rejected) {
            return view(pages.of(plural, slug, sent, rejected.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Outdated | ConcurrencyFailureException | DataIntegrityViolationException lost) {
            log.info("Asked to look again before merging or parting", lost);
            return view(pages.of(plural, slug, sent, Outdated.PROBLEM), HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView view(MergerPage page, HttpStatus status) {
        return new ModelAndView("merging/merger", Map.of("page", page), status);
    }
}
