package org.counterclaim.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/** Saves drafts of forms, while they are typed or on request. */
@Controller
@RequestMapping("/desk/drafts/{key}")
class DraftController {

    private static final Pattern INTAKE = Pattern.compile("/desk/intake/[0-9a-f-]{36}");

    private final RecordForms forms;
    private final Drafts drafts;
    private final ReferenceDays days;

    DraftController(RecordForms forms, Drafts drafts, ReferenceDays days) {
        this.forms = forms;
        this.drafts = drafts;
        this.days = days;
    }

    /** Redirects to the form in which the draft is continued. */
    @GetMapping
    ModelAndView open(@PathVariable UUID key, SignedIn by) {
        return SeeOther.page(drafts.get(key, by).href(by));
    }

    /**
     * Saves a draft. A script gets a line to show; a browser without script is redirected to the desk, or back to the form if more fields
     * were requested.
     *
     * @param form the kind of record, by its name in addresses
     * @param address where the form is
     */
    @PostMapping
    ModelAndView save(@PathVariable UUID key, @RequestParam String form, @RequestParam String address, SignedIn by,
            @RequestHeader(name = "HX-Request", required = false) boolean inBackground, HttpServletRequest request) {
        FormSubmission sent = days.sent(request);
        Optional<Integer> revision = save(key, form, address, sent, by);
        if (!inBackground && revision.isPresent()) {
            return SeeOther.page(sent.typed().has("more") ? address + "?draft=" + key + place(sent.typed()) : "/desk?saved");
        } else if (!inBackground) {
            throw new EditConflictException(Draft.ELSEWHERE);
        }
        return revision.map(now -> new ModelAndView("desk/saved :: saved", Map.of("revision", now)))
                .orElseGet(() -> new ModelAndView("desk/saved :: lost", Map.of("revision", sent.draftRevision())));
    }

    /** Returns the position on the form's page of the requested fields. */
    private static String place(FormValues typed) {
        return typed.one("more").equals("offers") ? "#offers" : "#report" + (typed.groups("report") + 1) + ".article";
    }

    private Optional<Integer> save(UUID key, String form, String address, FormSubmission sent, SignedIn by) {
        RecordForm<?, ?> records = forms.at(form);
        if (!isAt(address, records)) {
            throw new BadRequestException("There is no form at this address.");
        }
        return drafts.save(new FormSubmission(sent.typed(), key, sent.draftRevision()), records, address, by);
    }

    private static boolean isAt(String address, RecordForm<?, ?> form) {
        String place = "/desk/" + form.plural() + "/";
        return address.startsWith(place) ? Slug.isSlug(address.substring(place.length()))
                : form.plural().equals("statements") && INTAKE.matcher(address).matches();
    }

    /** Hands it in, so that all editors can publish it. */
    @PostMapping("/handover")
    ModelAndView handIn(@PathVariable UUID key, SignedIn by) {
        return home(drafts.handIn(key, by));
    }

    /** Takes it back. */
    @PostMapping("/return")
    ModelAndView takeBack(@PathVariable UUID key, SignedIn by) {
        return home(drafts.takeBack(key, by));
    }

    /** Throws it away. */
    @PostMapping("/removal")
    ModelAndView remove(@PathVariable UUID key, SignedIn by) {
        return home(drafts.remove(key, by));
    }

    private static ModelAndView home(boolean isDone) {
        if (!isDone) {
            throw new NotFoundException(Draft.MISSING);
        }
        return SeeOther.page("/desk");
    }
}
