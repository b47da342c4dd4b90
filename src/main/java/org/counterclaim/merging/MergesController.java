package org.counterclaim.merging;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Sent;
import org.counterclaim.web.See;

/** The merges that took place, and where they are undone. */
@Controller
@RequestMapping(Undoing.MERGES)
class MergesController {

    private static final Logger log = LoggerFactory.getLogger(MergesController.class);
    private static final int MOST = 200;

    private final Merges merges;
    private final UndoingPages pages;
    private final Undoing undoing;

    MergesController(Merges merges, UndoingPages pages, Undoing undoing) {
        this.merges = merges;
        this.pages = pages;
        this.undoing = undoing;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String undone) {
        List<Merge> latest = merges.latest(MOST);
        return new ModelAndView("merging/merges", Map.of("merges", latest, "undone", undone != null));
    }

    @GetMapping("/{id}/undoing")
    ModelAndView preview(@PathVariable UUID id, HttpServletRequest request) {
        return view(pages.of(id, Sent.by(request), Map.of()), HttpStatus.OK);
    }

    @PostMapping("/{id}/undoing")
    ModelAndView undo(@PathVariable UUID id, SignedIn by, HttpServletRequest request) {
        Sent sent = Sent.by(request);
        try {
            return See.page(undoing.undo(id, sent, by));
        } catch (Rejected rejected) {
            return view(pages.of(id, sent, rejected.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            log.info("Asked to look again before merging or parting", lost);
            return view(pages.of(id, sent, Outdated.PROBLEM), HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView view(UndoingPage page, HttpStatus status) {
        return new ModelAndView("merging/undoing", Map.of("page", page), status);
    }
}
