package org.counterclaim.web.server;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goes on serving for a while after the node was told to stop. Readiness is 503 from that moment on, so a proxy that asks for it sends
 * nobody here any more when the port is closed.
 */
@Component
final class DrainingDelay {

    private final ApplicationContext application;
    private final Duration delay;

    DrainingDelay(ApplicationContext application, @Value("${counterclaim.shutdown-delay:0s}") Duration delay) {
        this.application = application;
        this.delay = delay;
    }

    /** Spring has refused traffic (Spring Boot's {@code ReadinessState}) and has not stopped anything yet when it announces the end. */
    @EventListener
    void drain(ContextClosedEvent end) {
        if (end.getApplicationContext().equals(application) && delay.isPositive()) {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException atOnce) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
