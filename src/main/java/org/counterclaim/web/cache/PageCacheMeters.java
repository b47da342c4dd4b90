package org.counterclaim.web.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Measures how many pages came from memory, and how far the history is. Nothing is counted twice, so that it costs readers no time. */
@Component
final class PageCacheMeters implements MeterBinder {

    private final PageCache cache;
    private final SharedCache memory;
    private final RevisionTracker revisions;

    PageCacheMeters(PageCache cache, SharedCache memory, RevisionTracker revisions) {
        this.cache = cache;
        this.memory = memory;
        this.revisions = revisions;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        cache.sent().forEach((from, times) -> FunctionCounter.builder("counterclaim.pages", times, each -> (double) each.sum())
                .tag("from", from).register(meters));
        Gauge.builder("counterclaim.page.cache.size", memory, each -> (double) each.bytes()).baseUnit(BaseUnits.BYTES).register(meters);
        FunctionCounter.builder("counterclaim.history.entries", revisions, each -> (double) each.position()).register(meters);
    }
}
