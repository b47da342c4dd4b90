package org.counterclaim.history.replay;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.counterclaim.history.RecordTypes;

/**
 * How the site checks its own record.
 *
 * @param every how long it rests between two slices of a check; 0 never checks
 * @param round how long a check of everything may take: the more there is, the larger are its slices
 */
@ConfigurationProperties("counterclaim.record-check")
record RecordCheckSettings(@DefaultValue("1m") Duration every, @DefaultValue("6h") Duration round) {

    private static final int LEAST = 1_000;

    /** How many entries or records a slice has where there are so many of both. */
    int slice(long all) {
        long slices = Math.max(1, round.dividedBy(every) - RecordTypes.BY_REFERENCE.size());
        return (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST, all / slices + 1));
    }
}
