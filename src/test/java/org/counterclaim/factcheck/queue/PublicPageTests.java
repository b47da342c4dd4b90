package org.counterclaim.factcheck.queue;

import java.net.http.HttpResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.claim.Claim;
import org.counterclaim.story.Story;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;

/** What public pages show to those who work on them, and to nobody else. */
@ReviewTest
class PublicPageTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    ReviewScene scene;

    private Claim claim;
    private Story story;

    @BeforeEach
    void make() {
        story = scene.story("Bridge");
        claim = scene.claim("It is so", story, 1);
    }

    @Test
    void staffSeeThemselvesAndWhatTheirRoleMayDo() throws Exception {
        String path = "/claims/" + claim.slug();
        Document forEditor = page(staff.signedIn(Role.EDITOR), path);
        assertThat(forEditor.select(".masthead").text()).contains("M. Aalto", "editor", "Sign out").doesNotContain("Sign in");
        assertThat(forEditor.select(".staffbar a").eachAttr("href"))
                .contains("/desk" + path, path + "/history", "/desk").doesNotContain(path + "/verdicts/new", "/review", "/admin/accounts");
        Person checker = staff.signedIn(Role.FACT_CHECKER);
        assertThat(page(checker, path).select(".staffbar a").eachAttr("href")).contains(path + "/verdicts/new", "/review")
                .doesNotContain("/desk" + path);
        assertThat(page(checker, "/stories/" + story.slug()).select(".staffbar a").eachAttr("href")).contains("/review")
                .doesNotContain("/desk/stories/" + story.slug());
        assertThat(page(staff.signedIn(Role.EDITOR), path + "/history").select(".staffbar a").eachAttr("href")).contains("/desk" + path);
        assertThat(page(staff.signedIn(), path).select(".staffbar")).as("without a role").isEmpty();
    }

    /**
     * A browser may send its cookies in several headers (RFC 9113, section 8.2.3), and a parser may take one that a search for it misses.
     */
    @Test
    void pageOfSomebodySignedInIsKeptForNobody() throws Exception {
        for (String path : new String[] {"/claims/" + claim.slug(), "/stories/" + story.slug(), "/", "/method",
            "/claims/" + claim.slug() + "/history"}) {
            String session = staff.signedIn(Role.EDITOR).session().orElseThrow();
            for (String cookies : new String[] {"Cookie: session=" + session, "Cookie: a=b\r\nCookie: session=" + session,
                "Cookie: session =" + session}) {
                Raw own = Raw.ask(port, "GET", path, cookies);
                assertThat(own.status()).isEqualTo(200);
                assertThat(own.text().contains("M. Aalto</a>") == own.header("Cache-Control").orElseThrow().equals("no-store"))
                        .as(path + cookies).isTrue();
                Raw page = Raw.ask(port, "GET", path);
                assertThat(page.text()).as(path + cookies).contains("Sign in</a>").doesNotContain("staffbar", "Sign out");
                assertThat(page.header("Cache-Control")).hasValueSatisfying(caching -> assertThat(caching).startsWith("public"));
            }
        }
    }

    @Test
    void administrationHasAPage() throws Exception {
        HttpResponse<String> answer = staff.signedIn(Role.ADMINISTRATOR).get("/admin");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("main a").eachAttr("href")).contains("/admin/accounts", "/admin/takedowns");
        assertThat(staff.signedIn(Role.EDITOR).get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void refusalForWantOfARoleNamesItAndWhoGivesIt() throws Exception {
        staff.member(Role.ADMINISTRATOR);
        Person checker = staff.signedIn(Role.FACT_CHECKER);
        for (HttpResponse<String> answer : new HttpResponse[] {checker.get("/desk/intake"),
            checker.post("/desk/intake", "text", "He said so.")}) {
            assertThat(answer.statusCode()).isEqualTo(403);
            String main = Jsoup.parse(answer.body()).select("main").text();
            assertThat(main).contains("This needs the role editor", "An administrator can give it to you: ", "M. Aalto")
                    .doesNotContain("passkey", "Sign in");
        }
    }

    private static Document page(Person person, String path) throws Exception {
        HttpResponse<String> answer = person.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return Jsoup.parse(answer.body());
    }
}
