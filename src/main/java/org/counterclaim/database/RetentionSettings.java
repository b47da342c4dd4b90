package org.counterclaim.database;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How long people's private work is kept after it was last used.
 *
 * @param drafts the age for drafts and for the texts of articles pasted for logging
 * @param requests the age for settled readers' requests
 */
@ConfigurationProperties("counterclaim.retention")
public record RetentionSettings(@DefaultValue("180d") @DurationUnit(ChronoUnit.DAYS) Duration drafts,
        @DefaultValue("730d") @DurationUnit(ChronoUnit.DAYS) Duration requests) {

    private static final Duration LEAST = Duration.ofDays(30);

    /** Refuses ages that would delete work in progress. */
    public RetentionSettings {
        if (drafts.compareTo(LEAST) < 0 || requests.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("counterclaim.retention.drafts and .requests are at least " + LEAST.toDays() + "d");
        }
    }

    /** Returns the age in days at which a draft is deleted. */
    public long draftDays() {
        return drafts.toDays();
    }
}
