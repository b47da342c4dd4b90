package org.counterclaim.web.cache;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;

import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Adds to the demonstration a story without a claim, a long one, and one that shows every state. */
class TestStories {

    static final int LONG = 230;

    private static final int ACTORS = 12;
    private static final int CLAIMS = 10;
    private static final ChangeReason CHANGE = new ChangeReason(ChangeAuthor.SOFTWARE, "Test");

    private final StoryBundleImporter bundles;

    TestStories(StoryBundleImporter bundles) {
        this.bundles = bundles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() throws IOException {
        load(story("no-claim-yet", "Nothing was said yet", ""));
        load(longStory());
        bundles.load(new ClassPathResource("stories/every-state.json").getContentAsByteArray(), CHANGE);
    }

    private void load(String bundle) {
        bundles.load(bundle.getBytes(UTF_8), CHANGE);
    }

    private static String story(String slug, String title, String more) {
        return """
                {"format": "counterclaim-story-bundle", "version": 1,
                "story": {"slug": "%s", "title": "%s", "standfirst": "A story to test with."}%s}""".formatted(slug, title, more);
    }

    private static String longStory() {
        return story("long-story", "Everyone spoke", ",\"actors\": [" + each(ACTORS, """
                {"slug": "speaker-%1$d", "name": "Speaker %1$d", "kind": "person"}""") + "], \"claims\": ["
                + IntStream.range(0, CLAIMS).mapToObj(TestStories::claim).collect(Collectors.joining(",")) + "]");
    }

    private static String claim(int claim) {
        return """
                {"slug": "long-claim-%d", "number": %d, "text": "Thing %1$d is so.", "statements": [%s]}""".formatted(claim, claim + 1,
                IntStream.range(0, LONG).filter(i -> i % CLAIMS == claim).mapToObj(TestStories::statement)
                        .collect(Collectors.joining(",")));
    }

    /** Every second statement on a claim denies the one before it. */
    private static String statement(int i) {
        boolean denies = i / CLAIMS % 2 == 1;
        return """
                {"slug": "long-%d", "actor": "speaker-%d", "stance": "%s", "said": "2021-%02d-%02d"%s}""".formatted(
                i, i * 7 % ACTORS, denies ? "denies" : "asserts", 1 + i / 40, 1 + i % 28,
                denies ? ", \"answers\": \"long-" + (i - CLAIMS) + "\"" : "");
    }

    private static String each(int times, String format) {
        return IntStream.range(0, times).mapToObj(format::formatted).collect(Collectors.joining(","));
    }
}
