package org.counterclaim.desk.intake;

import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

import org.counterclaim.account.Staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An editor in a browser, who counts the necessary keys and clicks besides the typed words. */
final class Typist implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private int interactions;

    /** Signs in. */
    Typist(Browser browser, int port, Staff.Member member) {
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.navigate("/sign-in");
        page.fill("#email", member.email());
        page.fill("#password", Staff.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL("**/desk");
    }

    Page page() {
        return page;
    }

    int interactions() {
        return interactions;
    }

    void beginCounting() {
        interactions = 0;
    }

    /** Types words where the focus is. */
    Typist type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Presses keys one after the other. */
    Typist press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            interactions++;
        }
        return this;
    }

    Typist click(String selector) {
        page.click(selector);
        interactions++;
        return this;
    }

    /** Waits until this line is marked in the list of the field that has the focus. */
    Typist seesMarked(String label) {
        assertThat(page.locator(".popup:not([hidden]) [aria-selected=true]")).containsText(label);
        return this;
    }

    /** Moves to the line with this label in the list of the field that has the focus, and chooses it. */
    Typist picks(String label) {
        Locator lines = page.locator(".popup:not([hidden]) [role=option]").filter(new Locator.FilterOptions().setHasText(label));
        assertThat(lines.first()).isVisible();
        Locator moved = page.locator(".popup:not([hidden]) [aria-selected=true]").filter(new Locator.FilterOptions().setHasText(label));
        for (int steps = 0; moved.count() == 0 && steps < 10; steps++) {
            press("ArrowDown");
        }
        return press("Enter");
    }

    /** Puts an article with this text on record, and opens the form for its statements. */
    Typist logsFrom(String text) {
        page.navigate("/desk/intake");
        page.fill("#text", text);
        page.waitForNavigation(() -> page.click("form.record-form button"));
        page.fill("#headline", "Report " + UUID.randomUUID());
        page.waitForNavigation(() -> page.click("form.record-form .actions button >> nth=-1"));
        assertThat(page.locator("#record-title")).isVisible();
        return this;
    }

    /** Sends a form whose fields have been filled in. */
    void publish(String address, Consumer<Page> fields) {
        page.navigate(address);
        fields.accept(page);
        page.waitForNavigation(() -> page.click("form.record-form button:text-is('Publish')"));
        if (page.isVisible(".asked")) {
            page.click(".asked button");
        }
        page.waitForURL("**?saved");
    }

    @Override
    public void close() {
        context.close();
    }
}
