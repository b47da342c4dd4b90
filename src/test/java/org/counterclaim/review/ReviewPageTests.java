package org.counterclaim.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.story.Story;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Markup;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Visit;
import org.counterclaim.verdict.Mark;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page of the queue and of readers' requests, in every state, in a browser. */
@ReviewTest
@BesideOthers
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPageTests {

    private static final String SEND = "form => { form.noValidate = true; form.requestSubmit(); }";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    ReviewScene scene;

    private final List<String> faults = new ArrayList<>();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Markup markup;
    private Person ana;
    private Person ben;
    private Visit visit;
    private Story story;
    private Claim mine;
    private Claim theirs;
    private Claim free;

    @BeforeAll
    void fill(Browser browser) throws Exception {
        markup = new Markup();
        ana = staff.signedIn(Role.FACT_CHECKER);
        ben = staff.signedIn(Role.FACT_CHECKER);
        makeClaims();
        visit = new Visit(browser, at("/review"), 200, ana.session().orElseThrow());
        visit.forget();
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
        visit.close();
    }

    @BeforeEach
    void forget() {
        faults.clear();
    }

    @Test
    void queueHasNoFault() throws Exception {
        String of = "?story=" + story.slug();
        ana.post("/review/views", "name", "What readers ask for", "query", "asked=yes");
        go("queue", "/review" + of, 200);
        go("queue-done", "/review" + of + "&done=yes", 200);
        go("queue-no-match", "/review" + of + "&signal=retracted", 200);
        go("queue-bad-filter", "/review?verdict=maybe", 400);
        for (int i = 0; i < 30; i++) {
            scene.claim("Claim on a long list " + i, story, 100 + i);
        }
        go("queue-long", "/review" + of + "&page=2", 200);
        visit.goTo(at("/review" + of), 200);
        visit.expect(at("/review/views"), 422);
        visit.page().waitForNavigation(() -> visit.page().locator(".views details form").evaluate(SEND));
        look("queue-view-error");
        assertThat(faults).isEmpty();
    }

    @Test
    void conflictHasNoFault() throws Exception {
        visit.goTo(at("/review?story=" + story.slug()), 200);
        Person third = staff.signedIn(Role.FACT_CHECKER);
        third.post(path(free, "assignment"));
        visit.expect(at(path(free, "assignment")), 409);
        visit.page().waitForNavigation(() -> visit.page().locator("#at-" + free.slug() + " button:text-is('Take and mark')").click());
        look("queue-taken");
        third.post(path(free, "release"));
        assertThat(faults).isEmpty();
    }

    @Test
    void keyboardReachesTheFirstClaimsActionRightAfterTheFilters() {
        visit.goTo(at("/review?story=" + story.slug() + "&assigned=nobody"), 200);
        visit.page().locator("form.filters button").focus();
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Tab");
        assertThat(visit.page().evaluate("() => document.activeElement.closest('form').className")).isEqualTo("next");
        visit.forget();
    }

    @Test
    void whoIsOnAClaimShowsWithoutReloading() throws Exception {
        visit.goTo(at("/review?story=" + story.slug()), 200);
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
        go("request", path, 200);
        visit.expect(at(path), 422);
        visit.page().waitForNavigation(() -> visit.page().locator("main form").evaluate(SEND));
        look("request-error");
        visit.goTo(at(path), 200);
        visit.page().locator("#kind-error").check();
        visit.page().fill("#words", "It was May, not March.\nSee the minutes.");
        visit.expect(at(path + "?thanks"), 200);
        visit.page().waitForNavigation(() -> visit.page().locator("main form button").click());
        look("request-thanks");
        go("requests", "/review/requests?claim=" + free.slug(), 200);
        String action = visit.page().locator(".requests form").first().getAttribute("action");
        visit.expect(at(action), 422);
        visit.page().waitForNavigation(() -> visit.page().locator(".requests form").first().evaluate(SEND));
        look("requests-error");
        ana.post(action, "note", "Checked the minutes.", "claim", free.slug().text());
        go("requests-settled", "/review/requests?settled=yes&claim=" + free.slug(), 200);
        go("requests-empty", "/review/requests?claim=" + theirs.slug(), 200);
        assertThat(faults).isEmpty();
    }

    private String path(Claim claim, String noun) {
        return "/review/claims/" + claim.slug() + "/" + noun;
    }

    private void go(String name, String path, int status) throws Exception {
        visit.goTo(at(path), status);
        look(name);
    }

    private void look(String name) throws Exception {
        markup.ofPage(name, visit.source()).forEach(fault -> faults.add(name + ": markup " + fault));
        visit.checkAccess("light at a desk");
        shoot(name + "-1280-light");
        visit.unfolded().in(ColorScheme.DARK).checkColours("dark at a desk").checkFits(1600).checkFits(1280);
        shoot(name + "-1280-dark");
        visit.checkFits(320).checkFits(390);
        shoot(name + "-390-dark");
        visit.in(ColorScheme.LIGHT).checkAccess("light on a phone");
        shoot(name + "-390-light");
        visit.faults().forEach(fault -> faults.add(name + ": " + fault));
        visit.wide(1280);
        visit.forget();
    }

    private void shoot(String name) {
        @Nullable String directory = System.getProperty("screenshots");
        if (directory != null) {
            visit.shoot(Path.of(directory, name + ".png"));
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
