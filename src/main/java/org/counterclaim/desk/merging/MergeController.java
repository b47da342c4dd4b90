package org.counterclaim.desk.merging;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordAddresses;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormSubmission;

/** Serves the page on which a record is merged into another of its kind, after a preview. */
@Controller
@RequestMapping("/desk/" + RecordAddresses.MERGEABLE + "/{slug}/merger")
class MergeController {

    /** The problem of a form that was sent too late. */
    static final String CHANGED =
            "Something changed while you looked at this. What would happen now stands below: look again, then send it again.";

    private final MergePages pages;
    private final RecordMerger merging;

    MergeController(MergePages pages, RecordMerger merging) {
        this.pages = pages;
        this.merging = merging;
    }

    @GetMapping
    ModelAndView preview(@PathVariable String plural, @PathVariable Slug slug, HttpServletRequest request) {
        return view(pages.of(plural, slug, FormSubmission.from(request), Map.of()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView merge(@PathVariable String plural, @PathVariable Slug slug, SignedIn by, HttpServletRequest request) {
        FormSubmission sent = FormSubmission.from(request);
        return FormFailure.handle(() -> SeeOther.page(merging.merge(plural, slug, sent, by) + "?saved"),
                failure -> view(pages.of(plural, slug, sent, failure.orElse(CHANGED).problems()), failure.status()));
    }

    private static ModelAndView view(MergePage page, HttpStatus status) {
        return new ModelAndView("desk/merging/merger", Map.of("page", page), status);
    }
}
