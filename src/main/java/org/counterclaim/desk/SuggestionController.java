package org.counterclaim.desk;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.record.RecordAddresses;
import org.counterclaim.web.form.FormText;
import org.counterclaim.web.form.FormValues;

/** Serves the list of suggestions below a field for a record's name, for editors and fact-checkers. */
@Controller
class SuggestionController {

    /** How many are offered. */
    static final int MOST = 8;

    /** The longest text that is looked for. */
    static final int LONGEST = 500;

    private final RecordForms forms;
    private final RecordSearch names;

    SuggestionController(RecordForms forms, RecordSearch names) {
        this.forms = forms;
        this.names = names;
    }

    /**
     * The list for a field.
     *
     * @param of the name of the field, which is also the parameter with its text
     * @param at the id of the field, which begins the ids in the list
     * @param known whether only existing records can be meant
     */
    @GetMapping({"/desk/" + RecordAddresses.ANY + "/suggestions",
        "/review/{plural:actors|articles|statements}/suggestions"})
    ModelAndView suggestions(@PathVariable String plural, @RequestParam String of, @RequestParam String at,
            @RequestParam(defaultValue = "false") boolean known, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        String typed = FormText.withoutDirectionMarks(FormValues.of(request.getParameterMap()).one(of));
        List<RecordSuggestion> suggestions = typed.isEmpty() || typed.length() > LONGEST ? List.of() : names.like(form.kind(), typed, MOST);
        return new ModelAndView("desk/suggestions", Map.of(
                "kind", form.kind(),
                "at", at,
                "below", at.replaceFirst("-([0-9]+)$", ".$1") + ".",
                "typed", typed,
                "suggestions", suggestions,
                "offersNew", !known && suggestions.stream().noneMatch(RecordSuggestion::isMeant)));
    }
}
