package org.counterclaim.reader.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;

import org.counterclaim.testing.Thorough;
import org.counterclaim.web.cache.FragmentCache;
import org.counterclaim.web.cache.FragmentKey;
import org.counterclaim.web.cache.FreshFragments;
import org.counterclaim.web.cache.SiteTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a story's page for one filter is what would be made anew for another. */
@SiteTest
class KeptFragmentTests {

    private static final String STORY = "musk-ukraine-peace-plan";

    private static final Map<String, Function<StoryPage, FragmentKey>> FRAGMENTS = Map.of(
            "reader/story/lead", StoryPage::ofStory,
            "reader/story/side", StoryPage::ofStory,
            "reader/story/figure", StoryPage::ofFigure,
            "reader/story/spans", StoryPage::ofSpans,
            "reader/story/timeline", StoryPage::ofStatements,
            "reader/story/actor-choice", page -> page.ofChoice(page.filter().actor()),
            "reader/story/claim-choice", page -> page.ofChoice(page.filter().claim()));

    @Autowired
    StoryPages pages;

    @Autowired
    ITemplateEngine templates;

    @Test
    void everyFilterShowsWhatItWouldShowAlone() {
        show(STORY, pairs(Map.entry("page", "1"), Map.entry("order", "latest"), Map.entry("to", "2999"),
                Map.entry("actor", "elon-musk"), Map.entry("actor", "kremlin"), Map.entry("claim", "1"), Map.entry("claim", "2"),
                Map.entry("stance", "denies"), Map.entry("stance", "asserts"), Map.entry("verdict", "unverified"),
                Map.entry("from", "11 October 2022"), Map.entry("to", "11 October 2022"), Map.entry("asOf", "2022-10-03"),
                Map.entry("asOf", "2022-10-11"), Map.entry("asOf", "2999-01-01"), Map.entry("lanes", "claim")));
    }

    @Test
    void soDoesEveryFilterOfALongStory() {
        show("long-story", pairs(Map.entry("order", "latest"), Map.entry("lanes", "claim"), Map.entry("claim", "1"),
                Map.entry("actor", "long-story-a0")));
    }

    private void show(String story, List<Map<String, String>> filters) {
        FragmentCache kept = FreshFragments.of(templates);
        for (Map<String, String> filter : filters) {
            StoryPage page = pages.find(story, filter).orElseThrow();
            FragmentCache fresh = FreshFragments.of(templates);
            FRAGMENTS.forEach((template, key) -> assertThat(kept.of(template, key.apply(page), page).toString())
                    .as(template + " " + filter).isEqualTo(fresh.of(template, key.apply(page), page).toString()));
        }
    }

    /** All pairs of these, at night both ways round, in an order that is no rule of its own. */
    @SafeVarargs
    private static List<Map<String, String>> pairs(Map.Entry<String, String>... criteria) {
        List<Map.Entry<String, String>> all = List.of(criteria);
        List<Map<String, String>> pairs = new ArrayList<>();
        for (Map.Entry<String, String> one : all) {
            for (Map.Entry<String, String> other : Thorough.or(all.subList(all.indexOf(one), all.size()), all)) {
                pairs.add(one.getKey().equals(other.getKey()) ? Map.ofEntries(one) : Map.ofEntries(one, other));
            }
        }
        Collections.shuffle(pairs, new Random(7));
        return pairs;
    }
}
