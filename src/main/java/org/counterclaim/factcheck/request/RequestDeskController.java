package org.counterclaim.factcheck.request;

import java.util.HashMap;
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
import org.counterclaim.core.InputText;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.PageNumbers;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.RejectedFormException;

/** Serves the lists on which editors and fact-checkers read, settle and hand over readers' requests. */
@Controller
@RequestMapping({"/desk/requests", "/review/requests"})
class RequestDeskController {

    private static final int PAGE = 25;
    private static final int LONGEST_NOTE = 1000;
    private static final String SETTLED = "This request is not open any more. Somebody may have settled it: look among those settled.";
    private static final String OPEN = "This request is open already, or the same was asked again since.";
    private static final String ELSEWHERE = "This request is not open here any more. Somebody may have settled it, or handed it over.";

    private final ReaderRequests requests;

    RequestDeskController(ReaderRequests requests) {
        this.requests = requests;
    }

    /**
     * The list.
     *
     * @param claim the slug of a claim, or of another record; empty for all
     * @param settled whether settled requests are shown, instead of open ones
     * @param done the request that was settled just now
     * @param handed there if one was handed over just now
     */
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String claim, @RequestParam(defaultValue = "") String settled,
            @RequestParam(defaultValue = "1") String page, @RequestParam(required = false) @Nullable UUID done,
            @RequestParam(required = false) @Nullable String handed, HttpServletRequest request) {
        boolean shown = InputText.isKeepable(claim) && page.matches("[1-9][0-9]{0,5}");
        if (!shown) {
            throw new BadRequestException("There is no such page. Choose one from the list.");
        }
        return list(place(request), claim, !settled.isEmpty(), Integer.parseInt(page), Map.of(), HttpStatus.OK)
                .addObject("done", done).addObject("handed", handed != null);
    }

    @PostMapping("/{id}/settlement")
    ModelAndView settle(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "") String claim,
            SignedIn by, HttpServletRequest request) {
        RequestRecipient place = place(request);
        return FormFailure.handle(() -> {
            EditConflictException.throwUnless(requests.settle(id, place, kept(note), by.id()));
            return SeeOther.page(place.path() + "?done=" + id + (claim.isEmpty() ? "" : "&claim=" + encoded(claim)));
        }, failure -> again(place, claim, failure.orElse(SETTLED), failure.isConflict() ? Map.of() : Map.of("of", id, "note", note)));
    }

    @PostMapping("/{id}/reopening")
    ModelAndView reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String claim, HttpServletRequest request) {
        RequestRecipient place = place(request);
        return FormFailure.handle(() -> {
            EditConflictException.throwUnless(requests.reopen(id, place));
            return SeeOther.page(place.path() + (claim.isEmpty() ? "" : "?claim=" + encoded(claim)));
        }, failure -> again(place, claim, failure.orElse(OPEN), Map.of()));
    }

    @PostMapping("/{id}/handover")
    ModelAndView handOver(@PathVariable UUID id, @RequestParam(defaultValue = "") String claim, HttpServletRequest request) {
        RequestRecipient place = place(request);
        return FormFailure.handle(() -> {
            EditConflictException.throwUnless(requests.handOver(id, place));
            return SeeOther.page(place.path() + "?handed" + (claim.isEmpty() ? "" : "&claim=" + encoded(claim)));
        }, failure -> again(place, claim, failure.orElse(ELSEWHERE), Map.of()));
    }

    private ModelAndView again(RequestRecipient place, String claim, FormFailure failure, Map<String, Object> more) {
        return list(place, shown(claim), false, 1, more, failure.status()).addObject("problem", failure.words());
    }

    private static RequestRecipient place(HttpServletRequest request) {
        return RequestRecipient.at(request.getRequestURI());
    }

    /** The note as it is kept, where it can be. */
    private static String kept(String note) {
        if (!InputText.isKeepable(note)) {
            throw new RejectedFormException("The note holds a control character. Delete it and try again.");
        }
        String clean = InputText.clean(note);
        int length = clean.codePointCount(0, clean.length());
        if (length == 0) {
            throw new RejectedFormException("Note in a few words what became of it.");
        }
        if (length > LONGEST_NOTE) {
            throw new RejectedFormException("The note is %,d characters long. At most %,d are kept.".formatted(length, LONGEST_NOTE));
        }
        return clean;
    }

    private ModelAndView list(RequestRecipient place, String claim, boolean settled, int page, Map<String, Object> more,
            HttpStatus status) {
        String of = claim.isEmpty() ? null : claim;
        Map<String, Object> model = new HashMap<>(more);
        List<ReaderRequest> listed = requests.page(place, of, settled, PAGE, page);
        model.put("requests", listed);
        model.put("about", of == null || listed.isEmpty() ? null : listed.getFirst().about());
        model.put("pages", new PageNumbers(page, PAGE, requests.count(place, of, settled)));
        model.put("place", place);
        model.put("claim", claim);
        model.put("settled", settled);
        model.put("notKept", requests.notKept());
        model.put("href", place.path() + "?" + (of == null ? "" : "claim=" + encoded(of) + "&") + (settled ? "settled=yes&" : ""));
        return new ModelAndView("factcheck/request/list", model, status);
    }

    /** Returns the slug in a form; an invalid one finds nothing. */
    private static String shown(String claim) {
        return InputText.isKeepable(claim) ? claim : "";
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
