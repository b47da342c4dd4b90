package org.counterclaim.reader.story;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.PluralWords;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.CounterclaimPair;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.DossierCast;
import org.counterclaim.reader.dossier.DossierTally;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.reader.timeline.TimelineDay;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.reader.timeline.TimelineItem;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.PageNumbers;
import org.counterclaim.web.cache.FragmentKey;

/**
 * The values of a story's page. What its templates do not ask for, because their HTML is kept under one of the keys here, is not worked
 * out.
 */
public final class StoryPage {

    /** The number of statements on a page of the timeline. */
    public static final int PAGE = 200;

    private final StoryHead story;
    private final StoryFilter filter;
    private final Dossier whole;
    private final Dossier known;
    private final Collection<ClaimLine> claims;
    private final StoryTimeline timeline;

    /**
     * The part of a story that a filter asks for.
     *
     * @throws BadRequestException if it asks for what the story does not hold
     */
    StoryPage(StoryHead story, StoryFilter filter, Dossier whole) {
        new StoryFilterCheck(filter, whole).throwIfNotInStory();
        this.story = story;
        this.filter = filter;
        this.whole = whole;
        this.known = whole.with(one -> filter.said(one.said()) != StoryFilter.Said.NO);
        this.claims = filter.asOf() == null ? known.claims() : raised(known);
        this.timeline = new StoryTimeline(known, filter);
    }

    private static List<ClaimLine> raised(Dossier known) {
        return known.claims().stream().filter(claim -> !known.statementsOn(claim.id()).isEmpty()).toList();
    }

    public StoryHead story() {
        return story;
    }

    public StoryFilter filter() {
        return filter;
    }

    /** The key of what shows the story as of the day, whatever else the filter asks for. */
    public FragmentKey ofStory() {
        return key("");
    }

    /** The key of what offers a choice, of which this one was made; null for none. */
    public FragmentKey ofChoice(@Nullable Object chosen) {
        return key(chosen == null ? "" : chosen.toString());
    }

    /** The key of what shows the statements that pass the filter. */
    public FragmentKey ofStatements() {
        return key(timeline.order());
    }

    /** The key of an item of the timeline. */
    public FragmentKey ofItem(TimelineItem item) {
        return new FragmentKey(item.id(), story.revision(), story.id() + " " + filter.asOf() + item.links());
    }

    private FragmentKey key(String view) {
        return new FragmentKey(story.id(), story.revision(), filter.asOf() + " " + view);
    }

    /** The first claim that somebody stands against; null if there is none. */
    public @Nullable CounterclaimPair atIssue() {
        return claims.stream().flatMap(claim -> CounterclaimPair.on(claim, known).stream()).findFirst().orElse(null);
    }

    /** The story in numbers. */
    public DossierTally tally() {
        return DossierTally.of(known, claims, cast());
    }

    /** Who said what and when, of all statements that pass. */
    public SvgFigure overview() {
        return timeline.overview(cast(), claims).draw();
    }

    /** The timeline's part that is on this page of it. */
    public List<TimelineDay> days() {
        return timeline.days();
    }

    /** The entries in them, for the figure's table. */
    public List<TimelineEntry> entries() {
        return timeline.entries();
    }

    /** The claims of the story. */
    public List<ClaimIndexLine> index() {
        return claims.stream().map(claim -> ClaimIndexLine.of(claim, known)).toList();
    }

    /** Actors who are only named. */
    public Collection<ActorRef> named() {
        return cast().named();
    }

    private DossierCast cast() {
        return DossierCast.of(known, claims);
    }

    /** The actors to choose from. */
    public List<ActorRef> speakers() {
        return whole.statements().stream().map(StatementLine::actor).distinct().toList();
    }

    /** The claims to choose from. */
    public Collection<ClaimLine> claims() {
        return claims;
    }

    /** The stances to choose from. */
    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    /** The verdicts to choose from. */
    public List<Mark> marks() {
        return List.of(Mark.values());
    }

    /** Whether any statement passes. */
    public boolean isEmpty() {
        return timeline.isEmpty();
    }

    /** Returns in words how many of all statements are shown. */
    public String countWords() {
        int total = whole.statements().size();
        String all = PluralWords.count(total, "statement");
        return timeline.shown() == total ? all : timeline.shown() + " of " + all;
    }

    /** What the filter hides, in words, a line each. */
    public List<String> hides() {
        return FilterSummary.words(filter, whole, known, timeline.shown());
    }

    public PageNumbers pages() {
        return timeline.pages();
    }

    /** Returns the address of this page, to which a page number can be added. */
    public String hrefWithoutPage() {
        return filter.addTo(UriComponentsBuilder.fromPath(story.href())).build().encode() + (filter.isPlain() ? "?" : "&");
    }
}
