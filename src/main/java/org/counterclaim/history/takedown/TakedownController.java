package org.counterclaim.history.takedown;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/**
 * The pages on which administrators take words down. The words are posted from page to page, so that they appear in no address and no
 * access log; for the same reason the database's own error messages are not logged.
 */
@Controller
@RequestMapping(Takedowns.ADDRESS)
class TakedownController {

    private static final int MOST = 200;

    private final Takedowns takedowns;
    private final PhraseSearch finds;

    TakedownController(Takedowns takedowns, PhraseSearch finds) {
        this.takedowns = takedowns;
        this.finds = finds;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String done) {
        return list("", "", HttpStatus.OK).addObject("done", done != null);
    }

    @PostMapping("/finds")
    ModelAndView find(HttpServletRequest request) {
        return found(FormSubmission.from(request), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/confirmations")
    ModelAndView confirm(SignedIn by, HttpServletRequest request) {
        FormSubmission sent = FormSubmission.from(request);
        return FormFailure.handle(() -> {
            SearchPhrase phrase = TakedownOrder.phrase(sent.typed());
            PhraseMatches find = finds.of(phrase);
            EditConflictException.throwUnless(isAsShown(find, sent.typed()));
            TakedownOrder order = TakedownOrder.of(sent.typed(), phrase, find, by);
            return view("confirmation", new TakedownPage(find, order.ticked(), sent, Map.of(), false), HttpStatus.OK);
        }, failure -> found(sent, failure));
    }

    @PostMapping
    ModelAndView carryOut(SignedIn by, HttpServletRequest request) {
        FormSubmission sent = FormSubmission.from(request);
        return FormFailure.handle(() -> SeeOther.page(takedowns.carryOut(sent, by)), failure -> found(sent, failure));
    }

    private ModelAndView found(FormSubmission sent, FormFailure failure) {
        return found(sent, failure.problems(), failure.status());
    }

    /** Shows what is found now; boxes ticked earlier count only if the result is still the same. */
    private ModelAndView found(FormSubmission sent, Map<String, String> problems, HttpStatus status) {
        return FormFailure.handle(() -> {
            PhraseMatches find = finds.of(TakedownOrder.phrase(sent.typed()));
            TakedownSelection ticked = isAsShown(find, sent.typed()) ? new TakedownSelection(sent.typed()) : TakedownSelection.all();
            return view("found", new TakedownPage(find, ticked, sent, problems, status == HttpStatus.CONFLICT), status);
        }, nothing -> list(sent.typed().one(TakedownOrder.WORDS), nothing.words(), nothing.status()));
    }

    private static boolean isAsShown(PhraseMatches find, FormValues typed) {
        return find.mark().equals(typed.one(TakedownPage.SHOWN));
    }

    private ModelAndView list(String words, String problem, HttpStatus status) {
        return new ModelAndView("history/takedown/takedowns",
                Map.of("takedowns", takedowns.latest(MOST), "words", words, "problem", problem), status);
    }

    private static ModelAndView view(String name, TakedownPage page, HttpStatus status) {
        return new ModelAndView("history/takedown/" + name, Map.of("page", page), status);
    }
}
