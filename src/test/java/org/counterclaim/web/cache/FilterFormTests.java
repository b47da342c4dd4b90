package org.counterclaim.web.cache;

import java.net.URI;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What readers do on the page of a story, with and without script. */
@ExtendWith(Chromium.class)
@SiteTest
class FilterFormTests {

    private static final String ENTRIES = ".timeline .entry:not([id^=event-])";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filterHidesTheRestAndSaysSo(boolean script, Browser browser) {
        try (BrowserContext context = context(browser, script)) {
            Page page = story(context);
            page.getByLabel("Actor", new Page.GetByLabelOptions().setExact(true)).selectOption("elon-musk");
            page.getByLabel("Stance").selectOption("denies");
            show(page);
            assertThat(parameters(page)).contains("actor=elon-musk", "stance=denies");
            assertThat(page.locator(ENTRIES)).hasCount(1);
            assertThat(page.locator(".filter-notice").innerText()).contains("where somebody denies", "14 statements hidden");
            page.locator(".filter-notice").getByRole(AriaRole.LINK).click();
            assertThat(page.locator(ENTRIES)).hasCount(15);
            assertThat(page.locator(".filter-notice")).hasCount(0);
        }
    }

    @Test
    void withScriptTheAddressHoldsOnlyWhatIsAsked(Browser browser) {
        try (BrowserContext context = context(browser, true)) {
            Page page = story(context);
            page.getByLabel("Said up to").fill("3 October 2022");
            show(page);
            assertThat(parameters(page)).hasSize(1);
            assertThat(page.getByLabel("Said up to").inputValue()).isEqualTo("2022-10-03");
        }
    }

    @Test
    void withoutScriptAllOfItIsThere(Browser browser) {
        try (BrowserContext context = context(browser, false)) {
            Page page = story(context);
            Locator rows = page.locator("figure details tbody tr");
            assertThat(rows.all()).hasSize(15).noneMatch(Locator::isVisible);
            page.locator("figure summary").click();
            assertThat(rows.all()).allMatch(Locator::isVisible);
            assertThat(page.locator(ENTRIES).all()).hasSize(15).allMatch(Locator::isVisible);
            assertThat(page.locator("main button").allInnerTexts()).containsExactly("Show");
        }
    }

    @Test
    void linkToAnEntryCanBeCopied(Browser browser) {
        try (BrowserContext context = context(browser, true)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = story(context);
            Locator copy = page.locator("#musk-denies-the-call button.copy");
            assertThat(copy.innerText()).isEqualTo("Copy link");
            copy.click();
            page.locator("[role=status]").getByText("Copied").waitFor();
            assertThat(copy.innerText()).isEqualTo("Copied");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url() + "#musk-denies-the-call");
        }
    }

    private static BrowserContext context(Browser browser, boolean script) {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script).setReducedMotion(ReducedMotion.REDUCE));
    }

    private Page story(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + PageState.DEMO);
        return page;
    }

    private static void show(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true)).click();
    }

    private static List<String> parameters(Page page) {
        return List.of(URI.create(page.url()).getRawQuery().split("&", -1));
    }
}
