package org.counterclaim.interchange.following;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.claim.Claim;
import org.counterclaim.core.Slug;
import org.counterclaim.factcheck.queue.ReviewScene;
import org.counterclaim.statement.Stance;
import org.counterclaim.story.Story;
import org.counterclaim.testing.Person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Readers follow what they want by mail: what they get, and when, and how it ends. */
@FollowingTest
class FollowingTests {

    private static final Instant NOON_TOMORROW =
            Instant.now().atOffset(ZoneOffset.UTC).plusDays(1).with(LocalTime.NOON).toInstant();

    @LocalServerPort
    int port;

    @Autowired
    Mailbox mailbox;

    @Autowired
    ReviewScene scene;

    @Autowired
    JdbcClient database;

    private Person person;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void hold() {
        mailbox.hold();
        MailReceiver.away(false);
        person = new Person(port);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> oneClick(String path, String type, String body) throws Exception {
        try (HttpClient mailProgram = HttpClient.newHttpClient()) {
            return mailProgram.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private int rows(String table, String email) {
        return database
                .sql("select count(*) from private." + table + " t join private.follower f on f.id = t.follower_id where email = :email")
                .param("email", email).query(Integer.class).single();
    }

    @Test
    void nothingIsSentBeforeItIsConfirmedWithAButton() throws Exception {
        Claim claim = scene.claim("The bridge is closed " + mark);
        String email = Mailbox.address();
        HttpResponse<String> answer = person.post("/follow", "of", "/claims/" + claim.slug(), "email", email, "pace", "at-once");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/follow?asked=yes");
        mailbox.send(Instant.now());
        MailReceiver.Received mail = MailReceiver.to(email).getFirst();
        assertThat(mail.text()).contains("The bridge is closed " + mark, "at once", "https://record.example.org" + mail.page(), "48 hours");
        assertThat(mail.page()).matches("/following/[A-Za-z0-9_-]{43}");
        assertThat(database.sql("select count(*) from private.following_link where encode(token_hash, 'escape') = :token")
                .param("token", mail.page().substring(11)).query(Integer.class).single()).isZero();
        HttpResponse<String> page = person.get(mail.page());
        assertThat(page.body()).contains("The bridge is closed " + mark);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        scene.statement(claim, scene.actor("Ann " + mark), Stance.DENIES);
        Instant later = mailbox.pass(Instant.now());
        assertThat(MailReceiver.to(email)).as("a scanner's visit confirms nothing").hasSize(1);
        Mailbox.confirm(person, mail);
        scene.statement(claim, scene.actor("Bo " + mark), Stance.ASSERTS);
        mailbox.pass(later.plusSeconds(600));
        assertThat(MailReceiver.to(email)).hasSize(2);
        assertThat(MailReceiver.to(email).getLast().text()).contains("Bo " + mark).doesNotContain("Ann " + mark);
    }

    @Test
    void mailSaysWhoPutWhatOnRecordAndHowToStop() throws Exception {
        Claim claim = scene.claim("The mayor knew " + mark);
        String email = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
        scene.statement(claim, scene.actor("آن لي " + mark), Stance.DENIES);
        mailbox.pass(Instant.now());
        MailReceiver.Received mail = MailReceiver.to(email).getLast();
        assertThat(mail.mail().getSubject()).isEqualTo("The claim “The mayor knew " + mark + "”: 1 change");
        assertThat(mail.text()).contains("Test put the statement", "آن لي " + mark + " denies: The mayor knew " + mark, "  Reason: Test\n",
                "https://record.example.org/claims/" + claim.slug(), "because you follow the claim",
                "https://record.example.org" + mail.page());
        assertThat(mail.header("List-Unsubscribe")).isEqualTo("<https://record.example.org" + mail.page() + "/end>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Id")).matches("<[0-9a-f-]{36}\\.following\\.record\\.example\\.org>");
        assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@record\\.example\\.org>");
        assertThat(mail.header("Content-Type")).containsIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.header("From")).isEqualTo("desk@example.org");
    }

    @Test
    void oneClickEndsItWithoutTokenCookieOrRedirect() throws Exception {
        Claim claim = scene.claim("It sank " + mark);
        for (String[] request : new String[][] {{"application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"},
            {"multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"}}) {
            String email = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
            String page = MailReceiver.to(email).getFirst().page();
            assertThat(person.get(page + "/end").body()).contains("Stop them", "It sank " + mark);
            assertThat(rows("following", email)).as("looking ends nothing").isOne();
            for (String other : List.of("", "List-Unsubscribe=Two-Click", "List-Unsubscribe=One-Click&a=b")) {
                assertThat(oneClick(page + "/end", "application/x-www-form-urlencoded", other).statusCode()).isEqualTo(403);
            }
            assertThat(oneClick(page, request[0], request[1]).statusCode()).as("another address").isIn(403, 415);
            HttpResponse<String> answer = oneClick(page + "/end", request[0], request[1]);
            assertThat(answer.statusCode()).as(request[0]).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(database.sql("select count(*) from private.follower where email = :email").param("email", email)
                    .query(Integer.class).single()).as("the address is deleted").isZero();
            assertThat(person.get(page).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void manyChangesComeInOneMailThatCountsThem() throws Exception {
        Story story = scene.story("Harbour " + mark);
        String email = mailbox.follow(person, "/stories/" + story.slug(), "at-once");
        IntStream.rangeClosed(1, 14).forEach(i -> scene.claim("Claim " + i + " of " + mark, story, i));
        mailbox.pass(Instant.now());
        MailReceiver.Received mail = MailReceiver.to(email).getLast();
        assertThat(mail.mail().getSubject()).contains("14 changes");
        assertThat(mail.text()).contains("Claim 14 of " + mark, "... and 4 more: https://record.example.org/history?story=" + story.slug())
                .doesNotContain("Claim 4 of " + mark);
        assertThat(MailReceiver.to(email)).hasSize(2);
    }

    @Test
    void digestTellsOnceADayOfEverything() throws Exception {
        Claim first = scene.claim("First " + mark);
        Claim second = scene.claim("Second " + mark);
        scene.claim("Third " + mark);
        String email = mailbox.follow(person, "/claims/" + first.slug(), "daily");
        database.sql("delete from private.attempt").update();
        mailbox.follow(person, email, "/claims?words=" + mark + "&order=name", "daily");
        scene.statement(first, scene.actor("Ann " + mark), Stance.DENIES);
        scene.statement(second, scene.actor("Bo " + mark), Stance.ASSERTS);
        mailbox.pass(Instant.now());
        assertThat(MailReceiver.to(email)).hasSize(2);
        mailbox.pass(NOON_TOMORROW);
        mailbox.pass(NOON_TOMORROW.plusSeconds(60));
        assertThat(MailReceiver.to(email)).hasSize(3);
        MailReceiver.Received digest = MailReceiver.to(email).getLast();
        assertThat(digest.mail().getSubject()).contains("News of 2 things that you follow");
        assertThat(digest.text()).contains("The claim “First " + mark, "The list of claims with “" + mark, "* Second " + mark,
                "Says so: Bo " + mark).doesNotContain("Third");
        mailbox.pass(NOON_TOMORROW.plus(Duration.ofDays(1)));
        assertThat(MailReceiver.to(email)).as("no news, no mail").hasSize(3);
        oneClick(digest.page() + "/end", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
        assertThat(rows("following", email)).isZero();
        database.sql("update private.following_progress set digest_on = (now() at time zone 'UTC')::date").update();
    }

    @Test
    void searchIsFollowedAndLineBreaksCannotMakeHeaders() throws Exception {
        String email = mailbox.follow(person, "/search?q=" + encoded(mark + "\r\nBcc: all@example.org"), "at-once");
        assertThat(MailReceiver.to(email).getFirst().text()).as("a stranger's words").doesNotContain("Bcc", mark);
        scene.claim("Bcc: all@example.org " + mark + "\nBcc: other@example.org \u202Eback");
        mailbox.pass(Instant.now());
        MailReceiver.Received mail = MailReceiver.to(email).getLast();
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.header("Subject").lines().skip(1)).as("folded").allMatch(line -> line.startsWith(" "));
        assertThat(mail.text()).contains(mark + " Bcc: other@example.org back").doesNotContain("\u202E");
        assertThat(MailReceiver.to("all@example.org")).isEmpty();
    }

    @Test
    void whatWasWithdrawnMeanwhileIsNotMailedAndARenameIsFollowed() throws Exception {
        Story story = scene.story("Tunnel " + mark);
        Claim known = scene.claim("Known " + mark, story, 1);
        String email = mailbox.follow(person, "/stories/" + story.slug(), "at-once");
        Claim mistaken = scene.claim("Mistaken " + mark, story, 2);
        scene.statement(mistaken, scene.actor("Cy " + mark), Stance.DENIES);
        scene.claim("Stands " + mark, story, 3);
        scene.with(mistaken, claim -> claim.withdraw(ReviewScene.CHANGE));
        scene.with(known, claim -> claim.withdraw(ReviewScene.CHANGE));
        scene.with(story, one -> one.rename(Slug.of("renamed-" + mark), ReviewScene.CHANGE));
        mailbox.pass(Instant.now());
        assertThat(MailReceiver.to(email).getLast().text()).contains("Stands " + mark, "Test withdrew the claim “Known " + mark,
                "https://record.example.org/stories/renamed-" + mark).doesNotContain("Mistaken");
    }

    @Test
    void strangerCannotFillSomebodysMailbox() throws Exception {
        String email = Mailbox.address();
        Instant now = Instant.now();
        for (int i = 0; i < 12; i++) {
            Claim claim = scene.claim("Flood " + i + " " + mark);
            HttpResponse<String> answer = person.post("/follow", "of", "/claims/" + claim.slug(), "email", email, "pace", "daily");
            assertThat(answer.statusCode()).isEqualTo(303);
            mailbox.send(now.plusSeconds(600L * i));
        }
        assertThat(MailReceiver.to(email)).hasSize(5);
        assertThat(MailReceiver.to(email).get(1).text()).as("one mail for all that waits").contains("Flood 0 " + mark, "Flood 1 " + mark);
    }

    @Test
    void whoFollowsAlreadyIsToldOnlyInTheMail() throws Exception {
        Claim claim = scene.claim("Again " + mark);
        String path = "/claims/" + claim.slug();
        String email = mailbox.follow(person, path, "at-once");
        HttpResponse<String> known = person.post("/follow", "of", path, "email", email, "pace", "daily");
        HttpResponse<String> unknown = person.post("/follow", "of", path, "email", Mailbox.address(), "pace", "daily");
        assertThat(known.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
        mailbox.send(Instant.now().plusSeconds(600));
        assertThat(MailReceiver.to(email).getLast().text()).contains("It gets them already", "at once");
        oneClick(MailReceiver.to(email).getFirst().page() + "/end", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
        assertThat(rows("following", email)).isZero();
    }

    @Test
    void addressOfAnotherAlphabetIsReached() throws Exception {
        Claim claim = scene.claim("Letters " + mark);
        String domain = "x" + mark + ".exämple.org";
        person.post("/follow", "of", "/claims/" + claim.slug(), "email", "Jo@" + domain, "pace", "daily");
        mailbox.send(Instant.now());
        assertThat(MailReceiver.to("jo@x" + mark + ".xn--exmple-cua.org")).hasSize(1);
        for (String wrong : List.of("jörg@example.org", "a@b@c", "a..b@example.org", "x@example.org\r\nBcc: y@example.org", "")) {
            HttpResponse<String> refused = person.post("/follow", "of", "/claims/" + claim.slug(), "email", wrong, "pace", "daily");
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void onlyWhatCanBeFollowedIs() throws Exception {
        Map.of("/search?q=", 400, "/search?q=%00", 400, "/claims?verdict=x", 400, "/claims/none-" + mark, 404, "/method", 400, "", 400,
                "https://example.org/claims", 400, "/claims?words=" + "a".repeat(3000), 400, "/claims?words=%zz", 400)
                .forEach((of, status) -> {
                    try {
                        assertThat(person.get("/follow?of=" + encoded(of)).statusCode()).as(of).isEqualTo(status);
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                });
    }

}
