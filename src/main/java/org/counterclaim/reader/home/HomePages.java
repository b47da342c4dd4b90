package org.counterclaim.reader.home;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.CounterclaimPair;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.DossierTally;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.story.StoryHead;
import org.counterclaim.reader.story.StoryHeads;
import org.counterclaim.reader.timeline.StatementFigure;
import org.counterclaim.statement.Stance.Side;

/** Assembles the front page, with seven queries, all from one snapshot of the record. */
@Component
class HomePages {

    private static final int MOST_STORIES = 12;
    private static final int MOST_NEWS = 8;
    private static final int MOST_DISPUTED = 6;
    private static final int MOST_UNVERIFIED = 8;

    private final StoryHeads stories;
    private final Dossiers dossiers;
    private final NewsFeed news;

    HomePages(StoryHeads stories, Dossiers dossiers, NewsFeed news) {
        this.stories = stories;
        this.dossiers = dossiers;
        this.news = news;
    }

    /** Returns the front page for the present record. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public HomePage now() {
        List<StoryHead> latest = stories.latest(MOST_STORIES);
        if (latest.isEmpty()) {
            return new HomePage(null, List.of(), List.of(), List.of(), List.of());
        }
        StoryHead first = latest.getFirst();
        Dossier dossier = dossiers.of(ClaimSelection.forHome(first.id()));
        return new HomePage(
                lead(first, dossier),
                latest.subList(1, latest.size()),
                dossier.claims().stream().flatMap(claim -> CounterclaimPair.on(claim, dossier).stream()).limit(MOST_DISPUTED).toList(),
                dossier.claims().stream().flatMap(claim -> unverified(claim, dossier)).limit(MOST_UNVERIFIED).toList(),
                news.latest(MOST_NEWS));
    }

    private static HomePage.LeadStory lead(StoryHead story, Dossier dossier) {
        Collection<ClaimLine> claims = dossier.claims().stream().filter(claim -> isIn(story, claim)).toList();
        Dossier whole = new Dossier(claims, dossier.statements().stream()
                .filter(one -> isIn(story, dossier.claim(one.claimId()))).toList());
        int said = whole.statements().size();
        return new HomePage.LeadStory(story,
                new StatementFigure(whole, whole::address).strip(whole.statements(), said + " statements over time").draw(),
                said, DossierTally.of(whole, claims));
    }

    private static boolean isIn(StoryHead story, ClaimLine claim) {
        return claim.place() != null && claim.place().storyId().equals(story.id());
    }

    private static Stream<HomePage.UnverifiedClaim> unverified(ClaimLine claim, Dossier dossier) {
        List<StatementLine> sayingSo =
                Stream.concat(dossier.ledger(claim.id()).standing().stream(), dossier.statementsOn(claim.id()).stream())
                        .filter(one -> one.stance().side() == Side.FOR).toList();
        if (claim.verdict() != null || sayingSo.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new HomePage.UnverifiedClaim(ClaimIndexLine.of(claim, dossier), dossier.saidBy(claim.id(), one -> true),
                sayingSo.getFirst().said().words()));
    }
}
