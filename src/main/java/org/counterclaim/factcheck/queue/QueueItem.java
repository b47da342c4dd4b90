package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import org.counterclaim.verdict.QueueBand;
import org.counterclaim.verdict.ReviewUrgency;

/**
 * A line of the queue with what changes from moment to moment.
 *
 * @param asked how often readers ask for it
 * @param holder who is on it; null for nobody
 */
record QueueItem(QueueSnapshot line, int asked, @Nullable Assignment holder, ReviewUrgency urgency, QueueBand band) {

    /** The most urgent first; of equals what waits longest. */
    static final Comparator<QueueItem> ORDER = Comparator.comparing(QueueItem::band)
            .thenComparing(Comparator.comparingInt((QueueItem one) -> one.urgency().total()).reversed())
            .thenComparing(one -> one.line().since()).thenComparing(one -> one.line().slug());

    static QueueItem of(QueueSnapshot line, int asked, @Nullable Assignment holder, Instant now) {
        ReviewUrgency.Facts facts = line.facts(asked);
        ReviewUrgency urgency = ReviewUrgency.of(facts, now);
        return new QueueItem(line, asked, holder, urgency, QueueBand.of(facts, urgency, now));
    }
}
