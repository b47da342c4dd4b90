package org.counterclaim.desk.tagging;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.InputText;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.FormPage;
import org.counterclaim.desk.RetryOnConflict;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.RejectedFormException;

/** Tagging several claims with a story. */
@Controller
@RequestMapping("/desk/taggings")
class TaggingController {

    private static final int LONGEST = 500;
    private static final String CHANGED = "Somebody changed one of these claims at this very moment. Send it again.";
    private static final FormField STORY = FormField.one("story", "Story", "story").required();

    private final TaggableClaims search;
    private final StoryTagging tagging;

    TaggingController(TaggableClaims search, StoryTagging tagging) {
        this.search = search;
        this.tagging = tagging;
    }

    @GetMapping
    ModelAndView choose(@RequestParam(defaultValue = "") String find, @RequestParam(required = false) @Nullable Integer tagged) {
        return page(find, List.of(), "", "", HttpStatus.OK).addObject("tagged", tagged);
    }

    @PostMapping
    ModelAndView tag(@RequestParam(defaultValue = "") String find, @RequestParam(name = "claim", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String story, SignedIn by) {
        return FormFailure.handle(
                () -> SeeOther.page("/desk/taggings?tagged=" + RetryOnConflict.at(() -> tagging.tag(slugs(chosen, story), story, by))),
                failure -> page(find, chosen, story, failure.orElse(CHANGED).words(), failure.status()));
    }

    private static List<Slug> slugs(List<String> chosen, String story) {
        if (chosen.isEmpty() || story.isBlank()) {
            throw new RejectedFormException(chosen.isEmpty() ? "Choose the claims first." : "Name the story.");
        }
        try {
            return chosen.stream().map(Slug::of).toList();
        } catch (IllegalArgumentException noSlug) {
            throw new RejectedFormException("Choose claims from the list.");
        }
    }

    private ModelAndView page(String find, List<String> chosen, String story, String problem, HttpStatus status) {
        return new ModelAndView("desk/tagging/taggings", Map.of("find", find, "claims", hits(find), "chosen", chosen,
                "story", FormPage.FieldRow.alone(STORY, story, null, "stories"), "problem", problem), status);
    }

    /** Returns the matching claims; none for words that no claim can hold. */
    private List<TaggableClaims.TaggableClaim> hits(String find) {
        try {
            return find.length() > LONGEST ? List.of() : search.holding(InputText.clean(find));
        } catch (IllegalArgumentException unkeepable) {
            return List.of();
        }
    }
}
