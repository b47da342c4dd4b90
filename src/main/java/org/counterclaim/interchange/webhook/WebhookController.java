package org.counterclaim.interchange.webhook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.capture.WebPoster;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.history.HistoryEntries;
import org.counterclaim.history.RecordNames;
import org.counterclaim.history.RecordRef;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.RejectedFormException;

/** Serves the pages on which administrators say to which other systems the history is sent, and see how that goes. */
@Controller
@RequestMapping("/admin/webhooks")
class WebhookController {

    private static final int ATTEMPTS_SHOWN = 50;

    /** What the page of a webhook says after something was done, by the parameter of its address. */
    private static final Map<String, String> DONE = Map.of(
            "made", "It is made. Give the receiver the secret below: it verifies with it that events come from here.",
            "saved", "Saved.",
            "rotated", "There is a new secret. Give it to the receiver within a day: until then what is sent is signed with both.",
            "asked", "It is on its way. Load this page again to see in the log what became of it.");

    private final WebhookEndpoints endpoints;
    private final WebhookAttempts attempts;
    private final WebhookDispatcher dispatcher;
    private final WebPoster poster;
    private final ReferenceResolver references;
    private final RecordNames names;
    private final HistoryEntries log;
    private final Clock clock;
    private final boolean allowsHttp;

    WebhookController(WebhookEndpoints endpoints, WebhookAttempts attempts, WebhookDispatcher dispatcher, WebPoster poster,
            ReferenceResolver references, RecordNames names, HistoryEntries log, Clock clock,
            @Value("${counterclaim.webhooks.allow-http:false}") boolean allowsHttp) {
        this.endpoints = endpoints;
        this.attempts = attempts;
        this.dispatcher = dispatcher;
        this.poster = poster;
        this.references = references;
        this.names = names;
        this.log = log;
        this.clock = clock;
        this.allowsHttp = allowsHttp;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String removed) {
        return list(WebhookForm.EMPTY, Map.of(), HttpStatus.OK).addObject("removed", removed != null);
    }

    @PostMapping
    ModelAndView make(WebhookForm form) {
        return FormFailure.handle(() -> page(endpoints.make(read(form)), "made"),
                failure -> list(form, failure.problems(), failure.status()));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        WebhookEndpoint endpoint = endpoints.get(id);
        return one(endpoint, WebhookForm.of(endpoint), "", Map.of(), HttpStatus.OK).addObject("done", DONE.getOrDefault(done, ""))
                .addObject("shows", done.equals("made") || done.equals("rotated"));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, WebhookForm form) {
        WebhookEndpoint endpoint = endpoints.get(id);
        return FormFailure.handle(() -> {
            endpoints.change(id, read(form));
            return page(id, "saved");
        }, failure -> one(endpoint, form, "", failure.problems(), failure.status()));
    }

    @PostMapping("/{id}/pause")
    ModelAndView pause(@PathVariable UUID id) {
        endpoints.pause(endpoints.get(id).id());
        return page(id, "saved");
    }

    @PostMapping("/{id}/resumption")
    ModelAndView resume(@PathVariable UUID id) {
        endpoints.resume(endpoints.get(id).id());
        dispatcher.wake();
        return page(id, "saved");
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id) {
        endpoints.remove(id);
        return SeeOther.page("/admin/webhooks?removed");
    }

    @PostMapping("/{id}/secrets")
    ModelAndView rotate(@PathVariable UUID id) {
        endpoints.rotate(id);
        return page(id, "rotated");
    }

    @PostMapping("/{id}/tests")
    ModelAndView test(@PathVariable UUID id) {
        dispatcher.send(endpoints.get(id).id(), null);
        return page(id, "asked");
    }

    /** Sends one entry again. */
    @PostMapping("/{id}/sendings")
    ModelAndView send(@PathVariable UUID id, @RequestParam(defaultValue = "") String position) {
        WebhookEndpoint endpoint = endpoints.get(id);
        return FormFailure.handle(() -> {
            dispatcher.send(id, entry(position).orElseThrow(() -> new RejectedFormException("The history has no entry of this number.")));
            return page(id, "asked");
        }, failure -> one(endpoint, WebhookForm.of(endpoint), "", failure.problems(), failure.status()));
    }

    /** Sends everything again since an entry or a day. */
    @PostMapping("/{id}/replays")
    ModelAndView replay(@PathVariable UUID id, @RequestParam(defaultValue = "") String since) {
        WebhookEndpoint endpoint = endpoints.get(id);
        return FormFailure.handle(() -> {
            endpoints.moveBack(id, entry(since).or(() -> day(since)).orElseThrow(() -> new RejectedFormException(
                    Map.of("since", "Type the number of an entry of the history, or a day such as 3 October 2026."))));
            dispatcher.wake();
            return page(id, "asked");
        }, failure -> one(endpoint, WebhookForm.of(endpoint), since, failure.problems(), failure.status()));
    }

    private static ModelAndView page(UUID id, String done) {
        return SeeOther.page("/admin/webhooks/" + id + "?done=" + done);
    }

    private WebhookDetails read(WebhookForm form) {
        return form.read(this::problem, this::story);
    }

    private UUID story(String typed) {
        return names.find(StoryType.TYPE, typed.strip()).map(RecordRef::id).orElseGet(() -> references.find("story", typed, "story"));
    }

    private Optional<String> problem(WebAddress address) {
        return address.isEncrypted() || allowsHttp ? poster.problem(address) : Optional.of("It must begin with https://.");
    }

    private Optional<Long> entry(String typed) {
        return Optional.of(typed.strip()).filter(text -> text.matches("[1-9][0-9]{0,17}")).map(Long::valueOf)
                .filter(position -> position <= log.last());
    }

    private Optional<Long> day(String typed) {
        try {
            LocalDate first = FuzzyDate.read(typed, LocalDate.now(clock)).firstDay();
            return Optional.ofNullable(first).filter(day -> Math.abs(day.getYear()) < 9999)
                    .map(day -> log.firstSince(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        } catch (FuzzyDate.InvalidDateException unreadable) {
            return Optional.empty();
        }
    }

    private ModelAndView list(WebhookForm form, Map<String, String> problems, HttpStatus status) {
        return form("interchange/webhooks/list", form, problems, status).addObject("endpoints", endpoints.all());
    }

    private ModelAndView one(WebhookEndpoint endpoint, WebhookForm form, String since, Map<String, String> problems, HttpStatus status) {
        return form("interchange/webhooks/endpoint", form, problems, status).addObject("endpoint", endpoint).addObject("since", since)
                .addObject("secrets", endpoints.secrets(endpoint.id())).addObject("attempts",
                        attempts.latest(endpoint.id(), ATTEMPTS_SHOWN));
    }

    private static ModelAndView form(String view, WebhookForm form, Map<String, String> problems, HttpStatus status) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("fields", form.rows(problems));
        model.put("problems", problems);
        model.put("types", List.of(WebhookEventType.values()));
        model.put("kinds", RecordTypes.ALL);
        return new ModelAndView(view, model, status);
    }
}
