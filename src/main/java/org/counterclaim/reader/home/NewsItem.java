package org.counterclaim.reader.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;

/**
 * A new statement or verdict.
 *
 * @param actor who made the statement; null for a verdict
 * @param stance the statement's stance; null for a verdict
 * @param mark the verdict's mark; null for a statement
 * @param claimSlug the claim that it is about
 * @param claim the claim's text
 */
public record NewsItem(Instant at, @Nullable String actor, @Nullable Stance stance, @Nullable Mark mark, String claimSlug, String claim) {

    /** Returns in words the day (UTC) on which it was recorded. */
    public String day() {
        return FuzzyDate.of(LocalDate.ofInstant(at, ZoneOffset.UTC)).shortWords();
    }

    /** Returns when it was recorded, to the second, because HTML takes at most milliseconds. */
    public Instant machine() {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
