package org.counterclaim.web.cache;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What readers do who have only a keyboard. */
@ExtendWith(Chromium.class)
@SiteTest
class KeyboardTests {

    private static final int MOST_STEPS = 60;
    private static final String MARK = "figure svg a[class]";

    @LocalServerPort
    int port;

    @Test
    void skipLinkComesFirstAndLeadsToTheContent(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = story(context);
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to content");
            assertThat(page.locator(":focus").boundingBox().height).isGreaterThan(20);
            page.keyboard().press("Enter");
            assertThat(page.locator("main:target")).hasCount(1);
            page.keyboard().press("Tab");
            assertThat(page.locator("main :focus")).hasCount(1);
        }
    }

    @Test
    void navigationComesBeforeTheFigure(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = story(context);
            assertThat(stepsTo(page, "nav[aria-label=Main] a:focus")).as("after the skip link and the name of the site").isEqualTo(3);
            assertThat(stepsTo(page, "figure svg a:focus")).isPositive();
        }
    }

    @Test
    void markInTheFigureLeadsToItsEntry(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = story(context);
            stepsTo(page, MARK + ":focus");
            String entry = page.locator(MARK + ":focus").getAttribute("href");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith(entry));
            assertThat(page.locator(".entry:target").getAttribute("id")).isEqualTo(entry.substring(1));
            page.keyboard().press("Tab");
            assertThat(page.locator(".entry:target :focus")).hasCount(1);
        }
    }

    @Test
    void figureIsOneStopForEachLinkInIt(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = story(context);
            stepsTo(page, "figure svg a:focus");
            int links = page.locator("figure svg a:visible").count();
            int stops = 0;
            while (page.locator("figure svg a:focus").count() == 1 && stops <= links) {
                stops++;
                page.keyboard().press("Tab");
            }
            assertThat(stops).isEqualTo(links);
        }
    }

    private Page story(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + PageState.DEMO);
        return page;
    }

    /** Presses Tab until the element has the focus; returns how often. */
    private static int stepsTo(Page page, String place) {
        for (int step = 1; step <= MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (page.locator(place).count() == 1) {
                return step;
            }
        }
        throw new AssertionError("Tab does not lead to " + place);
    }
}
