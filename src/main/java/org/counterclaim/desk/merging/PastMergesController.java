package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormSubmission;

/** The merges that took place, and where they are undone. */
@Controller
@RequestMapping(MergeUndoer.MERGES)
class PastMergesController {

    private static final int MOST = 200;

    private final Merges merges;
    private final MergeUndoPages pages;
    private final MergeUndoer undoing;

    PastMergesController(Merges merges, MergeUndoPages pages, MergeUndoer undoing) {
        this.merges = merges;
        this.pages = pages;
        this.undoing = undoing;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String undone) {
        List<Merge> latest = merges.latest(MOST);
        return new ModelAndView("desk/merging/merges", Map.of("merges", latest, "undone", undone != null));
    }

    @GetMapping("/{id}/undoing")
    ModelAndView preview(@PathVariable UUID id, HttpServletRequest request) {
        return view(pages.of(id, FormSubmission.from(request), Map.of()), HttpStatus.OK);
    }

    @PostMapping("/{id}/undoing")
    ModelAndView undo(@PathVariable UUID id, SignedIn by, HttpServletRequest request) {
        FormSubmission sent = FormSubmission.from(request);
        return FormFailure.handle(() -> SeeOther.page(undoing.undo(id, sent, by)),
                failure -> view(pages.of(id, sent, failure.orElse(MergeController.CHANGED).problems()), failure.status()));
    }

    private static ModelAndView view(MergeUndoPage page, HttpStatus status) {
        return new ModelAndView("desk/merging/undoing", Map.of("page", page), status);
    }
}
