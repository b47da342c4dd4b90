package org.counterclaim.reader.list;

import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.core.Slug;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.SharedApplication;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From the front page each of 60 stories is two clicks away, for whoever has a desk or a phone, with and without script. */
@ExtendWith(Chromium.class)
@SharedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoClicksTests {

    private static final int STORIES = 60;

    @LocalServerPort
    int port;

    @Autowired
    OneOfEach records;

    private final String mark = "two-clicks-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    void publish() {
        for (int i = 0; i < STORIES; i++) {
            records.put(new Story(Slug.of(mark + "-" + i), new StoryDetails("Story " + i + " of " + mark, "Contested."), OneOfEach.CHANGE));
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "390, true", "390, false"})
    void anyStoryIsTwoClicksFromHome(int width, boolean script, Browser browser) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(script).setViewportSize(width, 800))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/");
            page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Stories")).click();
            Locator links = page.locator(".prop a[href^='/stories/" + mark + "-']");
            assertThat(links).hasCount(STORIES);
            for (Locator link : links.all()) {
                assertThat(link).isVisible();
            }
            String href = links.last().getAttribute("href");
            links.last().click();
            assertThat(page).hasURL("http://localhost:" + port + href);
        }
    }
}
