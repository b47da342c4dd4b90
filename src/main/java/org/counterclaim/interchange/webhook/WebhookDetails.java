package org.counterclaim.interchange.webhook;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/** What an administrator tells of an endpoint; see {@link WebhookEndpoint}. */
record WebhookDetails(String description, WebAddress address, Set<String> events, Set<String> kinds, @Nullable UUID story) {

    /** Returns the values of the columns that always have one. */
    Map<String, Object> columns() {
        return Map.of("description", description, "address", address.text(), "events", events.toArray(String[]::new), "kinds",
                kinds.toArray(String[]::new));
    }
}
