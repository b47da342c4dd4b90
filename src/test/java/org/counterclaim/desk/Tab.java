package org.counterclaim.desk;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;
import org.counterclaim.web.form.Editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An editor's browser with one open tab. */
final class Tab implements AutoCloseable {

    private static final int MOST_STEPS = 60;

    private final String site;
    private final Staff.Member member;
    private final BrowserContext context;
    private final Editor editor;
    private final Page page;

    /** Opens a browser that is signed in to a new account. */
    Tab(Browser browser, Staff staff, int port, boolean runsScripts) throws Exception {
        site = "http://localhost:" + port;
        member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        editor = new Editor(staff.signedIn(member));
        context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(runsScripts)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.addCookies(List.of(new Cookie("session", person.session().orElseThrow()).setUrl(site)));
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Returns the same person in another browser, without script. */
    Editor editor() {
        return editor;
    }

    Staff.Member member() {
        return member;
    }

    /** Goes to a page in this tab. */
    Page open(String path) {
        page.navigate(site + path);
        return page;
    }

    /** Goes to a page in another tab of the same browser. */
    Page openBeside(String path) {
        Page other = context.newPage();
        other.navigate(site + path);
        return other;
    }

    /** Presses Tab until the focus is there. */
    void tabTo(String place) {
        for (int step = 1; step <= MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (page.locator(place + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + place);
    }

    /** Presses Enter on a button or a link with these words, and waits for the page that it leads to. */
    void follow(String words) {
        page.waitForNavigation(() -> page.press("main :is(button, a):text('" + words + "')", "Enter"));
    }

    /** Waits until the page says this about the draft. */
    static void says(Page page, String words) {
        assertThat(page.locator(".draft")).containsText(words);
    }

    @Override
    public void close() {
        context.close();
    }
}
