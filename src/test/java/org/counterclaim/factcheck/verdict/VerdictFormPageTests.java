package org.counterclaim.factcheck.verdict;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.factcheck.queue.Contested;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Looks;
import org.counterclaim.testing.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of fact-checkers in a browser, in every state. */
@BesideOthers
@DeskTest
@ExtendWith(Chromium.class)
class VerdictFormPageTests {

    private static final String RATIONALE = "One origin asserts it.\n\n- The firm *denies* it.\n- No minutes are **on record**.\n\n"
            + "> “We learnt of it from the paper”\n\n[The register](https://example.org/register) holds nothing.";

    private static final List<String> HOSTILE = List.of("<script>hit()</script>", "<img src=x onerror=hit()>", "[a](javascript:hit())",
            "![a](x\" onerror=\"hit())", "<svg onload=hit()>", "<a href=\"javascript:hit()\">a</a>", "</textarea><script>hit()</script>",
            "[a](https://example.org/\"onmouseover=\"hit())", "<iframe srcdoc=\"<script>parent.hit()</script>\">",
            "```\"><script>hit()</script>\n```");

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    private Checker checker;
    private Contested claim;

    @BeforeEach
    void prepare() throws Exception {
        checker = new Checker(staff);
        claim = Contested.made(staff);
    }

    @Test
    void pagesHaveNoFault(Browser browser) throws Exception {
        try (Looks looks = new Looks(browser, port, checker.session())) {
            String mark = claim.href() + "/verdicts/new";
            looks.go("interests-none", "/account/interests", 200);
            looks.send("interests-error", "/account/interests", 422, "form.record-form");
            looks.go("mark", mark, 200);
            assertThat(looks.visit().page().locator("[name=mark]").first().boundingBox().y).as("before one scrolls").isLessThan(900);
            looks.visit().page().locator("summary:text-is('It is not on record yet')").click();
            looks.look("mark-new-article");
            looks.visit().goTo(looks.at(mark), 200);
            looks.visit().page().fill("[name='evidence1.article']", "No such article");
            looks.send("mark-error", claim.href() + "/verdicts", 422, "form.markform");
            looks.visit().goTo(looks.at(mark), 200);
            filled(looks.visit().page());
            looks.look("mark-preview");
            claim.reword(claim.text() + " in May");
            new Checker(staff).marks(claim.href(), "mark", "unproven", "rationale", "Nobody has seen the minutes.");
            looks.send("mark-conflict", claim.href() + "/verdicts", 409, "form.markform");
            Checker.place(checker.send("/account/interests", "actor", claim.denier(), "words", "I worked for them until 2021."));
            looks.go("interests", "/account/interests", 200);
            looks.go("mark-interest", mark, 200);
            checker.marks(claim.href(), "mark", "disputed", "rationale", RATIONALE, "evidence1.article", claim.article(),
                    "evidence1.direction", "for", "reviewBy", "3 May 2099",
                    "wouldChangeIt", "The minutes of the council.", "on.statement." + claim.statement(), "yes");
            looks.go("mark-correction", mark + "?corrects", 200);
            Checker.place(
                    checker.send(claim.href() + "/verdicts",
                            Checker.fields(checker.read(mark + "?corrects"), "rationale", RATIONALE + "!")));
            looks.go("claim", claim.href(), 200);
            String[] form = checker.form(claim.href(), "mark", "disputed", "rationale", "Kept");
            claim.editor().send("/desk" + claim.href() + "/withdrawal", "reason", "A mistake");
            assertThat(checker.send(claim.href() + "/verdicts", form).statusCode()).isEqualTo(409);
            looks.go("mark-gone", mark, 410);
        }
    }

    @Test
    void hostileReasonsRunNothing(Browser browser) throws Exception {
        String all = String.join("\n\n", HOSTILE);
        try (Visit visit = new Visit(browser, "http://localhost:" + port + "/account", 200, checker.session())) {
            visit.page().addInitScript("window.hits = 0; window.hit = () => window.hits++;");
            visit.goTo("http://localhost:" + port + claim.href() + "/verdicts/new", 200);
            visit.page().check("[name=mark][value=disputed]");
            visit.page().fill("#rationale", all);
            visit.page().fill("#wouldChangeIt", all);
            visit.page().fill("[name='evidence1.note']", HOSTILE.get(1));
            PlaywrightAssertions.assertThat(visit.page().locator("#preview .reasons")).containsText("<script>hit()</script>");
            ran(visit.page());
            visit.page().fill("[name='evidence1.note']", "");
            visit.page().check("[name='on.statement." + claim.statement() + "']");
            visit.page().waitForNavigation(() -> visit.page().click("text=Add to the history"));
            PlaywrightAssertions.assertThat(visit.page().locator("#verdict-1 .reasons")).containsText("<script>hit()</script>");
            ran(visit.page());
            visit.goTo("http://localhost:" + port + claim.href() + "/verdicts/new?corrects", 200);
            ran(visit.page());
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void keyboardAloneGivesVerdictWithTwoPiecesOfEvidence(Browser browser) throws Exception {
        try (Visit visit = new Visit(browser, "http://localhost:" + port + claim.href() + "/verdicts/new", 200, checker.session())) {
            Page page = visit.page();
            Visit.tabTo(page, "[name=mark]");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            Visit.tabTo(page, "#rationale");
            page.keyboard().type("Two pieces show it.");
            Visit.tabTo(page, "[name='on.statement." + claim.statement() + "']");
            page.keyboard().press("Space");
            Visit.tabTo(page, "[name='evidence1.article']");
            page.keyboard().type(claim.article());
            Visit.tabTo(page, "[name='evidence1.direction']");
            page.keyboard().press("ArrowDown");
            Visit.tabTo(page, "form.markform section button:not(.plain)");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            PlaywrightAssertions.assertThat(
                    page.locator("#verdict-1 .grounds dd a[href^='/articles/'], #verdict-1 .grounds dd a[href^='/statements/']"))
                    .hasCount(2);
        }
    }

    private void filled(Page page) {
        page.check("[name=mark][value=disputed]");
        page.fill("#rationale", RATIONALE);
        page.check("[name='on.statement." + claim.statement() + "']");
        page.fill("#wouldChangeIt", "The minutes of the council.");
        page.fill("#reviewBy", "3 May 2099");
        page.waitForResponse("**/preview", () -> page.locator("#reviewBy").blur());
        PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("3 May 2099");
        PlaywrightAssertions.assertThat(page.locator("#preview .grounds")).containsText(claim.asserter());
    }

    private static void ran(Page page) {
        assertThat(((Number) page.evaluate("() => window.hits")).intValue()).isZero();
    }
}
