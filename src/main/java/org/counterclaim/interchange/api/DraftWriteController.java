package org.counterclaim.interchange.api;

import java.net.URI;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.account.SignedIn;
import org.counterclaim.account.SiteAddress;
import org.counterclaim.desk.Draft;
import org.counterclaim.desk.Drafts;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.desk.ReferenceDays;
import org.counterclaim.record.RecordAddresses;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/** Lets programs leave drafts for the token's owner, who completes and publishes them at the desk. */
@RestController
class DraftWriteController {

    private static final int FIRST = 0;

    private final RecordForms forms;
    private final Drafts drafts;
    private final ReferenceDays days;
    private final SiteAddress site;

    DraftWriteController(RecordForms forms, Drafts drafts, ReferenceDays days, SiteAddress site) {
        this.forms = forms;
        this.drafts = drafts;
        this.days = days;
        this.site = site;
    }

    /** @param title what the desk calls it */
    record DraftAnswer(String kind, String title, Map<String, String> links) {}

    @PostMapping(path = ApiPaths.V1 + "/drafts/" + RecordAddresses.ANY, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiOperation(id = "createDraft", tag = "Writing", summary = "Leaves a draft of a record at the desk",
            more = "The token's owner completes and publishes it; only they can read it until then. So it may have gaps. Needs an editor's "
                    + "token.",
            scope = "write:drafts", headers = ApiHeader.IDEMPOTENCY_KEY, bodyAs = "newDraft", answers = "draft", success = 201,
            refuses = {401, 403, 409, 413, 415, 422}, example = "/api/v1/drafts/claims",
            body = "{\"record\": {\"text\": \"The bridge was closed on Monday.\"}}")
    ResponseEntity<DraftAnswer> save(@PathVariable String plural,
            @RequestHeader(name = WriteController.KEY, required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        RecordInput input = WriteBody.read(body, WriteBody.DRAFT).of(form, FormValues.empty(), FormValues.empty());
        FormSubmission sent = days.counted(new FormSubmission(input.typed(), WriteController.key(key, by), FIRST), request);
        boolean isNew = drafts.save(sent, form, "/desk/" + plural + "/new", by).isPresent();
        Draft draft = drafts.find(sent.key(), by).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT,
                "The draft that was sent with this Idempotency-Key was published or thrown away meanwhile."));
        if (!isNew && !draft.typed().values().equals(sent.typed().keepable().values())) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
                    "Another request was sent with this Idempotency-Key before. Choose a new key for each new request.");
        }
        String page = site.of("/desk/drafts/" + sent.key());
        return ResponseEntity.created(URI.create(page)).body(new DraftAnswer(form.kind(), draft.title(), Map.of("page", page)));
    }
}
