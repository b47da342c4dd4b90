package org.counterclaim.history.replay;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.counterclaim.history.RecordTypes;

/**
 * The settings of the site's check of its own record.
 *
 * @param every the pause between two slices; 0 turns the check off
 * @param round how long a full check may take; it decides how large the slices are
 */
@ConfigurationProperties("counterclaim.record-check")
record RecordCheckSettings(@DefaultValue("1m") Duration every, @DefaultValue("6h") Duration round) {

    private static final int LEAST = 1_000;

    /** Returns the number of entries or records in a slice, given the number of all. */
    int slice(long all) {
        long slices = Math.max(1, round.dividedBy(every) - RecordTypes.BY_REFERENCE.size());
        return (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST, all / slices + 1));
    }
}
