package org.counterclaim.web.cache;

import java.io.IOException;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;

import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Adds to the demonstration a story without a claim, a long one, and one that shows every state. */
class TestStories {

    /** More than a page. */
    private static final int LONG = 130;
    private static final ChangeReason CHANGE = new ChangeReason(ChangeAuthor.SOFTWARE, "Test");

    private final StoryBundleImporter bundles;

    TestStories(StoryBundleImporter bundles) {
        this.bundles = bundles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() throws IOException {
        bundles.load(new ClassPathResource("stories/corrected-reports.json").getContentAsByteArray(), CHANGE);
        load(story("no-claim-yet", "Nothing was said yet", ""));
        bundles.load(LongStory.bundle("long-story", LONG), CHANGE);
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
}
