package org.counterclaim.factcheck.queue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.story.Story;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Looks;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Visit;
import org.counterclaim.verdict.Mark;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page of the queue and of readers' requests, in every state, in a browser. */
@DeskTest
@BesideOthers
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPageTests {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    Staff staff;

    @Autowired
    ReviewScene scene;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Person ana;
    private Person ben;
    private Looks looks;
    private Visit visit;
    private Story story;
    private Claim mine;
    private Claim theirs;
    private Claim free;

    @BeforeAll
    void fill(Browser browser) throws Exception {
        ana = staff.signedIn(Role.FACT_CHECKER);
        ben = staff.signedIn(Role.FACT_CHECKER);
        makeClaims();
        looks = new Looks(browser, port, ana.session().orElseThrow());
        visit = looks.visit();
    }

    private void makeClaims() throws Exception {
        story = scene.story("Who knew of the cracks " + UUID.randomUUID());
        Actor mayor = scene.actor("The mayor of Vesterby");
        Actor firm = scene.actor("Bridgework & Sons");
        Article paper = scene.article("Mayor “did not know”");
        free = scene.claim("The mayor learnt of the cracks in March, weeks before the bridge was closed", story, 7);
        Statement said = scene.statement(free, firm, Stance.ASSERTS, paper);
        scene.statement(free, mayor, Stance.DENIES, paper);
        scene.report(said, scene.article("Workers said so too"), paper);
        mine = scene.claim("The firm was paid twice", story, 6);
        scene.verdict(mine, Mark.CONFIRMED, today.minusDays(3));
        theirs = scene.claim("The bridge will reopen in May", story, 3);
        scene.verdict(theirs, Mark.UNPROVEN, null);
        scene.statement(theirs, mayor, Stance.ASSERTS);
        scene.claim("AWordThatIsSoLongThatNoLineOfAnyPhoneHoldsItWithoutABreakSomewhere", story, 4);
        Claim done = scene.claim("The ferry runs", story, 5);
        scene.verdict(done, Mark.REFUTED, null);
        ana.post(path(mine, "assignment"));
        ben.post(path(theirs, "assignment"));
    }

    @AfterAll
    void close() {
        looks.close();
    }

    @Test
    void queueHasNoFault() throws Exception {
        String of = "?story=" + story.slug();
        ana.post("/review/views", "name", "What readers ask for", "query", "asked=yes");
        looks.go("queue", "/review" + of, 200);
        looks.go("queue-done", "/review" + of + "&done=yes", 200);
        looks.go("queue-no-match", "/review" + of + "&signal=retracted", 200);
        looks.go("queue-bad-filter", "/review?verdict=maybe", 400);
        for (int i = 0; i < 30; i++) {
            scene.claim("Claim on a long list " + i, story, 100 + i);
        }
        looks.go("queue-long", "/review" + of + "&page=2", 200);
        visit.goTo(looks.at("/review" + of), 200);
        looks.send("queue-view-error", "/review/views", 422, ".views details form");
        looks.expectNoFault();
    }

    @Test
    void conflictHasNoFault() throws Exception {
        visit.goTo(looks.at("/review?story=" + story.slug()), 200);
        Person third = staff.signedIn(Role.FACT_CHECKER);
        third.post(path(free, "assignment"));
        visit.expect(looks.at(path(free, "assignment")), 409);
        visit.page().waitForNavigation(() -> visit.page().locator("#at-" + free.slug() + " button:text-is('Take and mark')").click());
        looks.look("queue-taken");
        third.post(path(free, "release"));
        looks.expectNoFault();
    }

    @Test
    void keyboardReachesTheFirstClaimsActionRightAfterTheFilters() {
        visit.goTo(looks.at("/review?story=" + story.slug() + "&assigned=nobody"), 200);
        visit.page().locator("form.filters button").focus();
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Tab");
        assertThat(visit.page().evaluate("() => document.activeElement.closest('form').className")).isEqualTo("next");
        visit.forget();
    }

    @Test
    void whoIsOnAClaimShowsWithoutReloading() throws Exception {
        visit.goTo(looks.at("/review?story=" + story.slug()), 200);
        Person third = staff.signedIn(Role.FACT_CHECKER);
        third.post(path(free, "assignment"));
        visit.page().evaluate("() => htmx.trigger('#queue-poll', 'look')");
        visit.page().locator("#on-" + free.slug() + ":text-is('M. Aalto')").waitFor();
        visit.page().locator("#queue-live:text-matches('M. Aalto is on claim 7')").waitFor();
        third.post(path(free, "release"));
        assertThat(visit.faults()).isEmpty();
        visit.forget();
    }

    @Test
    void requestsHaveNoFault() throws Exception {
        String path = "/claims/" + free.slug() + "/requests";
        looks.go("request", path, 200);
        looks.send("request-error", path, 422, "main form");
        visit.goTo(looks.at(path), 200);
        visit.page().locator("#kind-check").check();
        visit.page().fill("#words", "It was May, not March.\nSee the minutes.");
        visit.expect(looks.at(path + "?thanks"), 200);
        visit.page().waitForNavigation(() -> visit.page().locator("main form button").click());
        looks.look("request-thanks");
        String followed = visit.page().locator("#follow ~ p a").getAttribute("href").replaceFirst(".*(?=/requests/)", "");
        looks.go("request-followed", followed, 200);
        looks.go("requests", "/review/requests?claim=" + free.slug(), 200);
        String action = visit.page().locator(".requests form").first().getAttribute("action");
        looks.send("requests-error", action, 422, ".requests form");
        String claim = "claim=" + free.slug();
        String request = action.replaceAll("/review/requests/|/settlement", "");
        visit.goTo(looks.at("/review/requests?" + claim), 200);
        visit.page().locator(".requests [name=note]").first().fill("Checked the minutes.");
        visit.expect(looks.at("/review/requests?done=" + request + "&" + claim), 200);
        visit.page().waitForNavigation(() -> visit.page().locator(".requests button").first().click());
        assertThat(visit.page().locator(".notice[role=status]").innerText()).startsWith("Settled.");
        looks.look("requests-just-settled");
        visit.goTo(looks.at("/review/requests?done=" + request + "&" + claim), 200);
        visit.page().waitForNavigation(() -> visit.page().locator(".notice[role=status] button").click());
        assertThat(visit.page().locator(".requests").innerText()).as("undone").contains("It was May");
        ana.post(action, "note", "Checked the minutes.", "claim", free.slug().text());
        looks.go("request-followed-settled", followed, 200);
        looks.go("requests-settled", "/review/requests?settled=yes&claim=" + free.slug(), 200);
        owner.sql("""
                        insert into private.request (claim_id, place, kind, words)
                        select :claim, 'review', 'check', 'Flood ' || n from generate_series(1, 12) n""")
                .param("claim", free.id()).update();
        looks.go("requests-flooded", "/review/requests", 200);
        assertThat(visit.page().locator(".requests").innerText()).contains("7 more about this claim");
        looks.go("requests-empty", "/review/requests?claim=" + theirs.slug(), 200);
        looks.expectNoFault();
    }

    private String path(Claim claim, String noun) {
        return "/review/claims/" + claim.slug() + "/" + noun;
    }
}
