package org.counterclaim.web.cache;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Thorough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a reader does with a story that is too long to be read from end to end. */
@ExtendWith(Chromium.class)
@SiteTest
class LongStoryTests {

    private static final String STORY = "/stories/long-story";

    /** The first statement is on claim 1, of which there are many. */
    private static final String FIRST = "long-story-s0";

    @LocalServerPort
    int port;

    @Test
    void keysLeadFromOneStatementOnAClaimToTheNextAndBack(Browser browser) {
        try (BrowserContext context = context(browser, true, 1280)) {
            Page page = story(context, STORY);
            page.locator("#" + FIRST + " .permalink").focus();
            page.keyboard().press("n");
            page.waitForURL(url -> url.contains("#"));
            Locator next = page.locator(".entry:target, .repeated li:target");
            assertThat(next).hasCount(1);
            assertThat(next.getAttribute("id")).isNotEqualTo(FIRST);
            assertThat(next.locator(".permalink")).isFocused();
            page.keyboard().press("p");
            page.waitForURL(url -> url.endsWith("#" + FIRST));
            assertThat(page.locator("#" + FIRST + " .permalink")).isFocused();
        }
    }

    @Test
    void keysDoNothingOutsideOfEntries(Browser browser) {
        try (BrowserContext context = context(browser, true, 1280)) {
            Page page = story(context, STORY);
            page.locator("#to").focus();
            page.keyboard().press("n");
            assertThat(page.locator("#to").inputValue()).isEqualTo("n");
            assertThat(page.url()).endsWith(STORY);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lanesAndPartsOpenWithAndWithoutScript(boolean script, Browser browser) {
        try (BrowserContext context = context(browser, script, 1280)) {
            Page page = story(context, STORY);
            Locator lane = page.locator(".lanes details").first();
            assertThat(lane.locator("a").first()).isHidden();
            lane.locator("summary").click();
            assertThat(lane.locator("a").first()).isVisible();
            Locator part = page.locator(".part:not([open])").first();
            String id = part.getAttribute("id");
            part.locator("summary").click();
            assertThat(page.locator("#" + id + " .entry").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void statementInAFoldedPartIsShownAtItsAddress(boolean script, Browser browser) {
        try (BrowserContext context = context(browser, script, 1280)) {
            Page page = story(context, STORY);
            String slug = page.locator(".part:not([open]) .entry[id^=long-story-s]").last().getAttribute("id");
            page.navigate("http://localhost:" + port + "/statements/" + slug);
            assertThat(page.locator("#" + slug)).isVisible();
            assertThat(page.locator("#" + slug)).isInViewport();
        }
    }

    @Test
    void claimsComeBeforeTheRecordOnAPhone(Browser browser) {
        try (BrowserContext context = context(browser, true, 390)) {
            Page page = story(context, STORY);
            assertThat(page.locator("#claims").boundingBox().y).isLessThan(page.locator("#record").boundingBox().y);
        }
    }

    @Test
    void axisStaysInSightWhileItsLanesAre(Browser browser) {
        try (BrowserContext context = context(browser, true, 390)) {
            Page page = story(context, STORY);
            page.evaluate("scrollTo(0, document.querySelector('.overview').getBoundingClientRect().top + scrollY + 300)");
            assertThat(page.locator(".overview > .time").boundingBox().y).isBetween(-1.0, 1.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,800,1.5", "390,844,2"})
    void figureIsLowAndNoArcCrossesAWord(int width, int height, double windows, Browser browser) {
        try (BrowserContext context = context(browser, true, width)) {
            for (String query : new String[] {"", "?lanes=claim", "?claim=1", "?actor=long-story-a0"}) {
                Page page = story(context, STORY + query);
                assertThat(page.locator("figure").boundingBox().height).as(query).isLessThanOrEqualTo(height * windows);
                assertThat(page.evaluate(CROSSED)).as(query).isEqualTo(0);
            }
        }
    }

    /** Counts points of visible arcs that lie on visible words. */
    private static final String CROSSED = """
            () => {
                const words = [...document.querySelectorAll("figure text")].filter(text => text.getClientRects().length)
                    .map(text => text.getBoundingClientRect());
                let crossed = 0;
                for (const arc of document.querySelectorAll("figure .arc path:not(.tip)")) {
                    if (!arc.getClientRects().length || getComputedStyle(arc).visibility === "hidden") {
                        continue;
                    }
                    const length = arc.getTotalLength(), onScreen = arc.getScreenCTM();
                    for (let at = 0; at <= length; at += %d) {
                        const point = arc.getPointAtLength(at).matrixTransform(onScreen);
                        crossed += words.some(box => point.x > box.left && point.x < box.right
                            && point.y > box.top + 3 && point.y < box.bottom - 4);
                    }
                }
                return crossed;
            }""".formatted(Thorough.or(6, 2));

    @Test
    void filtersAreAppliedWhereTheReaderIs(Browser browser) {
        try (BrowserContext context = context(browser, true, 1280)) {
            Page page = story(context, STORY);
            page.evaluate("scrollTo(0, document.getElementById('filters').getBoundingClientRect().top + scrollY - 400)");
            page.getByLabel("Stance").selectOption("denies");
            page.locator("#filters button").click();
            page.waitForURL(url -> url.contains("stance=denies"));
            page.waitForFunction("Math.abs(document.getElementById('filters').getBoundingClientRect().top - 400) < 2");
        }
    }

    @Test
    void paperShowsAllThatIsOnThePage(Browser browser) {
        try (BrowserContext context = context(browser, false, 1280)) {
            Page page = story(context, STORY);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(seen(page.locator(".part .entry[id^=long-story-s], .repeated li"))).isGreaterThan(80);
            assertThat(seen(page.locator(".lanes details a"))).isPositive();
        }
    }

    /** Returns how many there are, if all are visible. */
    private static int seen(Locator all) {
        assertThat(all.filter(new Locator.FilterOptions().setVisible(false))).hasCount(0);
        return all.count();
    }

    @Test
    void spanOfTimeNarrowsTheStory(Browser browser) {
        try (BrowserContext context = context(browser, false, 1280)) {
            Page page = story(context, STORY + "?lanes=claim");
            page.locator(".spans a").nth(3).click();
            assertThat(page.url()).contains("from=2023-", "to=2023-", "lanes=claim");
            assertThat(page.locator("#record + .tools").innerText()).contains(" of 130 statements");
            page.locator(".spans a", new Page.LocatorOptions().setHasText("All of it")).click();
            assertThat(page.locator("#record + .tools").innerText()).contains("Statements 1 to 100 of 130");
        }
    }

    private static BrowserContext context(Browser browser, boolean script, int width) {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script).setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, width < 500 ? 844 : 800));
    }

    private Page story(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
