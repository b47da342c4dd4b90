package org.counterclaim.factcheck.verdict;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.desk.ReferenceDays;
import org.counterclaim.desk.RetryOnConflict;
import org.counterclaim.factcheck.queue.QueueFilter;
import org.counterclaim.factcheck.queue.QueueFilterReader;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormSubmission;

/** Marking a claim. */
@Controller
@RequestMapping("/claims/{slug}/verdicts")
class VerdictController {

    private static final String GONE = "This claim is not on record any more.";

    private static final String FROM = "from";

    private final VerdictFormPages pages;
    private final VerdictPublisher marking;
    private final Tombstones tombstones;
    private final ReferenceDays days;

    VerdictController(VerdictFormPages pages, VerdictPublisher marking, Tombstones tombstones, ReferenceDays days) {
        this.pages = pages;
        this.marking = marking;
        this.tombstones = tombstones;
        this.days = days;
    }

    /**
     * The form.
     *
     * @param corrects present to correct the words of the present verdict
     * @param proposal the proposal that was sent back to them
     * @param from the address of the queue that they came from, to go back to
     */
    @GetMapping("/new")
    ModelAndView form(@PathVariable String slug, @RequestParam(required = false) @Nullable String corrects,
            @RequestParam(required = false) @Nullable UUID proposal,
            @RequestParam(defaultValue = "") String from, SignedIn by) {
        VerdictFormPage page = pages.first(slug, corrects != null, proposal, by)
                .orElseThrow(() -> tombstones.at(ClaimType.TYPE, slug));
        MovedPermanentlyException.throwIfMoved(slug, page.now().slug(), page.action() + "/new");
        return view(page, HttpStatus.OK, from);
    }

    @PostMapping
    ModelAndView mark(@PathVariable String slug, SignedIn by, HttpServletRequest request) {
        FormSubmission sent = days.sent(request, VerdictFields.REVIEW_BY);
        return FormFailure.handle(() -> SeeOther.page(next(slug, sent, RetryOnConflict.at(() -> marking.mark(slug, sent, by)))),
                failure -> failure.isConflict() ? view(pages.conflict(slug, sent, by), failure.status(), sent, GONE)
                        : view(pages.again(slug, sent, failure.problems(), by), failure.status(), sent,
                                failure.problems().getOrDefault("", GONE)));
    }

    /** Returns where to go next: back to the queue for somebody who came from there and gave a verdict, or to the proposal. */
    private static String next(String slug, FormSubmission sent, String place) {
        QueueFilter queue = QueueFilterReader.ofAddress(sent.typed().one(FROM));
        return queue == null || !place.startsWith("/claims/") ? place : queue.hrefAfter(slug);
    }

    /** Shows the verdict typed so far as readers would see it: alone for a script, otherwise with the form. */
    @PostMapping("/preview")
    ModelAndView preview(@PathVariable String slug, @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            SignedIn by, HttpServletRequest request) {
        FormSubmission sent = days.sent(request, VerdictFields.REVIEW_BY);
        Optional<VerdictFormPage> page = pages.again(slug, sent, Map.of(), by);
        return script == null || page.isEmpty() ? view(page, HttpStatus.OK, sent, GONE)
                : new ModelAndView("factcheck/verdict/preview", Map.of("page", page.get()));
    }

    /** @param missing the message if the claim cannot be marked */
    private static ModelAndView view(Optional<VerdictFormPage> page, HttpStatus status, FormSubmission sent, String missing) {
        return page.map(one -> view(one, status, sent.typed().one(FROM)))
                .orElseGet(() -> new ModelAndView("factcheck/verdict/refused", Map.of("problem", missing, "typed", sent.typed()),
                        HttpStatus.CONFLICT));
    }

    private static ModelAndView view(VerdictFormPage page, HttpStatus status, String from) {
        QueueFilter queue = QueueFilterReader.ofAddress(from);
        return new ModelAndView("factcheck/verdict/mark", Map.of("page", page, "from", queue == null ? "" : queue.href()), status);
    }
}
