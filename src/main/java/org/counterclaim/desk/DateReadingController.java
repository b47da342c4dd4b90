package org.counterclaim.desk;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.core.FuzzyDate;

/** How a date that somebody is typing is understood. */
@Controller
class DateReadingController {

    private final Clock clock;

    DateReadingController(Clock clock) {
        this.clock = clock;
    }

    /** @param of the name of the field, which is that of the parameter with what was typed */
    @GetMapping({"/desk/date-readings", "/review/date-readings"})
    String reading(@RequestParam String of, HttpServletRequest request, Model model) {
        String typed = Typed.of(request.getParameterMap()).one(of);
        if (!typed.isBlank()) {
            try {
                model.addAttribute("date", FuzzyDate.read(typed, LocalDate.now(clock)));
            } catch (FuzzyDate.NotADate unreadable) {
                model.addAttribute("problem", unreadable.getMessage());
            }
        }
        return "desk/date-reading";
    }
}
