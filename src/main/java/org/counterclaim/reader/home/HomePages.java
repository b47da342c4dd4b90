package org.counterclaim.reader.home;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.CounterclaimPair;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.list.FrontPageStories;
import org.counterclaim.reader.list.StoryRow;
import org.counterclaim.statement.Stance.Side;

/** Assembles the front page, with nine queries, all from one snapshot of the record. */
@Component
class HomePages {

    private static final int MOST_STORIES = 9;
    private static final int MOST_NEWS = 5;
    private static final int MOST_DISPUTED = 6;
    private static final int MOST_UNVERIFIED = 8;

    /** So many claims of one story come before those of other stories. */
    private static final int OF_ONE_STORY = 2;

    /** A story of fewer statements does not lead the page, unless it is the only one. */
    private static final int LEAST_STATEMENTS = 5;

    private final FrontPageStories stories;
    private final Dossiers dossiers;
    private final NewsFeed news;

    HomePages(FrontPageStories stories, Dossiers dossiers, NewsFeed news) {
        this.stories = stories;
        this.dossiers = dossiers;
        this.news = news;
    }

    /** Returns the front page for the present record. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public HomePage now() {
        List<StoryRow> rows = stories.first(MOST_STORIES);
        StoryRow lead = rows.stream().filter(story -> story.statements() >= LEAST_STATEMENTS || rows.size() == 1).findFirst().orElse(null);
        Dossier dossier = dossiers.of(ClaimSelection.forHome());
        List<ClaimLine> claims = latestFirst(dossier);
        return new HomePage(lead, rows.stream().filter(story -> !story.equals(lead)).toList(), stories.all(),
                mixed(claims, claim -> CounterclaimPair.on(claim, dossier).stream(), MOST_DISPUTED),
                mixed(claims, claim -> unverified(claim, dossier), MOST_UNVERIFIED),
                news.latest(MOST_NEWS));
    }

    /** Returns the claims by their latest statement; ids begin with the time at which they were given. */
    private static List<ClaimLine> latestFirst(Dossier dossier) {
        return dossier.claims().stream().sorted(Comparator.comparing((ClaimLine claim) -> latest(claim, dossier)).reversed()).toList();
    }

    private static UUID latest(ClaimLine claim, Dossier dossier) {
        return Stream.concat(Stream.of(claim.id()), dossier.statementsOn(claim.id()).stream().map(StatementLine::id))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Returns what there is to show of the claims, first of many stories and then, if there is room, more of the same ones. */
    private static <T> List<T> mixed(Collection<ClaimLine> claims, Function<ClaimLine, Stream<T>> shown, int most) {
        Map<UUID, Integer> ofStory = new HashMap<>();
        record Ranked<T>(T shown, boolean isOneMore) {}
        return claims.stream()
                .flatMap(claim -> shown.apply(claim)
                        .map(one -> new Ranked<>(one, ofStory.merge(storyOf(claim), 1, Integer::sum) > OF_ONE_STORY)))
                .toList().stream().sorted(Comparator.comparing(Ranked::isOneMore)).limit(most).map(Ranked::shown).toList();
    }

    private static UUID storyOf(ClaimLine claim) {
        return claim.place() == null ? claim.id() : Objects.requireNonNull(claim.place()).storyId();
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
