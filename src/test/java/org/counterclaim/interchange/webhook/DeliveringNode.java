package org.counterclaim.interchange.webhook;

import java.util.Arrays;
import java.util.Set;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.Counterclaim;
import org.counterclaim.capture.LocalPosting;
import org.counterclaim.core.WebAddress;
import org.counterclaim.factcheck.queue.ReviewScene;

/** A process of its own that delivers webhooks: the whole application, until somebody kills it. */
final class DeliveringNode {

    private DeliveringNode() {}

    /**
     * Runs it. If nothing is told of events yet, it makes a webhook, and puts claims on record.
     *
     * @param arguments the receiver's address and port, how many claims, and what the application is told
     */
    static void main(String... arguments) {
        LocalPosting.open(Integer.parseInt(arguments[1]));
        ConfigurableApplicationContext node = new SpringApplicationBuilder(Counterclaim.class, ReviewScene.class, LocalPosting.class)
                .run(Arrays.copyOfRange(arguments, 3, arguments.length));
        WebhookEndpoints endpoints = node.getBean(WebhookEndpoints.class);
        if (endpoints.all().isEmpty()) {
            endpoints.make(new WebhookDetails("Chat", WebAddress.of(arguments[0]), Set.of(), Set.of("claim"), null));
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                node.getBean(ReviewScene.class).claim("It sailed " + i);
            }
        }
    }
}
