package org.counterclaim.interchange.api;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.account.SignedIn;
import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.desk.ReferenceDays;
import org.counterclaim.desk.RetryOnConflict;
import org.counterclaim.interchange.api.RecordWriter.WrittenRecord;
import org.counterclaim.record.RecordAddresses;
import org.counterclaim.web.form.CommonFields;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lets programs write what editors can, by the rules of the desk's forms. */
@RestController
@RequestMapping(ApiPaths.V1 + "/" + RecordAddresses.ANY)
class WriteController {

    static final String KEY = "Idempotency-Key";
    private static final Pattern READABLE_KEY = Pattern.compile("\"?([!#-\\[\\]-~]{1,255})\"?");

    /** The entity tag of one version: its revision, perhaps with more after a hyphen. A proxy that compresses answers makes it weak. */
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})(?:-[^\"]*)?\"");

    private final RecordForms forms;
    private final RecordWriter writer;
    private final ReferenceDays days;
    private final SiteAddress site;

    WriteController(RecordForms forms, RecordWriter writer, ReferenceDays days, SiteAddress site) {
        this.forms = forms;
        this.writer = writer;
        this.days = days;
        this.site = site;
    }

    /** What was written. */
    record WriteAnswer(String kind, String slug, int revision, Map<String, String> links) {}

    /** Carries out a form. */
    @FunctionalInterface
    private interface Writing {
        WrittenRecord write(RecordForm<?, ?> form, Slug slug, FormSubmission sent, SignedIn by);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiOperation(id = "createRecord", tag = "Writing", summary = "Puts a record on record",
            more = "By the rules of the desk's forms, in the name of the token's owner. Needs an editor's token.",
            scope = "write:records", headers = ApiHeader.IDEMPOTENCY_KEY, bodyAs = "newRecord", answers = "written", success = 201,
            refuses = {401, 403, 409, 413, 415, 422}, example = "/api/v1/topics",
            body = "{\"record\": {\"name\": \"Energy prices\"}}")
    ResponseEntity<WriteAnswer> create(@PathVariable String plural, @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        UUID own = key(key, by);
        RecordInput input = WriteBody.read(body, WriteBody.NEW).of(form, FormValues.empty(), FormValues.empty());
        FormSubmission sent = days.counted(new FormSubmission(input.typed(), own, 0), request);
        WrittenRecord written = handled(input, () -> RetryOnConflict.at(() -> writer.create(form, sent, by)));
        return answer(ResponseEntity.created(URI.create(address(form, written))), form, written);
    }

    @PutMapping(path = "/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiOperation(id = "replaceRecord", tag = "Writing", summary = "Replaces what is on record",
            more = "What the body does not mention is emptied, except the slug. Needs an editor's token.",
            scope = "write:records", headers = ApiHeader.IF_MATCH, bodyAs = "changedRecord", answers = "written",
            refuses = {401, 403, 404, 409, 412, 413, 415, 422, 428}, example = "/api/v1/topics/energy-prices",
            body = "{\"record\": {\"name\": \"Energy prices\", \"description\": \"What it costs.\"}, \"reason\": \"A description.\"}")
    ResponseEntity<WriteAnswer> replace(@PathVariable String plural, @PathVariable Slug slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) byte @Nullable [] body, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        FormValues present = writer.present(form, slug);
        return revise(form, slug, version, WriteBody.read(body, WriteBody.CHANGE).of(form, present, FormValues.empty()), by, request);
    }

    @PatchMapping(path = "/{slug}", consumes = "application/merge-patch+json")
    @ApiOperation(id = "changeRecord", tag = "Writing", summary = "Changes parts of a record",
            more = "What the body does not mention stays (RFC 7396). Needs an editor's token.",
            scope = "write:records", headers = ApiHeader.IF_MATCH, bodyAs = "recordPatch",
            bodyType = "application/merge-patch+json", answers = "written",
            refuses = {401, 403, 404, 409, 412, 413, 415, 422, 428}, example = "/api/v1/topics/energy-prices",
            body = "{\"record\": {\"description\": \"What it costs.\"}, \"reason\": \"It had no description.\"}")
    ResponseEntity<WriteAnswer> patch(@PathVariable String plural, @PathVariable Slug slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) byte @Nullable [] body, SignedIn by, HttpServletRequest request) {
        RecordForm<?, ?> form = forms.at(plural);
        FormValues present = writer.present(form, slug);
        return revise(form, slug, version, WriteBody.read(body, WriteBody.CHANGE).of(form, present, present), by, request);
    }

    @PostMapping(path = "/{slug}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiOperation(id = "withdrawRecord", tag = "Writing", summary = "Withdraws a record",
            more = "A page with the reason stays at its address. Does nothing if it is withdrawn already. Needs an editor's token.",
            scope = "withdraw:records", bodyAs = "reasonGiven", answers = "written", refuses = {401, 403, 404, 409, 413, 415, 422},
            example = "/api/v1/topics/energy-prices/withdrawal", body = "{\"reason\": \"It was meant for another site.\"}")
    ResponseEntity<WriteAnswer> withdraw(@PathVariable String plural, @PathVariable Slug slug,
            @RequestBody(required = false) byte @Nullable [] body, SignedIn by) {
        return withdrawOrReinstate(plural, slug, body, by, writer::withdraw);
    }

    @PostMapping(path = "/{slug}/reinstatement", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiOperation(id = "reinstateRecord", tag = "Writing", summary = "Puts a withdrawn record back",
            more = "Does nothing if it is not withdrawn. Needs an editor's token.",
            scope = "withdraw:records", bodyAs = "reasonGiven", answers = "written", refuses = {401, 403, 404, 409, 413, 415, 422},
            example = "/api/v1/topics/energy-prices/reinstatement", body = "{\"reason\": \"It was right after all.\"}")
    ResponseEntity<WriteAnswer> reinstate(@PathVariable String plural, @PathVariable Slug slug,
            @RequestBody(required = false) byte @Nullable [] body, SignedIn by) {
        return withdrawOrReinstate(plural, slug, body, by, writer::reinstate);
    }

    private ResponseEntity<WriteAnswer> withdrawOrReinstate(String plural, Slug slug, byte @Nullable [] body, SignedIn by, Writing act) {
        RecordForm<?, ?> form = forms.at(plural);
        RecordInput input = WriteBody.read(body, WriteBody.STANDING).of(form, FormValues.empty(), FormValues.empty());
        FormSubmission sent = FormSubmission.first(input.typed());
        WrittenRecord written = handled(input, () -> RetryOnConflict.atAnyVersion(() -> act.write(form, slug, sent, by)));
        return answer(ResponseEntity.ok(), form, written);
    }

    private ResponseEntity<WriteAnswer> revise(RecordForm<?, ?> form, Slug slug, @Nullable String version, RecordInput input, SignedIn by,
            HttpServletRequest request) {
        FormValues typed = input.typed().with(CommonFields.VERSION, (Object) (revision(version) - 1));
        FormSubmission sent = days.counted(FormSubmission.first(typed), request);
        try {
            return answer(ResponseEntity.ok(), form,
                    handled(input, () -> RetryOnConflict.at(() -> writer.revise(form, slug, sent, by))));
        } catch (EditConflictException lost) {
            throw outdated(form.get(slug).revision() + 1);
        }
    }

    /** Does it, or says in the form's words where in the JSON what is wrong. */
    private static WrittenRecord handled(RecordInput input, Supplier<WrittenRecord> act) {
        try {
            return act.get();
        } catch (RejectedFormException rejected) {
            throw WriteFaults.of(rejected, input::pointer);
        } catch (EditConflictException lost) {
            if (lost.problems().isEmpty()) {
                throw lost;
            }
            throw new ResponseStatusException(HttpStatus.CONFLICT, String.join(" ", lost.problems().values()), lost);
        }
    }

    private static ErrorResponseException outdated(int revision) {
        ErrorResponseException outdated = new ErrorResponseException(HttpStatus.PRECONDITION_FAILED,
                ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED,
                        "Somebody else changed this meanwhile: it has revision %d now. Nothing was overwritten. Read it again."
                                .formatted(revision)),
                null);
        outdated.getHeaders().setETag("\"" + revision + "\"");
        return outdated;
    }

    /** Returns the revision that a request names. */
    private static int revision(@Nullable String version) {
        if (version == null) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED,
                    "Name the version that you change, in the header If-Match: the ETag with which you read it.");
        }
        Matcher tag = VERSION.matcher(version.strip());
        if (!tag.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "The header If-Match has to be one ETag as this site gives them, such as \"3\".");
        }
        return Integer.parseInt(tag.group(1));
    }

    /** Returns the key of a request by which it takes effect once; different people may send the same key. */
    static UUID key(@Nullable String sent, SignedIn by) {
        if (sent == null) {
            return UUID.randomUUID();
        }
        Matcher key = READABLE_KEY.matcher(sent.strip());
        if (!key.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "The header Idempotency-Key has to be 1 to 255 characters, in quotation marks, such as a random UUID.");
        }
        return UUID.nameUUIDFromBytes((by.id() + " " + key.group(1)).getBytes(UTF_8));
    }

    private ResponseEntity<WriteAnswer> answer(ResponseEntity.BodyBuilder answer, RecordForm<?, ?> form, WrittenRecord written) {
        String page = "/" + form.plural() + "/" + written.slug();
        Map<String, String> links = Map.of("self", address(form, written), "page", site.of(page));
        return answer.eTag(String.valueOf(written.revision()))
                .body(new WriteAnswer(form.kind(), written.slug().toString(), written.revision(), links));
    }

    private String address(RecordForm<?, ?> form, WrittenRecord written) {
        return site.of(ApiPaths.V1 + "/" + form.plural() + "/" + written.slug());
    }
}
