package org.counterclaim.factcheck.queue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.factcheck.verdict.Checker;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** From the queue to what readers see, with a keyboard alone. */
@BesideOthers
@DeskTest
@ExtendWith(Chromium.class)
class WholeReviewTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Test
    void topClaimOfTheQueueIsDisputedWithTwoPiecesOfEvidenceBeforeReadersEyes(Browser browser) throws Exception {
        Contested claim = Contested.made(staff);
        String story = "bridge-" + claim.text().replaceAll(".* ", "");
        try (Visit reader = new Visit(browser, at("/stories/" + story), 200);
                Visit checker = new Visit(browser, at("/review?story=" + story), 200, new Checker(staff).session())) {
            PlaywrightAssertions.assertThat(status(reader)).hasText("Unverified");
            take(checker.page(), claim);
            mark(checker.page());
            PlaywrightAssertions.assertThat(checker.page())
                    .hasURL(at("/review?story=" + story + "&given=" + claim.href().replace("/claims/", "")));
            checker.page().locator(".notice[role=status] a").click();
            PlaywrightAssertions.assertThat(checker.page()
                    .locator("#verdict-1 .grounds dd a[href^='/articles/'], #verdict-1 .grounds dd a[href^='/statements/']")).hasCount(2);

            PlaywrightAssertions.assertThat(status(reader.goTo(at("/stories/" + story), 200))).hasText("Disputed");
            reader.goTo(at("/history?kind=verdict"), 200);
            PlaywrightAssertions.assertThat(reader.page().locator("main .log-entry").first()).containsText(claim.text());
            reader.goTo(at("/"), 200);
            PlaywrightAssertions.assertThat(reader.page().locator("[aria-labelledby=news] li").first()).containsText(claim.text());
            assertThat(reader.page().request().get(at("/feeds/history.atom")).text().replaceFirst("(?s).*?<entry>", "")
                    .replaceFirst("(?s)</entry>.*", ""))
                    .contains(claim.text());
            checker.goTo(at("/review?story=" + story), 200);
            PlaywrightAssertions.assertThat(checker.page().locator("main")).not().containsText(claim.text());
            assertThat(reader.faults()).isEmpty();
        }
    }

    private static void take(Page page, Contested claim) {
        Visit.tabTo(page, "form.next button");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(claim.text());
        PlaywrightAssertions.assertThat(page.locator("section[aria-labelledby=ledger-title] li[id]")).hasCount(2);
    }

    private static void mark(Page page) {
        Visit.tabTo(page, "[name=mark]");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        PlaywrightAssertions.assertThat(page.locator("[name=mark][value=disputed]")).isChecked();
        Visit.tabTo(page, "#rationale");
        page.keyboard().type("One says so, one denies it.");
        Visit.tabTo(page, "[name^='on.article.']");
        page.keyboard().press("Space");
        Visit.tabTo(page, "[name^='on.statement.']");
        page.keyboard().press("Space");
        Visit.tabTo(page, "form.markform section button:not(.plain)");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** That of the story's only claim. */
    private static Locator status(Visit visit) {
        return visit.page().locator("main .status").first();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
