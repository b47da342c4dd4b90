package org.counterclaim.database;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How long people's private work is kept when nobody goes on with it.
 *
 * @param drafts forms that somebody began to fill in, and the texts of articles that somebody logs from
 * @param requests readers' requests that were settled
 */
@ConfigurationProperties("counterclaim.retention")
public record RetentionSettings(@DefaultValue("180d") @DurationUnit(ChronoUnit.DAYS) Duration drafts,
        @DefaultValue("730d") @DurationUnit(ChronoUnit.DAYS) Duration requests) {

    private static final Duration LEAST = Duration.ofDays(30);

    /** Refuses what would delete work that somebody is at. */
    public RetentionSettings {
        if (drafts.compareTo(LEAST) < 0 || requests.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("counterclaim.retention.drafts and .requests are at least " + LEAST.toDays() + "d");
        }
    }

    /** The age at which a draft is deleted. */
    public long draftDays() {
        return drafts.toDays();
    }
}
