package org.counterclaim.desk.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.capture.PageCapture;
import org.counterclaim.capture.PastedText;
import org.counterclaim.capture.UnreadablePageException;
import org.counterclaim.capture.WebPageReader;
import org.counterclaim.core.WebAddress;
import org.counterclaim.database.RetentionSettings;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.RejectedFormException;

/** Serves the start of logging from an article, by its address or its text. */
@Controller
@RequestMapping("/desk/intake")
class IntakeController {

    private final Intakes intakes;
    private final WebPageReader pages;
    private final RetentionSettings retention;

    IntakeController(Intakes intakes, WebPageReader pages, RetentionSettings retention) {
        this.intakes = intakes;
        this.pages = pages;
        this.retention = retention;
    }

    @GetMapping
    ModelAndView start(SignedIn by) {
        return start(by, "", "", "", HttpStatus.OK);
    }

    /** Fetches the page at an address, or takes the text that was pasted where there is one. */
    @PostMapping
    ModelAndView begin(@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String text, SignedIn by) {
        return FormFailure.handle(() -> SeeOther.page("/desk/intake/" + begun(address, text, by)),
                failure -> start(by, address, text, failure.words(), failure.status()));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, SignedIn by) {
        intakes.remove(intakes.get(id, by), by);
        return SeeOther.page("/desk/intake");
    }

    private UUID begun(String address, String text, SignedIn by) {
        try {
            return readOrPasted(address, text, by);
        } catch (UnreadablePageException | IllegalArgumentException unreadable) {
            throw new RejectedFormException(String.valueOf(unreadable.getMessage()));
        }
    }

    private UUID readOrPasted(String address, String text, SignedIn by) throws UnreadablePageException {
        String pasted = Intake.text(text);
        if (address.isBlank() && pasted.isEmpty()) {
            throw new IllegalArgumentException("Paste the address of an article, or its text.");
        }
        if (!pasted.isEmpty()) {
            return intakes.begin(by,
                    Stream.concat(typedAddress(address).stream(), PrefilledFields.of(PastedText.of(pasted)).stream()).toList(), pasted);
        }
        PageCapture page = pages.read(WebAddress.typed(address));
        return intakes.begin(by, PrefilledFields.of(page), String.join("\n\n", page.passages()));
    }

    private static List<PrefilledField> typedAddress(String address) {
        return address.isBlank() ? List.of()
                : List.of(new PrefilledField("webAddress", List.of(WebAddress.typed(address).canonical().text()), Intake.TYPED, List.of()));
    }

    private ModelAndView start(SignedIn by, String address, String text, String problem, HttpStatus status) {
        return new ModelAndView("desk/intake/start", Map.of("address", address, "text", text, "problem", problem,
                "intakes", intakes.of(by), "keptDays", retention.draftDays()), status);
    }
}
