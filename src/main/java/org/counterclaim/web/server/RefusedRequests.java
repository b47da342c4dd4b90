package org.counterclaim.web.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts requests that were refused because a limit was reached, by the limit. */
@Component
public final class RefusedRequests {

    private final MeterRegistry meters;

    RefusedRequests(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Returns the counter of a limit, which is measured from now on. */
    public Counter by(String limit) {
        return Counter.builder("counterclaim.requests.refused").tag("limit", limit).register(meters);
    }
}
