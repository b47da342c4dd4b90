package org.counterclaim.interchange.webhook;

import java.util.List;

import org.springframework.stereotype.Component;

import org.counterclaim.account.AdminNotices;

/** Tells administrators of webhooks that have failed or were disabled. */
@Component
class FailingWebhooks implements AdminNotices {

    private final WebhookEndpoints endpoints;

    FailingWebhooks(WebhookEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public List<AdminNotice> now() {
        return endpoints.all().stream().filter(WebhookEndpoint::isInTrouble)
                .map(one -> new AdminNotice("The webhook “%s”: %s".formatted(one.description(), one.standing()), one.href(), "See its log"))
                .toList();
    }
}
