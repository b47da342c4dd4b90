package org.counterclaim.provenance;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.counterclaim.timeline.ArticleRef;
import org.counterclaim.timeline.VerdictLine;
import org.counterclaim.verdict.Direction;

/**
 * A verdict that a claim has or had.
 *
 * @param claimVersion the revision of the claim that it judged, counted from 0
 */
public record PastVerdict(VerdictLine verdict, @Nullable String wouldChangeIt, int claimVersion, List<Item> evidence) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    /** A piece of its evidence. */
    public record Item(ArticleRef article, Direction direction, @Nullable String note) {}

    /** When it was given, in words. */
    public String givenWords() {
        return DAY_AND_TIME.format(LocalDateTime.ofInstant(verdict.givenAt(), ZoneOffset.UTC));
    }

    /** The revision it judged as people count, from 1. */
    public int revision() {
        return claimVersion + 1;
    }
}
