package org.counterclaim.factcheck.queue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.story.Story;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Queries;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.QueueBand;

import static org.assertj.core.api.Assertions.assertThat;

@ReviewTest
class QueueTests {

    /** Among them up to three for the session, which do not come with every request. */
    private static final long MOST_QUERIES = 13;

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    ReviewScene scene;

    @Autowired
    Staff staff;

    @Autowired
    Queries queries;

    @Test
    void bandsOrderWhatIsToCheck() throws Exception {
        Story story = scene.story("Bands");
        Actor one = scene.actor("One");
        Claim waiting = scene.claim("Waiting", story, 1);
        Claim changed = scene.claim("Changed", story, 2);
        scene.verdict(changed, Mark.CONFIRMED, null);
        scene.statement(changed, one, Stance.ASSERTS);
        Claim contested = scene.claim("Contested", story, 3);
        scene.statement(contested, one, Stance.ASSERTS);
        scene.statement(contested, scene.actor("Two"), Stance.DENIES);
        Claim overdue = scene.claim("Overdue", story, 4);
        scene.verdict(overdue, Mark.CONFIRMED, TODAY);
        Claim done = scene.claim("Done", story, 5);
        scene.verdict(done, Mark.CONFIRMED, TODAY.plusDays(2));
        assertThat(shown("?story=" + story.slug()))
                .containsExactly("at-" + overdue.slug(), "at-" + contested.slug(), "at-" + changed.slug(),
                        "at-" + waiting.slug());
        assertThat(shown("?done=yes&story=" + story.slug())).hasSize(5).endsWith("at-" + done.slug());
        assertThat(shown("?signal=contested&story=" + story.slug())).containsExactly("at-" + contested.slug());
        assertThat(shown("?verdict=unverified&story=" + story.slug())).containsExactly("at-" + contested.slug(), "at-" + waiting.slug());
        assertThat(shown("?age=day&story=" + story.slug())).containsExactly("at-" + contested.slug(), "at-" + changed.slug());
        assertThat(shown("?age=older&story=" + story.slug())).containsExactly("at-" + overdue.slug(), "at-" + waiting.slug());
        assertThat(shown("?asked=yes&story=" + story.slug())).isEmpty();
        assertThat(shown("?story=" + story.slug() + "&actor=" + one.slug()))
                .containsExactly("at-" + contested.slug(), "at-" + changed.slug());
    }

    @Test
    void rowSaysWhatIsNewAndWhyItIsUrgent() throws Exception {
        Story story = scene.story("Words");
        Claim claim = scene.claim("<b>Words</b>", story, 7);
        scene.verdict(claim, Mark.UNPROVEN, null);
        Statement denial = scene.statement(claim, scene.actor("Ana Denier"), Stance.DENIES, scene.article("One"));
        scene.report(denial, scene.article("Two"), null);
        Element row = Jsoup.parse(page("?story=" + story.slug())).selectFirst("tr#at-" + claim.slug());
        assertThat(row.text()).contains("7 <b>Words</b>", "Changed 15 · New today 14", "Unproven", "Ana Denier", "no report, no origin");
        assertThat(row.select(".new").eachText()).containsExactly("1 denial", "2 reports");
    }

    @Test
    void queueAndPagesCountReportsAndSpeakersAlike() throws Exception {
        Story story = scene.story("Counts");
        Claim claim = scene.claim("Counted", story, 1);
        Article article = scene.article("One article");
        Actor first = scene.actor("Ana Asserter");
        for (Actor by : List.of(first, first, scene.actor("Bo Asserter"), scene.actor("Cy Asserter"))) {
            scene.statement(claim, by, Stance.ASSERTS, article);
        }
        Actor back = scene.actor("Di Retractor");
        scene.statement(claim, back, Stance.ASSERTS, scene.article("Another article"));
        scene.said("2022-10-12", claim, back, Stance.RETRACTS, article);
        scene.statement(claim, scene.actor("Ed Denier"), Stance.DENIES, scene.article("A third article"));
        Document page = Jsoup.parse(staff.signedIn(Role.FACT_CHECKER).get("/claims/" + claim.slug()).body());

        assertThat(Jsoup.parse(page("?story=" + story.slug())).select("tr#at-" + claim.slug() + " [data-l=Reports]").text())
                .isEqualTo("1 report, 1 origin");
        assertThat(page.select("#count").text()).isEqualTo("1 report, 1 origin");
        assertThat(Jsoup.parse(staff.signedIn(Role.FACT_CHECKER).get("/stories/" + story.slug()).body()).select(".index li").text())
                .contains("1 report, 1 origin", "3 asserts", "1 denies", "1 retracts");
        assertThat(page.select(".ledger h3").eachText())
                .containsExactly("Says so 3", "Disputes it 1", "Takes it back 1", "Earlier, no longer standing");
        assertThat(page.select("[aria-labelledby=for] > ol > li")).hasSize(4);
        assertThat(page.select("[aria-labelledby=takes-back] li .who").text()).isEqualTo("Di Retractor retracts");
        assertThat(page.select("[aria-labelledby=earlier] li").text())
                .contains("Di Retractor asserts", "No longer stands: retracts, 12 October 2022");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?verdict=maybe", "?signal=x", "?age=x", "?asked=1", "?story=nowhere", "?story=%00", "?actor=Nobody+of+this+name",
                "?actor=%00",
                "?assigned=nobody-here", "?assigned=A%20B", "?page=0", "?page=x", "?page=999999"})
    void filterThatIsNotUnderstoodIsABadRequest(String query) throws Exception {
        assertThat(staff.signedIn(Role.FACT_CHECKER).get("/review" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void pageCostsTheSameQueriesHoweverManyClaimsThereAre() throws Exception {
        Person person = staff.signedIn(Role.FACT_CHECKER);
        Story story = scene.story("Many");
        Actor one = scene.actor("One");
        for (int i = 1; i <= 5; i++) {
            scene.statement(scene.claim("Claim " + i, story, i), one, Stance.ASSERTS);
        }
        String path = "/review?story=" + story.slug();
        person.get(path);
        long few = Math.min(queries.during(() -> person.get(path)), queries.during(() -> person.get(path)));
        for (int i = 6; i <= 30; i++) {
            scene.statement(scene.claim("Claim " + i, story, i), one, Stance.ASSERTS);
        }
        long many = Math.min(queries.during(() -> person.get(path)), queries.during(() -> person.get(path)));
        assertThat(List.of(few, many)).allSatisfy(cost -> assertThat(cost).isLessThanOrEqualTo(MOST_QUERIES));
        assertThat(shown("?story=" + story.slug())).hasSize(25);
        assertThat(shown("?page=2&story=" + story.slug())).hasSize(5);
    }

    @Test
    void moreThanTenThousandAreCountedAsSuch() {
        assertThat(new QueueTally(Map.of(QueueBand.WAITING, QueueTally.MOST + 1, QueueBand.CHANGED, 2)).words())
                .isEqualTo("More than 10,000 open claims: 2 changed since the last check, more than 10,000 waiting for a first check.");
    }

    @Test
    void savedViewIsKeptForOneAccountUntilItIsRemoved() throws Exception {
        Person person = staff.signedIn(Role.FACT_CHECKER);
        assertThat(person.post("/review/views", "name", "My <b>day</b>", "query", "age=day&signal=contested&x=1").headers()
                .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/review?signal=contested&age=day"));
        person.post("/review/views", "name", "My <b>day</b>", "query", "age=week");
        String page = person.get("/review").body();
        assertThat(Jsoup.parse(page).select(".views li a").eachText()).containsExactly("My <b>day</b>");
        assertThat(Jsoup.parse(page).select(".views li a").attr("href")).isEqualTo("/review?age=week");
        assertThat(staff.signedIn(Role.FACT_CHECKER).get("/review").body()).doesNotContain("My &lt;b&gt;day");
        assertThat(person.post("/review/views", "name", " ", "query", "").statusCode()).isEqualTo(422);
        person.post(Jsoup.parse(page).select(".views li form").attr("action"));
        assertThat(person.get("/review").body()).doesNotContain("My &lt;b&gt;day");
    }

    @Test
    void factCheckersLandOnTheQueue() throws Exception {
        Staff.Member member = staff.member(Role.FACT_CHECKER);
        assertThat(staff.stranger().signIn(member.email(), Staff.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/review"));
    }

    private List<String> shown(String query) throws Exception {
        return Jsoup.parse(page(query)).select("table.queue tr[id]").eachAttr("id");
    }

    private String page(String query) throws Exception {
        return staff.signedIn(Role.FACT_CHECKER).get("/review" + query).body();
    }
}
