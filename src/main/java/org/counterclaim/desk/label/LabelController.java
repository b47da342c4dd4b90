package org.counterclaim.desk.label;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.core.EnumWords;
import org.counterclaim.desk.FormPage.FieldRow;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.rating.RatingLabels;
import org.counterclaim.rating.RatingType;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.PageNumbers;
import org.counterclaim.web.QueryParameters;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormText;
import org.counterclaim.web.form.RejectedFormException;

/** Serves the table in which editors say how they read the labels of outside fact-checkers. */
@Controller
@RequestMapping("/desk/rating-labels")
class LabelController {

    private static final int PAGE = 50;

    private static final List<String> MEANINGS = RatingType.MEANINGS.stream().map(Mark::toString).toList();
    private static final List<FormField> FIELDS = List.of(
            FormField.one("checker", "Whose label it is", "actor").required(),
            FormField.line("label", "Their label", 500).required(),
            FormField.choice("meaning", "As editors read it", MEANINGS).required());

    private final RatingLabels labels;
    private final ListedLabels listed;
    private final ReferenceResolver references;

    LabelController(RatingLabels labels, ListedLabels listed, ReferenceResolver references) {
        this.labels = labels;
        this.listed = listed;
        this.references = references;
    }

    @GetMapping
    ModelAndView list(@RequestParam Map<String, String> parameters) {
        return page(new QueryParameters(parameters).page("page of labels"), Map.of(), Map.of(), HttpStatus.OK)
                .addObject("saved", parameters.containsKey("saved"));
    }

    @PostMapping
    ModelAndView set(@RequestParam Map<String, String> typed) {
        return FormFailure.handle(() -> {
            throwIfIncomplete(typed);
            UUID checker = references.find("actor", typed.getOrDefault("checker", ""), "checker");
            labels.set(checker, FormText.withoutDirectionMarks(typed.getOrDefault("label", "")),
                    EnumWords.parse(Mark.values(), typed.getOrDefault("meaning", "")));
            return SeeOther.page("/desk/rating-labels?saved");
        }, failure -> page(1, typed, failure.problems(), failure.status()));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id) {
        labels.remove(id);
        return SeeOther.page("/desk/rating-labels?saved");
    }

    private static void throwIfIncomplete(Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (FormField field : FIELDS) {
            String value = typed.getOrDefault(field.name(), "");
            FormText.problem(value, field).ifPresent(advice -> problems.put(field.name(), advice));
            if (!FormText.isVisible(value)) {
                problems.put(field.name(), "Fill this in.");
            }
        }
        if (!MEANINGS.contains(typed.get("meaning"))) {
            problems.put("meaning", "Choose one of the words offered.");
        }
        if (!problems.isEmpty()) {
            throw new RejectedFormException(problems);
        }
    }

    private ModelAndView page(int number, Map<String, String> typed, Map<String, String> problems, HttpStatus status) {
        Map<String, FieldRow> fields = FIELDS.stream().collect(Collectors.toMap(FormField::name, field -> FieldRow.alone(field,
                typed.getOrDefault(field.name(), ""), problems.get(field.name()), field.refersTo() == null ? null : "actors")));
        return new ModelAndView("desk/label/labels", Map.of("labels", listed.page(PAGE, number), "fields", fields, "meanings", MEANINGS,
                "problems", problems, "pages", new PageNumbers(number, PAGE, listed.count())), status);
    }
}
