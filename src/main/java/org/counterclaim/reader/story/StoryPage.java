package org.counterclaim.reader.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import org.counterclaim.core.PluralWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.figure.OverviewDrawing;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.CounterclaimPair;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.DossierCast;
import org.counterclaim.reader.dossier.DossierTally;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.reader.timeline.TimelineGroup;
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
    static final int PAGE = 100;

    /** The greatest number of statements that are shown without divisions. */
    private static final int SHORT = 40;

    private static final int LATEST = 4;
    private static final int DISPUTED = 3;
    private static final int FIRST_CLAIMS = 8;
    private static final int MOST_CHOICES = 100;

    private final StoryHead story;
    private final StoryFilter filter;
    private final Dossier whole;
    private final Dossier known;
    private final Collection<ClaimLine> claims;
    private final StoryTimeline timeline;
    private final Supplier<DossierCast> cast;

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
        this.timeline = new StoryTimeline(known, filter, story.href(), isLong());
        this.cast = SingletonSupplier.of(() -> DossierCast.of(known, claims));
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

    /** The key of what shows the statements that pass the filter; entries of a long story link to their claim alone. */
    public FragmentKey ofStatements() {
        return key(timeline.order() + (isLong() ? filter.lanes() + " " + filter.claim() : ""));
    }

    /** The key of the figure, which also depends on what has a lane and whether an actor or a claim is in focus. */
    public FragmentKey ofFigure() {
        return key(timeline.order() + filter.lanes() + filter.isFocused() + (filter.actor() == null ? "" : filter.actor()));
    }

    /** The key of the links to spans of time, which keep the rest of the filter. */
    public FragmentKey ofSpans() {
        return key(timeline.order() + filter.href("", 1));
    }

    /** The key of an item of the timeline. */
    public FragmentKey ofItem(TimelineItem item) {
        return new FragmentKey(item.id(), story.revision(), story.id() + " " + filter.asOf() + item.links());
    }

    private FragmentKey key(String view) {
        return new FragmentKey(story.id(), story.revision(), filter.asOf() + " " + view);
    }

    /** Returns the page, counted from 1, on which the statement at a place in a timeline is; the first place is 0. */
    public static int pageOf(int place) {
        return place / PAGE + 1;
    }

    /** Whether the story is so long that its timeline is divided, and its claims are not all listed at once. */
    public boolean isLong() {
        return whole.statements().size() > SHORT;
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
    public OverviewDrawing overview() {
        return timeline.overview(cast(), claims).draw();
    }

    /** The years, months or days to which the story can be narrowed; none if there is no choice. */
    public List<TimeSpans.Span> spans() {
        return TimeSpans.of(timeline.passing(), filter, story.href());
    }

    /** The address of the story at all times, if the filter restricts the time; otherwise null. */
    public @Nullable String anyTime() {
        return filter.from() == null && filter.to() == null ? null : filter.between(null, null).href(story.href(), 1) + "#filters";
    }

    /** The parts of the timeline that are on this page of it; a short one is one part. */
    public List<TimelineGroup> groups() {
        return timeline.groups();
    }

    /** Whether the order of some dates on this page is not known. */
    public boolean isUnordered() {
        return groups().stream().anyMatch(TimelineGroup::isUnordered);
    }

    /** The entries in them, for the figure's table. */
    public List<TimelineEntry> entries() {
        return timeline.entries();
    }

    /** The latest statements of a long story, one on each claim, the last first; those of which only the year is known do not count. */
    public List<StatementLine> latest() {
        Set<UUID> found = new HashSet<>();
        return !isLong() ? List.of() : known.statements().reversed().stream()
                .filter(one -> filter.said(one.said()) == StoryFilter.Said.YES && isClose(one.said()) && found.add(one.claimId()))
                .limit(LATEST).toList();
    }

    private static boolean isClose(FuzzyDate date) {
        LocalDate first = date.firstDay();
        LocalDate last = date.lastDay();
        return first != null && last != null && last.isBefore(first.plusMonths(1));
    }

    /** The claims of a long story on which most actors stand against others. */
    public List<ClaimIndexLine> disputed() {
        return !isLong() ? List.of() : busiest().stream().filter(line -> against(line) > 0).limit(DISPUTED).toList();
    }

    /** The claims to list at once: all, or those of a long story on which most actors stand. */
    public List<ClaimIndexLine> firstClaims() {
        return listsAll() ? index() : busiest().stream().limit(FIRST_CLAIMS).toList();
    }

    /** Whether all claims are listed at once. */
    public boolean listsAll() {
        return !isLong() || claims.size() <= FIRST_CLAIMS + 2;
    }

    private List<ClaimIndexLine> busiest() {
        return index().stream().sorted(Comparator.comparingInt(StoryPage::against).thenComparingInt(StoryPage::speakers).reversed())
                .toList();
    }

    private static int against(ClaimIndexLine line) {
        return line.speakers().entrySet().stream().filter(by -> by.getKey().side() == Stance.Side.AGAINST)
                .mapToInt(Map.Entry::getValue).sum();
    }

    private static int speakers(ClaimIndexLine line) {
        return line.speakers().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The claims of the story. */
    public List<ClaimIndexLine> index() {
        return claims.stream().map(claim -> ClaimIndexLine.of(claim, known)).toList();
    }

    /** Actors who are only named. */
    public Collection<ActorRef> named() {
        return cast().named();
    }

    /** Actors who made no statement themselves: who only passed statements on, and who are only named. */
    public List<ActorRef> others() {
        return Stream.concat(cast().relayed().stream(), cast().named().stream()).toList();
    }

    /** Whether there are such actors. */
    public boolean hasOthers() {
        return !others().isEmpty();
    }

    /** Returns in words how many such actors there are. */
    public String othersWords() {
        DossierCast cast = cast();
        String relayed = cast.relayed().isEmpty() ? "" : cast.relayed().size() + " who only passed statements on";
        String named = cast.named().isEmpty() ? "" : cast.named().size() + " who are only named";
        return relayed + (relayed.isEmpty() || named.isEmpty() ? "" : ", ") + named;
    }

    /** The claim on which a statement is. */
    public ClaimLine claim(StatementLine statement) {
        return known.claim(statement.claimId());
    }

    private DossierCast cast() {
        return cast.get();
    }

    /** The actors to choose from. */
    public List<ActorRef> speakers() {
        return whole.statements().stream().map(StatementLine::actor).distinct().toList();
    }

    /** Whether the claims are few enough to choose from a list. */
    public boolean offersClaims() {
        return claims.size() <= MOST_CHOICES;
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

    /** Returns in words which of all statements are shown: "Statements 1 to 100 of 300", or on a single page "5 of 15 statements". */
    public String countWords() {
        int total = whole.statements().size();
        int shown = timeline.shown();
        String all = PluralWords.count(total, "statement");
        if (pages().count() == 1) {
            return shown == total ? all : shown + " of " + all;
        }
        int first = (pages().number() - 1) * PAGE;
        return "Statements " + (first + 1) + " to " + Math.min(shown, first + PAGE) + " of " + shown
                + (shown == total ? "" : "; " + (total - shown) + " more are hidden");
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
        String href = filter.href(story.href(), 1);
        return href + (href.contains("?") ? "&" : "?");
    }
}
