package org.counterclaim.interchange.webhook;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.history.EntryView;
import org.counterclaim.history.FieldChange;
import org.counterclaim.history.HistoryEntries;
import org.counterclaim.history.HistoryEntry;
import org.counterclaim.history.HistoryPages;
import org.counterclaim.history.RecordRef;

/** Makes events of the history's entries. They name what was changed, but none of its words, which may be taken down later. */
@Component
class WebhookEvents {

    private static final int LOOKED_AT_ONCE = 50;
    private static final int ENOUGH_OF_AN_ID = 12;

    private final HistoryEntries log;
    private final HistoryPages pages;
    private final WebhookEndpoints endpoints;
    private final SiteAddress site;
    private final JsonMapper json;
    private final Clock clock;

    WebhookEvents(HistoryEntries log, HistoryPages pages, WebhookEndpoints endpoints, SiteAddress site, JsonMapper json, Clock clock) {
        this.log = log;
        this.pages = pages;
        this.endpoints = endpoints;
        this.site = site;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the next event for an endpoint, which is moved on over entries that do not concern it; empty if there is none. */
    Optional<WebhookEvent> next(WebhookEndpoint endpoint) {
        long head = log.last();
        for (long seen = endpoint.position(); seen < head;) {
            long last = Math.min(head, seen + LOOKED_AT_ONCE);
            Optional<HistoryEntry> wanted = log.between(seen, last, endpoint.wanted().storyId()).stream().filter(endpoint.wanted()::takes)
                    .findFirst();
            long until = wanted.map(entry -> entry.position() - 1).orElse(last);
            if (until > seen && !endpoints.move(endpoint.id(), seen, until)) {
                return Optional.empty();
            }
            if (wanted.isPresent()) {
                return at(wanted.get().position());
            }
            seen = last;
        }
        return Optional.empty();
    }

    /** Returns the event of an entry; empty if there is no such entry. */
    Optional<WebhookEvent> at(long position) {
        return pages.at(position).map(page -> of(page.view()));
    }

    /** Returns an event that says nothing. */
    WebhookEvent test(UUID attempt) {
        return WebhookEvent.of("test_" + attempt, null, "webhook.test", clock.instant(),
                Map.of("words", "An administrator tries whether this arrives."), json);
    }

    private WebhookEvent of(EntryView view) {
        HistoryEntry entry = view.entry();
        RecordRef record = view.record();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("position", entry.position());
        data.put("kind", record.kind().word());
        if (record.slug() != null) {
            data.put("slug", record.slug());
            data.put("address", site.of(String.valueOf(record.href())));
        }
        data.put("revision", entry.revision());
        data.put("entry", site.of(entry.href()));
        data.put("words", record.kind().isPublished() ? view.deedAlone() : view.deed() + " " + view.name());
        data.put("changed", changed(view));
        return WebhookEvent.of(id(entry), entry.position(), WebhookEventType.of(entry).toString(), entry.at(), data, json);
    }

    private static List<String> changed(EntryView view) {
        return view.changes().stream().map(FieldChange::label).toList();
    }

    /** Returns an id of letters, digits and underscores: a full stop would end it where it is signed. */
    private static String id(HistoryEntry entry) {
        String record = entry.record().toString();
        return "entry_%d_%s".formatted(entry.position(), record.substring(record.length() - ENOUGH_OF_AN_ID));
    }
}
