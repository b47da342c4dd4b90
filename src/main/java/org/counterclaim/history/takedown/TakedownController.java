package org.counterclaim.history.takedown;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/**
 * Where administrators take words down. The words are posted from page to page, so that they stand in no address and no log
 * of addresses; for the same reason nothing is logged of what the database says of a failure.
 */
@Controller
@RequestMapping(Takedowns.ADDRESS)
class TakedownController {

    private static final Logger log = LoggerFactory.getLogger(TakedownController.class);
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
        return found(FormSubmission.by(request), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/confirmations")
    ModelAndView confirm(SignedIn by, HttpServletRequest request) {
        FormSubmission sent = FormSubmission.by(request);
        try {
            SearchPhrase phrase = TakedownOrder.phrase(sent.typed());
            PhraseMatches find = finds.of(phrase);
            TakedownOutdatedException.unless(isAsShown(find, sent.typed()));
            TakedownOrder order = TakedownOrder.of(sent.typed(), phrase, find, by);
            return view("confirmation", new TakedownPage(find, order.ticked(), sent, Map.of(), false), HttpStatus.OK);
        } catch (RejectedFormException rejected) {
            return found(sent, rejected.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TakedownOutdatedException outdated) {
            return found(sent, Map.of(), HttpStatus.CONFLICT);
        }
    }

    @PostMapping
    ModelAndView carryOut(SignedIn by, HttpServletRequest request) {
        FormSubmission sent = FormSubmission.by(request);
        try {
            return SeeOther.page(takedowns.carryOut(sent, by));
        } catch (RejectedFormException rejected) {
            return found(sent, rejected.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TakedownOutdatedException | ConcurrencyFailureException | DataIntegrityViolationException lost) {
            log.info("Asked to look again before taking words down: {}", lost.getClass().getSimpleName());
            return found(sent, Map.of(), HttpStatus.CONFLICT);
        }
    }

    /** What was found as it is now; what was ticked counts only while that is the same. */
    private ModelAndView found(FormSubmission sent, Map<String, String> problems, HttpStatus status) {
        try {
            PhraseMatches find = finds.of(TakedownOrder.phrase(sent.typed()));
            boolean isSame = isAsShown(find, sent.typed());
            return view("found",
                    new TakedownPage(find, isSame ? new TakedownSelection(sent.typed()) : TakedownSelection.all(), sent, problems,
                    status == HttpStatus.CONFLICT), status);
        } catch (RejectedFormException nothing) {
            return list(sent.typed().one(TakedownOrder.WORDS), String.join(" ", nothing.problems().values()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
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
