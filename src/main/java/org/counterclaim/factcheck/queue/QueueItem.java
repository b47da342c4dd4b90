package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.Provenance;
import org.counterclaim.summary.ChangeCount;
import org.counterclaim.verdict.QueueBand;
import org.counterclaim.verdict.ReviewUrgency;

/**
 * A claim in the queue, as its summary has it.
 *
 * @param status the word for its present verdict, or "unverified"
 * @param signal the word for its signal; null if it has none
 * @param checkedAt when the present verdict was given; null if there is none
 * @param checkedBy the public name of who gave it; null if there is none
 * @param speakers the latest speakers of new statements
 * @param since when the claim came on record
 */
record QueueItem(UUID id, String status, @Nullable String signal, @Nullable Instant checkedAt, @Nullable String checkedBy,
        Provenance provenance, List<ChangeCount> news, List<UUID> speakers, Instant since, ReviewUrgency.Facts facts, QueueBand band) {}
