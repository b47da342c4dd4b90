package org.counterclaim.web.cache;

import java.util.List;

import org.counterclaim.testing.Thorough;

/**
 * A page in one of its states. Together they are everything that readers can come to see.
 *
 * @param isVariation whether another state shows the same parts, for other words, filters or places in a list
 */
public record PageState(String name, String path, int status, boolean isVariation) {

    static final String DEMO = "/stories/musk-ukraine-peace-plan";
    private static final String EVERY = "/stories/vesterby-bridge";

    static List<PageState> all() {
        return List.of(
                page("home", "/"),
                page("method", "/method"),
                page("api", "/api"),
                page("sign-in", "/sign-in"),
                variation("sign-in-for-a-page", "/sign-in?then=/account"),
                page("story", DEMO),
                page("story-every-state", EVERY),
                page("story-empty", "/stories/no-claim-yet"),
                variation("story-by-actor", EVERY + "?actor=vesterby-council"),
                page("story-by-claim", EVERY + "?claim=2"),
                variation("story-by-stance", EVERY + "?stance=denies"),
                page("story-by-verdict", EVERY + "?verdict=disputed"),
                variation("story-by-dates", EVERY + "?from=2023-04&to=2023-05~"),
                page("story-filter-matches-nothing", EVERY + "?actor=pim-ostrander&stance=supports"),
                variation("story-as-of-before-all", EVERY + "?asOf=1999-01-01"),
                page("story-as-of-the-middle", EVERY + "?asOf=2023-04-25"),
                variation("story-latest-first", EVERY + "?order=latest"),
                page("story-long", "/stories/long-story"),
                variation("story-long-last-page", "/stories/long-story?page=2"),
                page("story-long-filtered", "/stories/long-story?stance=denies&actor=long-story-a0&order=latest"),
                variation("story-long-of-an-actor", "/stories/long-story?actor=long-story-a0"),
                page("story-long-by-claim", "/stories/long-story?order=claim&lanes=claim"),
                page("claim", "/claims/musk-spoke-to-putin-before-plan"),
                variation("claim-confirmed", "/claims/the-bridge-had-cracks"),
                page("claim-disputed", "/claims/the-mayor-knew-in-march"),
                variation("claim-refuted", "/claims/the-firm-was-paid-twice"),
                page("claim-with-corrected-reports", "/claims/the-millstone-was-sold"),
                page("claim-that-nobody-carries-still", "/claims/the-miller-was-paid"),
                page("story-with-corrected-reports", "/stories/millstone-of-arnsund"),
                variation("article-with-a-corrected-report", "/articles/courier-on-the-millstone"),
                page("article-with-a-retracted-report", "/articles/matahin-on-the-millstone"),
                page("claim-unproven", "/claims/the-bridge-will-reopen"),
                page("claim-withdrawn", "/claims/the-ferry-owner-gains"),
                variation("claim-unverified", "/claims/the-mayor-learnt-from-the-paper"),
                page("claim-without-statements", "/claims/nobody-spoke-of-this"),
                page("claim-with-many-ratings", "/claims/the-toll-pays-for-it"),
                page("claim-with-one-rating", "/claims/the-old-ferry-was-sold"),
                page("actor", "/actors/elon-musk"),
                page("actor-only-named", "/actors/hjalmar-only-named"),
                page("actor-unnamed-source", "/actors/bridge-workers"),
                page("actor-with-reversal", "/actors/vesterby-council"),
                page("actor-who-took-back", "/actors/pim-ostrander"),
                page("actor-with-long-name", "/actors/a-name-without-a-break"),
                variation("actor-passing-on", "/actors/radio-strand"),
                page("actor-who-rates", "/actors/fact-check-north"),
                page("article", "/articles/latin-times-on-the-plan"),
                variation("article-in-french", "/articles/marchand-interview"),
                page("article-without-statements", "/articles/nothing-carried"),
                page("article-that-rates", "/articles/tadqiq-on-the-toll"),
                page("topics", "/topics"),
                variation("topics-after-the-last", "/topics?after=no-such-topic"),
                page("topic", "/topics/roads-and-bridges"),
                variation("topic-without-description", "/topics/town-councils"),
                page("topic-empty", "/topics/nothing-in-it"),
                page("topic-with-long-name", "/topics/a-topic-without-a-break"),
                page("topic-later-claims", "/topics/roads-and-bridges?claimsBefore=ffffffff-ffff-ffff-ffff-fffffffffffe"),
                variation("topic-past-all", "/topics/roads-and-bridges?claimsBefore=00000000-0000-0000-0000-000000000000"
                        + "&storiesBefore=00000000-0000-0000-0000-000000000000"),
                page("search", "/search"),
                page("search-found", "/search?q=bridge"),
                variation("search-claims", "/search?q=the&kind=claim"),
                page("search-by-date", "/search?q=the&kind=statement&order=date&from=2022&to=2024"),
                variation("search-second-page", "/search?q=marta&kind=statement&page=2"),
                page("search-slip", "/search?q=starlnik"),
                page("search-most-words", "/search?q=%22starlink+terminals%22+bridge+cracks"),
                variation("search-topics", "/search?q=bridges&kind=topic"),
                page("search-nothing", "/search?q=qqqqq+-bridge"),
                page("search-only-exclusion", "/search?q=-bridge"),
                page("search-filtered", "/search?q=bridge&verdict=disputed&role=speaks&from=2022&order=date"),
                variation("search-statements-filtered", "/search?q=the&kind=statement&stance=denies&story=vesterby-bridge"),
                page("search-that-nothing-passes", "/search?q=bridge&kind=claim&noStory=yes&noSource=yes&signal=corroborated"),
                variation("search-filter-without-words", "/search?publisher=radio-strand&noVerdict=yes"),
                page("stories", "/stories"),
                page("claims", "/claims"),
                page("claims-filtered", "/claims?stance=denies&from=2022&verdict=disputed&order=name"),
                page("claims-that-nothing-passes", "/claims?words=nothing-has-these-words&noStory=yes"),
                page("actors", "/actors"),
                variation("actors-by-kind", "/actors?kind=outlet&role=relays"),
                page("articles", "/articles"),
                variation("articles-by-language", "/articles?language=fr&order=date"),
                page("embed-story", "/embed" + DEMO),
                variation("embed-story-every-state", "/embed" + EVERY),
                page("embed-story-long", "/embed/stories/long-story"),
                page("embed-story-empty", "/embed/stories/no-claim-yet"),
                page("embed-claim-disputed", "/embed/claims/the-mayor-knew-in-march"),
                variation("embed-claim-withdrawn", "/embed/claims/the-ferry-owner-gains"),
                variation("embed-claim-unverified", "/embed/claims/the-mayor-learnt-from-the-paper"),
                variation("embed-claim-with-one-statement", "/embed/claims/the-bridge-will-reopen"),
                page("embed-claim-without-statements", "/embed/claims/nobody-spoke-of-this"),
                variation("embed-claim-with-many-speakers", "/embed/claims/long-story-c0"),
                new PageState("embed-no-such-story", "/embed/stories/nowhere", 404, true),
                new PageState("filter-not-understood", "/claims?verdict=disputd", 400, false),
                new PageState("search-filter-not-understood", "/search?q=bridge&publisher=radio-strnd", 400, true),
                new PageState("not-found", "/nowhere", 404, false),
                new PageState("no-such-story", "/stories/nowhere", 404, false),
                new PageState("no-such-topic", "/topics/nowhere", 404, true),
                new PageState("no-such-part-of-a-topic", "/topics/roads-and-bridges?claimsBefore=3", 400, true),
                new PageState("not-understood", DEMO + "?from=2022-13", 400, false),
                new PageState("failure", FailingPage.PATH, 500, false));
    }

    /** Returns all states, or by day those that show parts that no other shows. */
    static List<PageState> different() {
        return all().stream().filter(state -> !state.isVariation || Thorough.isWanted()).toList();
    }

    private static PageState page(String name, String path) {
        return new PageState(name, path, 200, false);
    }

    private static PageState variation(String name, String path) {
        return new PageState(name, path, 200, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
