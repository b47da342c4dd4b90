package org.counterclaim.desk.intake;

import java.util.UUID;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.DemonstrationTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The number of keys and clicks between reading a sentence and having it on record. */
@ExtendWith(Chromium.class)
@DemonstrationTest
class SpeedTests {

    private static final String TEXT = "“It is not so”, said Musk.\nA second passage of the report.";
    private static final int MOST_FOR_WHAT_EXISTS = 7;
    private static final int MOST_FOR_WHAT_IS_NEW = 16;

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Test
    void anotherStatementByAnActorAndOnAClaimThatExist(Browser browser) {
        try (Typist typist = new Typist(browser, port, staff.member(Role.EDITOR))) {
            typist.logsFrom(TEXT);
            typist.beginCounting();
            typist.press("n", "/").type("musk").seesMarked("Elon Musk").press("Enter");
            typist.press("3", "Tab").type("spoke with putin before").seesMarked("Musk spoke with Putin").press("Enter");
            assertThat(typist.page().locator("#offers [name=answers]:checked")).isVisible();
            typist.type("12 October 2022").press("Control+Enter");
            assertThat(typist.page().locator(".done li")).containsText("Elon Musk denies: Musk spoke with Putin");
            assertThat(typist.page().locator(".passages mark.denies")).hasText("It is not so");
            System.out.println("A statement on what exists takes " + typist.interactions() + " interactions");
            assertThat(typist.interactions()).isLessThanOrEqualTo(MOST_FOR_WHAT_EXISTS);
        }
    }

    @Test
    void firstClaimWithANewActor(Browser browser) {
        try (Typist typist = new Typist(browser, port, staff.member(Role.EDITOR))) {
            typist.logsFrom(TEXT);
            String actor = "Roe " + UUID.randomUUID();
            String claim = "The bridge was open on day " + UUID.randomUUID();
            typist.beginCounting();
            typist.press("n", "n", "/").type(actor).seesMarked("Add “" + actor).press("Enter");
            typist.type("organisation").press("Tab", "1", "Tab");
            typist.type(claim).seesMarked("Add “" + claim).press("Enter");
            typist.type("musk").seesMarked("Musk").press("Enter", "Tab");
            typist.type("elon").seesMarked("Elon Musk").press("Enter", "Tab");
            typist.type("October 2022").press("Tab").type("yesterday").press("Control+Enter");
            assertThat(typist.page().locator(".done li")).containsText(actor + " asserts: " + claim);
            System.out.println("A first claim with a new actor takes " + typist.interactions() + " interactions");
            assertThat(typist.interactions()).isLessThanOrEqualTo(MOST_FOR_WHAT_IS_NEW);
        }
    }

    @Test
    void theNextStatementGoesOnWithTheDateAndTheNextPassage(Browser browser) {
        try (Typist typist = new Typist(browser, port, staff.member(Role.EDITOR))) {
            typist.logsFrom(TEXT);
            typist.press("n", "/").type("kremlin").press("Tab");
            typist.press("2", "Tab").type("acceptable basis").seesMarked("acceptable basis").press("Enter");
            typist.type("about 4 October 2022").press("Control+Shift+Enter");
            assertThat(typist.page().locator(".done li")).containsText("Kremlin supports");
            assertThat(typist.page().locator("#actor")).hasValue("");
            assertThat(typist.page().locator("#said")).hasValue("about 4 October 2022");
            assertThat(typist.page().locator("#quotation")).hasValue("");
            assertThat(typist.page().locator("[id='report1.locator']")).hasValue("Paragraph 2");
        }
    }
}
