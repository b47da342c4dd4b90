package org.counterclaim.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.web.SharedCache;

/** Puts the pages of stories together. Six queries each, seven as of a day, all from one moment's state of the record. */
@Component
class StoryPages {

    /** What a claim or a statement takes, as it was read and as the page shows it, about. */
    private static final int BYTES_A_ROW = 6_000;

    private final StoryHeads heads;
    private final Dossiers dossiers;
    private final EarlierStates states;
    private final Figures figures;
    private final Clock clock;
    private final SharedCache.Region<Read, StoryPage> made;

    /** All that a page is made of. A page that would be made of the same again is the same page. */
    private record Read(StoryHead story, StoryFilter filter, List<ClaimLine> claims, List<StatementLine> statements) {}

    StoryPages(StoryHeads heads, Dossiers dossiers, EarlierStates states, Figures figures, Clock clock, SharedCache cache) {
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
     * @throws BadFilter if a parameter is not understood, or asks for what the story does not hold
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<StoryPage> find(String slug, Map<String, String> parameters) {
        return heads.find(slug).map(story -> read(story, new FilterReader(parameters, clock).read()));
    }

    private StoryPage read(StoryHead story, StoryFilter filter) {
        Instant until = filter.verdictsUntil();
        Dossier whole = dossiers.of(ClaimSelection.inStory(story.id(), until));
        if (until == null) {
            return made(story, filter, whole);
        }
        Earlier earlier = states.before(until, story, whole);
        StoryHead then = earlier.of(story);
        return made(then, filter, earlier.of(whole, then));
    }

    private StoryPage made(StoryHead story, StoryFilter filter, Dossier whole) {
        return made.get(new Read(story, filter, List.copyOf(whole.claims()), whole.statements()), read -> page(story, filter, whole));
    }

    private StoryPage page(StoryHead story, StoryFilter filter, Dossier whole) {
        new FilterCheck(filter, whole).check();
        Dossier known = whole.with(one -> filter.said(one.said()) != StoryFilter.Said.NO);
        Collection<ClaimLine> claims = filter.asOf() == null ? known.claims() : raised(known);
        StoryTimeline timeline = new StoryTimeline(known, filter);
        Cast cast = Cast.of(known, claims);
        return new StoryPage(
                story,
                filter,
                new StoryLead(story, claims.stream().flatMap(claim -> Versus.on(claim, known).stream()).findFirst().orElse(null),
                        Tally.of(known, claims, cast)),
                figures.of(timeline.overview(cast, claims)),
                timeline.days(),
                timeline.entries(),
                claims.stream().map(claim -> IndexLine.of(claim, known)).toList(),
                new FilterForm(story.href(), filter, whole.statements().stream().map(StatementLine::actor).distinct().toList(),
                        List.copyOf(claims)),
                cast.named(),
                timeline.shown(),
                whole.statements().size(),
                Hidden.words(filter, whole, known, timeline.shown()),
                timeline.pages());
    }

    private static List<ClaimLine> raised(Dossier known) {
        return known.claims().stream().filter(claim -> !known.statementsOn(claim.id()).isEmpty()).toList();
    }
}
