package org.counterclaim.desk.restoring;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
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

/** Serves the page on which an editor restores an old version of a record, after a preview. */
@Controller
@RequestMapping("/desk/" + RecordAddresses.ANY + "/{slug}/versions/{revision}")
class RestoreController {

    private final RecordRestorations restorations;

    RestoreController(RecordRestorations restorations) {
        this.restorations = restorations;
    }

    @GetMapping
    ModelAndView preview(@PathVariable String plural, @PathVariable Slug slug, @PathVariable int revision, HttpServletRequest request) {
        return view(plural, slug, revision, FormSubmission.from(request), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView restore(@PathVariable String plural, @PathVariable Slug slug, @PathVariable int revision, SignedIn by,
            HttpServletRequest request) {
        FormSubmission sent = FormSubmission.from(request);
        return FormFailure.handle(() -> SeeOther.page(restorations.restore(plural, slug, revision, sent, by) + "?saved"),
                failure -> view(plural, slug, revision, sent, failure.isConflict() ? null : failure.words(), failure.status()));
    }

    private ModelAndView view(String plural, Slug slug, int revision, FormSubmission sent, @Nullable String problem, HttpStatus status) {
        RestorePage page = restorations.page(plural, slug, revision, sent, problem, status == HttpStatus.CONFLICT);
        return new ModelAndView("desk/restoring/restore", Map.of("page", page), status);
    }
}
