package org.counterclaim.reader.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.CounterclaimPair;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.DossierCast;
import org.counterclaim.reader.dossier.DossierTally;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.cache.SharedCache;

/** Puts the pages of stories together. Six queries each, seven as of a day, all from one moment's state of the record. */
@Component
class StoryPages {

    /** What a claim or a statement takes, as it was read and as the page shows it, about. */
    private static final int BYTES_A_ROW = 6_000;

    private final StoryHeads heads;
    private final Dossiers dossiers;
    private final AsOfStates states;
    private final StoryFigures figures;
    private final Clock clock;
    private final SharedCache.Region<Read, StoryPage> made;

    /** All that a page is made of. A page that would be made of the same again is the same page. */
    private record Read(StoryHead story, StoryFilter filter, List<ClaimLine> claims, List<StatementLine> statements) {}

    StoryPages(StoryHeads heads, Dossiers dossiers, AsOfStates states, StoryFigures figures, Clock clock, SharedCache cache) {
        this.heads = heads;
        this.dossiers = dossiers;
        this.states = states;
        this.figures = figures;
        this.clock = clock;
        this.made = cache.region((read, page) -> BYTES_A_ROW * (1 + read.claims().size() + read.statements().size()));
    }

    /**
     * The page of the story that has, or had, this slug, as far as the parameters ask for.
     *
     * @throws BadRequestException if a parameter is not understood, or asks for what the story does not hold
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<StoryPage> find(String slug, Map<String, String> parameters) {
        return heads.find(slug).map(story -> read(story, new StoryFilterReader(parameters, clock).read()));
    }

    private StoryPage read(StoryHead story, StoryFilter filter) {
        Instant until = filter.verdictsUntil();
        Dossier whole = dossiers.of(ClaimSelection.inStory(story.id(), until));
        if (until == null) {
            return made(story, filter, whole);
        }
        AsOfView earlier = states.before(until, story, whole);
        StoryHead then = earlier.of(story);
        return made(then, filter, earlier.of(whole, then));
    }

    private StoryPage made(StoryHead story, StoryFilter filter, Dossier whole) {
        return made.get(new Read(story, filter, List.copyOf(whole.claims()), whole.statements()), read -> page(story, filter, whole));
    }

    private StoryPage page(StoryHead story, StoryFilter filter, Dossier whole) {
        new StoryFilterCheck(filter, whole).throwIfNotInStory();
        Dossier known = whole.with(one -> filter.said(one.said()) != StoryFilter.Said.NO);
        Collection<ClaimLine> claims = filter.asOf() == null ? known.claims() : raised(known);
        StoryTimeline timeline = new StoryTimeline(known, filter);
        DossierCast cast = DossierCast.of(known, claims);
        return new StoryPage(
                story,
                filter,
                new StoryLead(story, claims.stream().flatMap(claim -> CounterclaimPair.on(claim, known).stream()).findFirst().orElse(null),
                        DossierTally.of(known, claims, cast)),
                figures.of(timeline.overview(cast, claims)),
                timeline.days(),
                timeline.entries(),
                claims.stream().map(claim -> ClaimIndexLine.of(claim, known)).toList(),
                new StoryFilterForm(story.href(), filter, whole.statements().stream().map(StatementLine::actor).distinct().toList(),
                        List.copyOf(claims)),
                cast.named(),
                timeline.shown(),
                whole.statements().size(),
                FilterSummary.words(filter, whole, known, timeline.shown()),
                timeline.pages());
    }

    private static List<ClaimLine> raised(Dossier known) {
        return known.claims().stream().filter(claim -> !known.statementsOn(claim.id()).isEmpty()).toList();
    }
}
