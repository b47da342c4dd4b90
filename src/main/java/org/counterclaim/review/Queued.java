package org.counterclaim.review;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A line of the queue with what changes from moment to moment.
 *
 * @param asked how often readers ask for it
 * @param holder who is on it; null for nobody
 */
record Queued(QueueLine line, int asked, @Nullable Assignment holder, Urgency urgency, QueueBand band) {

    /** The most urgent first; of equals what waits longest. */
    static final Comparator<Queued> ORDER = Comparator.comparing(Queued::band)
            .thenComparing(Comparator.comparingInt((Queued one) -> one.urgency().total()).reversed())
            .thenComparing(one -> one.line().since()).thenComparing(one -> one.line().slug());

    static Queued of(QueueLine line, int asked, @Nullable Assignment holder, Instant now) {
        Urgency.Facts facts = line.facts(asked);
        Urgency urgency = Urgency.of(facts, now);
        return new Queued(line, asked, holder, urgency, QueueBand.of(facts, urgency, now));
    }
}
