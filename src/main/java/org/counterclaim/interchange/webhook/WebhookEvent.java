package org.counterclaim.interchange.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent.
 *
 * @param id the same whenever and wherever it is sent, and no other's, at another site either
 * @param position the entry; null for a test
 * @param body JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Events are never compared.
record WebhookEvent(String id, @Nullable Long position, byte[] body) {

    static WebhookEvent of(String id, @Nullable Long position, String type, Instant at, Map<String, ?> data, JsonMapper json) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at.toString());
        body.put("data", data);
        return new WebhookEvent(id, position, json.writeValueAsBytes(body));
    }

    /** Returns the headers with which it is sent: Standard Webhooks, "Webhook headers". */
    Map<String, String> headers(Instant now, List<WebhookSecret> secrets) {
        long second = now.getEpochSecond();
        return Map.of("webhook-id", id, "webhook-timestamp", String.valueOf(second), "webhook-signature",
                secrets.stream().map(secret -> secret.signature(id, second, body)).collect(Collectors.joining(" ")));
    }
}
