package org.counterclaim.interchange;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The page on which administrators load a story bundle: they send its text, see what it would do, and send it again to load it. */
@Controller
@RequestMapping("/admin/bundles")
class BundleController {

    private final StoryBundleImporter bundles;

    BundleController(StoryBundleImporter bundles) {
        this.bundles = bundles;
    }

    @GetMapping
    ModelAndView blank(@RequestParam(required = false) @Nullable Slug loaded) {
        return form("", List.of(), HttpStatus.OK).addObject("loaded", loaded);
    }

    @PostMapping("/previews")
    ModelAndView preview(@RequestParam(defaultValue = "") String bundle, SignedIn by) {
        return preview(bundle, by, HttpStatus.OK);
    }

    @PostMapping("/edits")
    ModelAndView edit(@RequestParam(defaultValue = "") String bundle) {
        return form(bundle, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView load(@RequestParam(defaultValue = "") String bundle, @RequestParam(defaultValue = "") String shown, SignedIn by) {
        return orFaults(bundle, () -> FormFailure.handle(
                () -> SeeOther.page("/admin/bundles?loaded=" + bundles.loadAsShown(bundle.getBytes(UTF_8), change(by), shown).story()),
                failure -> preview(bundle, by, failure.status())));
    }

    private ModelAndView preview(String bundle, SignedIn by, HttpStatus status) {
        if (bundle.isBlank()) {
            return form(bundle, List.of(new BundleFault("$", "Nothing was sent. Choose the bundle's file, or paste its text.")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return orFaults(bundle, () -> new ModelAndView("interchange/bundle-preview",
                Map.of("preview", bundles.preview(bundle.getBytes(UTF_8), change(by)), "bundle", bundle,
                        "outdated", status == HttpStatus.CONFLICT),
                status));
    }

    /** Returns the result of an action on a bundle, or the bundle's text again with its faults. */
    private static ModelAndView orFaults(String bundle, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (InvalidBundleException invalid) {
            return form(bundle, invalid.faults(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView form(String bundle, List<BundleFault> faults, HttpStatus status) {
        return new ModelAndView("interchange/bundle-form", Map.of("bundle", bundle, "faults", faults), status);
    }

    private static ChangeReason change(SignedIn by) {
        return new ChangeReason(by.author(), "Loaded from a story bundle");
    }
}
