package org.counterclaim.reader.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.dossier.TimelineOrder;
import org.counterclaim.statement.Stance;

/**
 * The part of a story that a reader asked to see. A criterion that is null does not restrict it.
 *
 * @param actor the speaker's slug
 * @param claim the claim's number in the story
 * @param verdict a verdict's mark, or "unverified"
 * @param from only what may have been said at or after the beginning of this date
 * @param to only what may have been said at or before the end of this date
 * @param asOf only what may have been said by the end of this day (UTC), with the verdicts of that day
 * @param lanes what has a lane of its own in the figure
 * @param page counted from 1
 */
public record StoryFilter(
        @Nullable String actor,
        @Nullable Integer claim,
        @Nullable Stance stance,
        @Nullable String verdict,
        @Nullable FuzzyDate from,
        @Nullable FuzzyDate to,
        @Nullable LocalDate asOf,
        TimelineOrder order,
        LaneGrouping lanes,
        int page) {

    /** The filter that hides nothing. */
    public static final StoryFilter NONE = new StoryFilter(null, null, null, null, null, null, null, TimelineOrder.OLDEST,
            LaneGrouping.ACTOR, 1);

    /** Whether a statement had been said on a day. */
    public enum Said { YES, PERHAPS, NO }

    /** Whether it hides anything of the story as it is known today. */
    public boolean hidesSome() {
        return narrows() || asOf != null;
    }

    /** Whether it restricts the statements. */
    public boolean narrows() {
        return actor != null || claim != null || stance != null || verdict != null || from != null || to != null;
    }

    /** Whether a reader chose an actor or a claim. */
    public boolean isFocused() {
        return actor != null || claim != null;
    }

    /** Returns the same for the statements of one actor only, whatever else it restricted. */
    public StoryFilter onlyActor(String slug) {
        return new StoryFilter(slug, null, null, null, null, null, asOf, order, lanes, 1);
    }

    /** Returns the same for the statements on one claim only, whatever else it restricted. */
    public StoryFilter onlyClaim(int number) {
        return new StoryFilter(null, number, null, null, null, null, asOf, order, lanes, 1);
    }

    /** Returns the same for another time; null for no limit. */
    public StoryFilter between(@Nullable FuzzyDate first, @Nullable FuzzyDate last) {
        return new StoryFilter(actor, claim, stance, verdict, first, last, asOf, order, lanes, 1);
    }

    /** Returns the address of a page of what passes, at the given path. */
    public String href(String path, int number) {
        return addTo(UriComponentsBuilder.fromPath(path)).queryParamIfPresent("page", Optional.of(number).filter(n -> n > 1))
                .build().encode().toString();
    }

    /** Adds its parameters to an address, except the page. */
    public UriComponentsBuilder addTo(UriComponentsBuilder address) {
        return address
                .queryParamIfPresent("actor", Optional.ofNullable(actor))
                .queryParamIfPresent("claim", Optional.ofNullable(claim))
                .queryParamIfPresent("stance", Optional.ofNullable(stance).map(Stance::mark))
                .queryParamIfPresent("verdict", Optional.ofNullable(verdict))
                .queryParamIfPresent("from", Optional.ofNullable(from).map(FuzzyDate::edtf))
                .queryParamIfPresent("to", Optional.ofNullable(to).map(FuzzyDate::edtf))
                .queryParamIfPresent("asOf", Optional.ofNullable(asOf))
                .queryParamIfPresent("order", Optional.of(order).filter(by -> by != TimelineOrder.OLDEST))
                .queryParamIfPresent("lanes", Optional.of(lanes).filter(by -> by != LaneGrouping.ACTOR));
    }

    /** Returns the instant before which verdicts count; null for all. */
    @Nullable
    public Instant verdictsUntil() {
        return asOf == null ? null : asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether a statement with this date had been said by the day asked for; an open end leaves it uncertain. */
    public Said said(FuzzyDate date) {
        Instant until = verdictsUntil();
        if (until == null || date.latest() < until.toEpochMilli()) {
            return Said.YES;
        }
        return date.earliest() < until.toEpochMilli() ? Said.PERHAPS : Said.NO;
    }

    /** Returns the test for statements of a dossier that has their claims. */
    public Predicate<StatementLine> of(Dossier dossier) {
        return one -> {
            ClaimLine on = dossier.claim(one.claimId());
            return (actor == null || actor.equals(one.actor().slug()))
                    && (claim == null || claim == on.number())
                    && (stance == null || stance == one.stance())
                    && (verdict == null || verdict.equals(on.status()))
                    && (from == null || one.said().latest() >= from.earliest())
                    && (to == null || one.said().earliest() <= to.latest());
        };
    }
}
