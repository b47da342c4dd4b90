package org.counterclaim.desk;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.web.form.FormValues;

/** Shows how a date that somebody is typing is understood. */
@Controller
class DateReadingController {

    private final ReferenceDays days;
    private final Clock clock;

    DateReadingController(ReferenceDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** @param of the name of the field, which is also the parameter with its text */
    @GetMapping({"/desk/date-readings", "/review/date-readings"})
    String reading(@RequestParam String of, HttpServletRequest request, Model model) {
        FormValues typed = FormValues.of(request.getParameterMap());
        String text = typed.one(of).strip();
        if (text.isEmpty()) {
            return "desk/date-reading";
        }
        String fixed = days.fixed(typed, of, request);
        model.addAttribute("of", of);
        if (fixed.startsWith(text + FuzzyDate.COUNTED_FROM)) {
            boolean articles = days.articleDay(typed, of).isPresent();
            String from = fixed.substring(text.length() + FuzzyDate.COUNTED_FROM.length());
            model.addAttribute("fixed", fixed);
            model.addAttribute("from", (articles ? "the article’s day, " : "") + from);
        }
        try {
            FuzzyDate date = FuzzyDate.read(fixed, LocalDate.now(clock));
            model.addAttribute("date", date);
            model.addAttribute("doubt", date.implausibility(LocalDate.now(clock).plusDays(1)).orElse(""));
        } catch (FuzzyDate.InvalidDateException unreadable) {
            model.addAttribute("problem", String.valueOf(unreadable.getMessage()));
            model.addAttribute("choices", unreadable.choices());
        }
        return "desk/date-reading";
    }
}
