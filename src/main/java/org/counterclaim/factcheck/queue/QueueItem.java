package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import org.counterclaim.verdict.QueueBand;
import org.counterclaim.verdict.ReviewUrgency;

/**
 * A line of the queue with the values that change without an entry in the history.
 *
 * @param asked the number of readers' open requests
 * @param holder its assignment; null if there is none
 */
record QueueItem(QueueSnapshot line, int asked, @Nullable Assignment holder, ReviewUrgency urgency, QueueBand band) {

    /** Sorts the most urgent first, and equals by how long they have waited. */
    static final Comparator<QueueItem> ORDER = Comparator.comparing(QueueItem::band)
            .thenComparing(Comparator.comparingInt((QueueItem one) -> one.urgency().total()).reversed())
            .thenComparing(one -> one.line().since()).thenComparing(one -> one.line().slug());

    static QueueItem of(QueueSnapshot line, int asked, @Nullable Assignment holder, Instant now) {
        ReviewUrgency.Facts facts = line.facts(asked);
        ReviewUrgency urgency = ReviewUrgency.of(facts, now);
        return new QueueItem(line, asked, holder, urgency, QueueBand.of(facts, urgency, now));
    }
}
