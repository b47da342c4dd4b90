package org.counterclaim.reader.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.list.StoryRow;
import org.counterclaim.story.FrontPagePlace;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.SharedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** With what the front page leads, and of which stories it shows claims. */
@SharedApplication
class HomePageTests {

    @Autowired
    HomePages pages;

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    OneOfEach records;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void unpinAll() {
        database.sql("select slug from story where front_page is not null and withdrawn_at is null")
                .query((row, number) -> row.getString(1))
                .list().forEach(slug -> pin(slug, null));
    }

    @Test
    void pinnedStoriesComeFirstInTheirOrder() {
        String second = story(6, FrontPagePlace.SECOND);
        String first = story(6, FrontPagePlace.FIRST);
        String latest = story(6, null);
        HomePage page = pages.now();
        assertThat(Objects.requireNonNull(page.lead()).head().slug()).isEqualTo(first);
        assertThat(slugs(page.stories())).startsWith(second, latest);
    }

    @Test
    void storyThatIsNoLongerPinnedGoesWhereItsLatestChangePutsIt() {
        String pinned = story(6, FrontPagePlace.FIRST);
        pin(pinned, null);
        String latest = story(6, null);
        assertThat(slugs(stories(pages.now()))).containsSequence(latest, pinned);
    }

    @Test
    void storyOfTwoStatementsDoesNotTakeTheWholeTop() {
        String small = story(1, FrontPagePlace.FIRST);
        String large = story(3, FrontPagePlace.SECOND);
        HomePage page = pages.now();
        assertThat(Objects.requireNonNull(page.lead()).head().slug()).isEqualTo(large);
        assertThat(slugs(page.stories())).startsWith(small);
    }

    @Test
    void claimsOfManyStoriesComeBeforeMoreOfOne() {
        List<String> three = List.of(story(6, null), story(6, null), story(6, null));
        HomePage page = pages.now();
        assertThat(page.disputed()).extracting(pair -> story(pair.claim().claim())).hasSize(6).containsExactlyInAnyOrderElementsOf(
                Stream.concat(three.stream(), three.stream()).toList());
        assertThat(page.unverified()).extracting(one -> story(one.line().claim())).hasSize(8).startsWith(three.getLast(), three.getLast());
        assertThat(page.storyCount().found()).isGreaterThanOrEqualTo(3);
    }

    private static String story(ClaimLine claim) {
        return Objects.requireNonNull(claim.place()).storySlug();
    }

    private static List<StoryRow> stories(HomePage page) {
        return Stream.concat(Stream.ofNullable(page.lead()), page.stories().stream()).toList();
    }

    private static List<String> slugs(List<StoryRow> stories) {
        return stories.stream().map(row -> row.head().slug()).toList();
    }

    private void pin(String slug, @Nullable FrontPagePlace place) {
        UUID id = database.sql("select id from story where slug = ?").param(slug).query(UUID.class).single();
        records.change("story", id, record -> {
            Story story = (Story) record;
            story.revise(new StoryDetails(story.details().title(), story.details().standfirst(), place, story.details().topics()),
                    OneOfEach.CHANGE);
        });
    }

    /** Loads a story of so many claims, each of which one actor asserts and another denies. */
    private String story(int claims, @Nullable FrontPagePlace place) {
        String slug = "h" + UUID.randomUUID();
        Map<String, Object> story = new LinkedHashMap<>(Map.of("slug", slug, "title", "Story " + slug, "standfirst", "Made up."));
        if (place != null) {
            story.put("frontPage", place.toString());
        }
        List<Map<String, String>> actors = Stream.of("says", "denies")
                .map(who -> Map.of("slug", slug + "-" + who, "name", who + " " + slug, "kind", "person")).toList();
        bundles.load(JsonMapper.shared().writeValueAsBytes(Map.of("format", "counterclaim-story-bundle", "version", 1, "story", story,
                "actors", actors, "claims", IntStream.rangeClosed(1, claims).mapToObj(number -> claim(slug, number)).toList())),
                OneOfEach.CHANGE);
        return slug;
    }

    private static Map<String, Object> claim(String story, int number) {
        String slug = story + "-" + number;
        return Map.of("slug", slug, "number", number, "text", "Claim " + slug, "statements", List.of(
                Map.of("slug", slug + "-a", "actor", story + "-says", "stance", "asserts", "said", "2024-03-01"),
                Map.of("slug", slug + "-b", "actor", story + "-denies", "stance", "denies", "said", "2024-03-02")));
    }
}
