package org.counterclaim.desk;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.InputText;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;

/** Serves the lists and searches that people on the staff save under a name. */
@Controller
@RequestMapping("/views")
class SavedViewController {

    private static final Pattern ADDRESS = Pattern.compile("(/(?:search|(?:desk/)?(?:stories|claims|actors|articles)))(?:[?](.{0,1000}))?");

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    ModelAndView list(SignedIn by) {
        return page(by, "", "", false, "", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean shared, SignedIn by) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches() || !InputText.isKeepable(address)) {
            throw new BadRequestException("Only lists and searches of at most 1,000 characters can be saved.");
        }
        return FormFailure.handle(() -> {
            String query = parts.group(2);
            views.save(by, name, parts.group(1), query == null ? "" : query, shared);
            return SeeOther.page("/views");
        }, failure -> page(by, name, address, shared, failure.words(), failure.status()));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, SignedIn by) {
        views.remove(by, id);
        return SeeOther.page("/views");
    }

    private ModelAndView page(SignedIn by, String name, String address, boolean isShared, String problem, HttpStatus status) {
        return new ModelAndView("desk/views", Map.of("views", views.of(by), "name", name, "address", address, "shared", isShared, "problem",
                problem), status);
    }
}
