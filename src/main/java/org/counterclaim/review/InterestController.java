package org.counterclaim.review;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.Attempts;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Typed;
import org.counterclaim.web.See;

/** What ties a fact-checker to actors, as they declare it themselves. */
@Controller
@RequestMapping("/account/interests")
class InterestController {

    private final Declarations declarations;
    private final Declaring declaring;

    InterestController(Declarations declarations, Declaring declaring) {
        this.declarations = declarations;
        this.declaring = declaring;
    }

    @GetMapping
    ModelAndView page(SignedIn by) {
        return view(by, Typed.nothing(), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView declare(SignedIn by, HttpServletRequest request) {
        Typed typed = Typed.of(request.getParameterMap());
        try {
            Attempts.run(() -> declaring.declare(typed, by));
            return See.page("/account/interests");
        } catch (Rejected rejected) {
            return view(by, typed, rejected.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** @param actor the id of the actor whom nothing ties them to any more */
    @PostMapping("/endings")
    ModelAndView end(@RequestParam UUID actor, SignedIn by) {
        Attempts.run(() -> declaring.end(actor, by));
        return See.page("/account/interests");
    }

    private ModelAndView view(SignedIn by, Typed typed, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("review/interests", Map.of("declared", declarations.of(by.id()), "actor", typed.one("actor"),
                "words", typed.one("words"), "problems", problems), status);
    }
}
