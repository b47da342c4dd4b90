package org.counterclaim.factcheck.interest;

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
import org.counterclaim.desk.RetryOnConflict;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormValues;

/** Serves the page on which fact-checkers declare their interests in actors. */
@Controller
@RequestMapping(InterestController.ADDRESS)
class InterestController {

    static final String ADDRESS = "/account/interests";

    private final DeclaredInterests declarations;
    private final InterestRegistrar declaring;

    InterestController(DeclaredInterests declarations, InterestRegistrar declaring) {
        this.declarations = declarations;
        this.declaring = declaring;
    }

    @GetMapping
    ModelAndView page(SignedIn by) {
        return view(by, FormValues.empty(), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView declare(SignedIn by, HttpServletRequest request) {
        FormValues typed = FormValues.of(request.getParameterMap());
        return FormFailure.handle(() -> {
            RetryOnConflict.run(() -> declaring.declare(typed, by));
            return SeeOther.page(ADDRESS);
        }, failure -> view(by, typed, failure.problems(), failure.status()));
    }

    /** @param actor the id of the actor in whom their interest has ended */
    @PostMapping("/endings")
    ModelAndView end(@RequestParam UUID actor, SignedIn by) {
        RetryOnConflict.run(() -> declaring.end(actor, by));
        return SeeOther.page(ADDRESS);
    }

    private ModelAndView view(SignedIn by, FormValues typed, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("factcheck/interest/interests", Map.of("declared", declarations.of(by.id()), "actor", typed.one("actor"),
                "words", typed.one("words"), "problems", problems), status);
    }
}
