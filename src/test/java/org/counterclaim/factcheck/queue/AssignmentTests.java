package org.counterclaim.factcheck.queue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.claim.Claim;
import org.counterclaim.factcheck.verdict.Checker;
import org.counterclaim.testing.Person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@ReviewTest
class AssignmentTests {

    @Autowired
    ReviewScene scene;

    @Autowired
    Staff staff;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient database;

    private Claim claim;
    private Staff.Member ana;
    private Staff.Member ben;

    @BeforeEach
    void make() {
        claim = scene.claim("It is so");
        ana = staff.member(Role.FACT_CHECKER);
        ben = staff.member(Role.FACT_CHECKER);
    }

    @Test
    void takenClaimLeadsToTheFormForAVerdict() throws Exception {
        HttpResponse<String> answer = take(staff.signedIn(ana), "then", "mark");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/claims/" + claim.slug() + "/verdicts/new?from=%2Freview"));
        assertThat(holder()).isEqualTo(ana.slug());
    }

    @Test
    void takenClaimLeadsBackToTheFilter() throws Exception {
        assertThat(take(staff.signedIn(ana), "back", "signal=contested&evil=//x").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/review?signal=contested#at-" + claim.slug()));
    }

    @Test
    void ofManyWhoTakeAtOnceOneGetsItAndTheOthersReadWho() throws Exception {
        int people = 8;
        List<Person> all = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Person person = staff.signedIn(Role.FACT_CHECKER);
            all.add(person);
            tokens.add(person.token());
        }
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int at = i;
                answers.add(threads.submit(() -> {
                    start.await();
                    return all.get(at).postWith(tokens.get(at), path("assignment"));
                }));
            }
            start.countDown();
            int won = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                won += answer.get().statusCode() == 303 ? 1 : 0;
                assertThat(answer.get().statusCode()).isIn(303, 409);
                assertThat(answer.get().statusCode() == 303 || answer.get().body().contains("is on this claim")).isTrue();
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void secondSeesWhoIsOnItAndTakesItOverKnowingly() throws Exception {
        take(staff.signedIn(ana));
        Person other = staff.signedIn(ben);
        HttpResponse<String> refused = take(other);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("M. Aalto is on this claim", "Take it over", "value=\"" + ana.slug() + "\"");
        assertThat(holder()).isEqualTo(ana.slug());
        assertThat(take(other, "over", "somebody-else").statusCode()).as("knows of another").isEqualTo(409);
        assertThat(take(other, "over", ana.slug()).statusCode()).isEqualTo(303);
        assertThat(holder()).isEqualTo(ben.slug());
        assertThat(take(staff.signedIn(ana), "over", ana.slug()).statusCode()).as("it is not theirs any more").isEqualTo(409);
    }

    @Test
    void whoIsOnItReleasesOrHandsOver() throws Exception {
        Person one = staff.signedIn(ana);
        assertThat(one.post(path("release")).statusCode()).as("not on it").isEqualTo(409);
        take(one);
        assertThat(one.post(path("handover"), "to", "nobody").statusCode()).isEqualTo(400);
        assertThat(one.post(path("handover"), "to", staff.member(Role.EDITOR).slug()).statusCode()).as("checks no facts").isEqualTo(400);
        assertThat(one.post(path("handover"), "to", ben.slug()).statusCode()).isEqualTo(303);
        assertThat(holder()).isEqualTo(ben.slug());
        assertThat(one.post(path("handover"), "to", ana.slug()).statusCode()).as("not theirs any more").isEqualTo(409);
        assertThat(staff.signedIn(ben).post(path("release")).statusCode()).isEqualTo(303);
        assertThat(assignments.on(claim.id())).isEmpty();
    }

    @Test
    void verdictOfWhoIsOnItEndsItAndThatOfAnotherDoesNot() throws Exception {
        take(staff.signedIn(ana));
        scene.verdictBy(claim, ben);
        assertThat(holder()).isEqualTo(ana.slug());
        scene.verdictBy(claim, ana);
        assertThat(assignments.on(claim.id())).isEmpty();
    }

    @Test
    void whoIsLockedOutOrChecksNoFactsAnyMoreIsOnNoClaim() throws Exception {
        take(staff.signedIn(ana));
        staff.lock(ana);
        assertThat(assignments.on(claim.id())).isEmpty();
        take(staff.signedIn(ben));
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.post("/admin/accounts/" + ben.slug() + "/roles", "revision", "0", "roles", "editor").statusCode())
                .isEqualTo(303);
        assertThat(assignments.on(claim.id())).isEmpty();
        assertThat(database.sql("select count(*) from private.assignment where claim_id = ? and ended_at is not null").param(claim.id())
                .query(Integer.class).single()).as("who was on it stays known").isEqualTo(2);
        assertThat(staff.signedIn(Role.FACT_CHECKER).post(path("assignment")).statusCode()).isEqualTo(303);
    }

    @Test
    void afterAVerdictOneIsBackInTheQueueAsItWasFiltered() throws Exception {
        Checker checker = new Checker(staff.signedIn(ana));
        String queue = "/review?verdict=unverified&assigned=me";
        String form = Checker.place(checker.send(path("assignment"), "then", "mark", "back", "verdict=unverified&assigned=me"));
        assertThat(form).endsWith("?from=" + URLEncoder.encode(queue, UTF_8));
        String[] typed = Checker.fields(checker.read(form), "mark", "unproven", "rationale", "Nothing to be found");
        String place = Checker.place(checker.send("/claims/" + claim.slug() + "/verdicts", typed));
        assertThat(place).isEqualTo(queue + "&given=" + claim.slug());
        assertThat(checker.read(place).select(".notice[role=status]").first().html())
                .contains("/claims/" + claim.slug() + "#verdicts", "It is so");
        assertThat(checker.read("/claims/" + claim.slug() + "/verdicts/new?from=//evil.example").select("[name=from]")).isEmpty();
    }

    @Test
    void cellsSayWhoIsOnWhatNow() throws Exception {
        Person one = staff.signedIn(ana);
        take(one);
        Claim free = scene.claim("Free");
        String query = "/review/assignments?claim=" + claim.slug() + "&claim=" + free.slug() + "&claim=%3Cb%3E";
        assertThat(one.get(query).body()).contains(">You<", ">Nobody<", "id=\"on-" + free.slug()).doesNotContain("<b>", "<html");
        assertThat(staff.signedIn(ben).get(query).body()).contains(">M. Aalto<");
    }

    @Test
    void claimThatIsNotThereIsNot() throws Exception {
        assertThat(staff.signedIn(ana).post("/review/claims/nowhere/assignment").statusCode()).isEqualTo(404);
        assertThat(staff.signedIn(Role.EDITOR).post(path("assignment")).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> take(Person person, String... fields) throws Exception {
        return person.post(path("assignment"), fields);
    }

    private String holder() {
        return assignments.on(claim.id()).orElseThrow().slug();
    }

    private String path(String noun) {
        return "/review/claims/" + claim.slug() + "/" + noun;
    }
}
