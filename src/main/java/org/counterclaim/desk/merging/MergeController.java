package org.counterclaim.desk.merging;

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
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.RejectedFormException;

/** Where a record is merged into another of its kind, once somebody has seen what that does. */
@Controller
@RequestMapping("/desk/{plural:actors|articles|claims}/{slug}/merger")
class MergeController {

    private static final Logger log = LoggerFactory.getLogger(MergeController.class);

    private final MergePages pages;
    private final RecordMerger merging;

    MergeController(MergePages pages, RecordMerger merging) {
        this.pages = pages;
        this.merging = merging;
    }

    @GetMapping
    ModelAndView preview(@PathVariable String plural, @PathVariable Slug slug, HttpServletRequest request) {
        return view(pages.of(plural, slug, FormSubmission.by(request), Map.of()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView merge(@PathVariable String plural, @PathVariable Slug slug, SignedIn by, HttpServletRequest request) {
        FormSubmission sent = FormSubmission.by(request);
        try {
            return SeeOther.page(merging.merge(plural, slug, sent, by) + "?saved");
        } catch (RejectedFormException rejected) {
            return view(pages.of(plural, slug, sent, rejected.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OutdatedMergeException | ConcurrencyFailureException | DataIntegrityViolationException lost) {
            log.info("Asked to look again before merging or parting", lost);
            return view(pages.of(plural, slug, sent, OutdatedMergeException.PROBLEM), HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView view(MergePage page, HttpStatus status) {
        return new ModelAndView("desk/merging/merger", Map.of("page", page), status);
    }
}
