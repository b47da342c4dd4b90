package org.counterclaim.web.cache;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The search field of the masthead, with and without script. */
@ExtendWith(Chromium.class)
@SiteTest
class SearchFieldTests {

    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Test
    void slashLeadsToTheFieldAndIsTypedThere(Browser browser) {
        try (BrowserContext context = context(browser, true)) {
            Page page = story(context);
            Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search the record"));
            page.keyboard().press("/");
            assertThat(field).isFocused();
            page.keyboard().press("/");
            assertThat(field).hasValue("/");
            field.press("Enter");
            assertThat(page.url()).endsWith("/search?q=%2F");
        }
    }

    @Test
    void suggestionLeadsToTheRecord(Browser browser) {
        try (BrowserContext context = context(browser, true)) {
            Page page = story(context);
            Locator field = page.getByLabel("Search the record");
            field.pressSequentially("elon mu");
            Locator option = page.getByRole(AriaRole.OPTION).first();
            assertThat(option).containsText("Elon Musk");
            field.press("ArrowDown");
            assertThat(field).hasAttribute("aria-activedescendant", "site-search-option-1");
            field.press("Enter");
            page.waitForURL("**/actors/elon-musk");
        }
    }

    @Test
    void enterSearchesForWhatWasTypedAndEscapeClosesTheList(Browser browser) {
        try (BrowserContext context = context(browser, true)) {
            Page page = story(context);
            Locator field = page.getByLabel("Search the record");
            field.pressSequentially("starlink");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            field.press("Escape");
            assertThat(page.getByRole(AriaRole.LISTBOX)).hasCount(0);
            field.press("Enter");
            assertThat(page.locator("h1")).hasText("Search the record");
            assertThat(page.locator(".results mark").first()).hasText("Starlink");
        }
    }

    @Test
    void withoutScriptTheSameIsFound(Browser browser) {
        try (BrowserContext context = context(browser, false)) {
            Page page = story(context);
            page.getByLabel("Search the record").fill("starlink");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search").setExact(true)).click();
            assertThat(page.locator(".results mark").first()).hasText("Starlink");
        }
    }

    @Test
    void phoneHasALink(Browser browser) {
        try (BrowserContext context = context(browser, true)) {
            Page page = story(context);
            page.setViewportSize(PHONE, PHONE);
            assertThat(page.getByLabel("Search the record")).isHidden();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Search").setExact(true)).click();
            assertThat(page.url()).endsWith("/search");
        }
    }

    private static BrowserContext context(Browser browser, boolean script) {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    }

    private Page story(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + PageState.DEMO);
        return page;
    }
}
