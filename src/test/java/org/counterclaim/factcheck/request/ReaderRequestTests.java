package org.counterclaim.factcheck.request;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.factcheck.queue.ReviewTest;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Thorough;
import org.counterclaim.web.form.Editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@ReviewTest
class ReaderRequestTests {

    private static final int BY_ADDRESS = 10;
    private static final int BY_CLAIM = 1_000;
    private static final int FLOOD = Thorough.or(60, 10_000);
    private static final int SENDERS = 4;
    private static final AtomicInteger NETWORK = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    ReaderRequests requests;

    private String slug;
    private HttpClient reader;
    private String token;
    private String address;

    @BeforeEach
    void open() throws Exception {
        Editor editor = new Editor(staff);
        String place = editor.made("claims", "text", "It is so " + UUID.randomUUID());
        slug = place.substring(place.lastIndexOf('/') + 1);
        reader = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        address = "192.0.2." + NETWORK.incrementAndGet();
        token = Person.tokenIn(send("GET", "").body());
    }

    @Test
    void readerIsThankedAndEditorsReadWhatTheyCanMend() throws Exception {
        HttpResponse<String> answer = ask("error", "<b>It</b> was May", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place).contains("/requests?thanks="));
        assertThat(list(staff.signedIn(Role.EDITOR), "/desk"))
                .contains("&lt;b&gt;It&lt;/b&gt; was May", "Reports an error", "/desk/claims/" + slug)
                .doesNotContain(address);
        assertThat(list(staff.signedIn(Role.FACT_CHECKER), "/review")).doesNotContain("was May");
        assertThat(staff.signedIn(Role.EDITOR).get("/review/requests").statusCode()).isEqualTo(403);
        assertThat(staff.signedIn(Role.FACT_CHECKER).get("/desk/requests").statusCode()).isEqualTo(403);
        assertThat(staff.stranger().get("/claims/" + slug).body()).contains("/requests\">Ask for a check").doesNotContain("was May");
    }

    @Test
    void readingTheClaimMakesNoSession() throws Exception {
        Person stranger = staff.stranger();
        stranger.get("/claims/" + slug);
        assertThat(stranger.session()).isEmpty();
        stranger.get("/claims/" + slug + "/requests?thanks");
        assertThat(stranger.session()).isEmpty();
    }

    @Test
    void whoeverAskedReadsWhatBecameOfItAtAnAddressThatNobodyCanGuess() throws Exception {
        String thanks = ask("check", "Is it so?", "").headers().firstValue("Location").orElseThrow();
        Document page = Jsoup.parse(staff.stranger().get("/claims/" + slug + "/requests" + thanks.substring(thanks.indexOf('?'))).body());
        String followed = page.select("#follow ~ p a").attr("href");
        String path = followed.substring(followed.indexOf("/requests/"));
        Person stranger = staff.stranger();
        assertThat(stranger.get(path).body()).contains("Your request waits", "Is it so?", "fact-checkers", "/claims/" + slug);
        assertThat(stranger.get(path).headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        Person checker = staff.signedIn(Role.FACT_CHECKER);
        String settling = Jsoup.parse(list(checker, "/review")).select("form[action$=/settlement]").attr("action");
        assertThat(checker.post(settling, "note", "We asked <b>the harbour</b>.").statusCode()).isEqualTo(303);
        assertThat(stranger.get(path).body()).contains("Your request is settled", "We asked &lt;b&gt;the harbour&lt;/b&gt;.")
                .doesNotContain("M. Aalto");
        assertThat(ask("check", "IS IT SO?", "").headers().firstValue("Location")).as("asked anew").isNotEqualTo(thanks);
        assertThat(stranger.get("/requests/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(stranger.session()).isEmpty();
    }

    @Test
    void sameWordsAreCountedOnce() throws Exception {
        ask("check", "", "");
        ask("check", " ", "");
        ask("error", "It was May.", "");
        ask("error", " IT WAS MAY. ", "");
        assertThat(rows()).isEqualTo(2);
        assertThat(list(staff.signedIn(Role.FACT_CHECKER), "/review")).contains("Asks for a check", ", 2 times");
        assertThat(list(staff.signedIn(Role.EDITOR), "/desk")).contains("Reports an error", ", 2 times");
    }

    @Test
    void whatIsNotCompleteIsShownAgainWithWhatWasTyped() throws Exception {
        HttpResponse<String> none = ask("", "Some <words>", "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Choose what you ask for.", "Some &lt;words&gt;");
        assertThat(ask("error", "  ", "").body()).contains("Say what is wrong");
        assertThat(ask("error", "x".repeat(1001), "").body()).contains("1,001 characters");
        assertThat(ask("error", "\u0001", "").statusCode()).isIn(400, 422);
        assertThat(ask("error", "\uD83D\uDE00".repeat(1000), "").statusCode()).as("characters, not halves of them").isEqualTo(303);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void programThatFillsInEveryFieldIsThankedAndNothingIsKept() throws Exception {
        HttpResponse<String> answer = ask("error", "Buy this", "https://example.org/");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place).endsWith("?thanks"));
        assertThat(rows()).isZero();
    }

    @Test
    void tooManyFromOneNetworkHaveToWaitAndLoseNothing() throws Exception {
        for (int i = 0; i < BY_ADDRESS; i++) {
            assertThat(ask("error", "Error " + i, "").statusCode()).isEqualTo(303);
        }
        HttpResponse<String> refused = ask("error", "One too many", "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 361);
        assertThat(refused.body()).contains("One too many", "Try again in");
        assertThat(Jsoup.parse(refused.body()).select("#kind-error[checked]")).hasSize(1);
        address = "2001:db8:0:" + NETWORK.get() + "::1";
        assertThat(ask("error", "From elsewhere", "").statusCode()).isEqualTo(303);
        for (int i = 1; i < BY_ADDRESS; i++) {
            ask("check", "", "");
        }
        address = "2001:db8:0:" + NETWORK.get() + ":ffff::9";
        assertThat(ask("check", "", "").statusCode()).as("the same /64").isEqualTo(429);
    }

    @Test
    void floodFromOneAddressLeavesAHandfulOfRows() throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        List<Callable<Void>> senders = Collections.nCopies(SENDERS, () -> {
            for (int i = next.getAndIncrement(); i < FLOOD; i = next.getAndIncrement()) {
                HttpResponse<String> answer = ask("error", "Flood " + i, "");
                taken.addAndGet(answer.statusCode() == 303 ? 1 : 0);
                assertThat(answer.statusCode() == 303
                        || (answer.statusCode() == 429 && answer.headers().firstValue("Retry-After").isPresent())).isTrue();
            }
            return null;
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            for (Future<Void> sender : threads.invokeAll(senders)) {
                sender.get();
            }
        }
        assertThat(rows()).isEqualTo(taken.get()).isLessThanOrEqualTo(2 * BY_ADDRESS);
        assertThat(list(staff.signedIn(Role.EDITOR), "/desk").length()).isLessThan(60_000);
        assertThat(database.sql("select count(*) from private.attempt").query(Integer.class).single()).isLessThan(200);
    }

    @Test
    void manyAddressesFillNoMoreThanAClaimHolds() throws Exception {
        UUID claim = claim();
        database.sql("insert into private.request (claim_id, kind, words) select ?, 'check', 'Error ' || i from generate_series(0, ?) i")
                .param(claim).param(BY_CLAIM - 4).update();
        for (int i = BY_CLAIM - 3; i < BY_CLAIM + 7; i++) {
            requests.take(ClaimType.TYPE, claim, RequestKind.CHECK, "Error " + i);
        }
        assertThat(rows()).isEqualTo(BY_CLAIM);
        assertThat(database.sql("select times from private.request_overflow where record_id = ?").param(claim).query(Integer.class)
                .single()).isEqualTo(7);
        requests.take(ClaimType.TYPE, claim, RequestKind.CHECK, "Error 1");
        assertThat(asked()).isEqualTo(BY_CLAIM + 1);
    }

    @Test
    void floodAboutOneRecordHidesNoRequestAboutAnother() throws Exception {
        ask("error", "An honest one", "");
        String honest = slug;
        open();
        for (int i = 0; i < 60; i++) {
            requests.take(ClaimType.TYPE, claim(), RequestKind.ERROR, "About one " + i);
        }
        Person editor = staff.signedIn(Role.EDITOR);
        assertThat(editor.get("/desk/requests").body())
                .contains("An honest one", "/claims/" + honest, "55 more about this claim", "About one 59")
                .doesNotContain("About one 10");
        assertThat(list(editor, "/desk")).contains("About one 59", "About one 40").doesNotContain("more about this claim");
        assertThat(editor.get("/desk/requests?page=3&claim=" + slug).body()).contains("About one 0");
    }

    @Test
    void settledRequestCanBeOpenedAgain() throws Exception {
        ask("check", "It was May", "");
        Person person = staff.signedIn(Role.FACT_CHECKER);
        UUID id = requests.open(List.of(claim())).getFirst().id();
        assertThat(person.post("/review/requests/" + id + "/settlement", "note", " ", "claim", slug).statusCode()).isEqualTo(422);
        assertThat(person.post("/review/requests/" + id + "/settlement", "note", "Looked at: it was <May>", "claim", slug).statusCode())
                .isEqualTo(303);
        assertThat(person.post("/review/requests/" + id + "/settlement", "note", "Again").statusCode()).isEqualTo(409);
        assertThat(asked()).isZero();
        assertThat(person.get("/review/requests?settled=yes&claim=" + slug).body()).contains("Looked at: it was &lt;May&gt;", "M. Aalto");
        assertThat(person.post("/review/requests/" + id + "/reopening").statusCode()).isEqualTo(303);
        assertThat(person.post("/review/requests/" + id + "/reopening").statusCode()).isEqualTo(409);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void errorsInEveryKindOfRecordAreReportedFromItsPage() throws Exception {
        Editor editor = new Editor(staff);
        String actor = editor.actor();
        String article = editor.article();
        List<String> places = List.of(
                editor.made("stories", "title", "Story " + article, "standfirst", "Of what?"),
                editor.made("actors", "name", "Other " + actor, "kind", "person"),
                editor.made("topics", "name", "Topic " + article),
                editor.made("articles", "headline", "Other " + article, "kind", "interview"),
                editor.made("statements", "actor", actor, "stance", "asserts", "claim", editor.claim(), "said", "2021"),
                editor.made("ratings", "checker", actor, "claim", editor.claim(), "rating", "False"));
        for (String place : places) {
            String path = place.substring("/desk".length());
            Person stranger = staff.stranger();
            assertThat(stranger.get(path + (path.matches("/(statements|ratings)/.*") ? "/history" : "")).body())
                    .contains("href=\"" + path + "/requests\">Report an error");
            String form = stranger.get(path + "/requests").body();
            assertThat(Jsoup.parse(form).select("[type=radio]")).as("only claims are checked").isEmpty();
            String own = Person.tokenIn(form);
            if (place.equals(places.getFirst())) {
                assertThat(stranger.postWith(own, path + "/requests", "kind", "check", "words", "").statusCode()).isEqualTo(422);
            }
            assertThat(stranger.postWith(own, path + "/requests", "kind", "error", "words", "Wrong: " + path).statusCode()).isEqualTo(303);
            assertThat(stranger.get(path + "/requests?thanks").body()).contains("Thank you", "href=\"" + path + "\"");
            assertThat(editor.read("/desk/requests").body()).contains("Wrong: " + path, "/desk" + path);
        }
        assertThat(editor.read("/desk").body()).containsPattern("Readers’ requests \\([0-9]+\\)");
        Editor.place(editor.send(places.getFirst() + "/withdrawal", "reason", "By mistake"));
        assertThat(staff.stranger().get(places.getFirst().substring("/desk".length()) + "/requests").statusCode()).isEqualTo(410);
    }

    @Test
    void requestIsHandedOverToThoseWhoCanDoSomethingAboutIt() throws Exception {
        ask("error", "It was May", "");
        Person editor = staff.signedIn(Role.EDITOR);
        Person checker = staff.signedIn(Role.FACT_CHECKER);
        String id = Jsoup.parse(list(editor, "/desk")).selectFirst("form[action$=/handover]").attr("action")
                .replaceAll("/desk/requests/|/handover", "");
        assertThat(checker.post("/review/requests/" + id + "/handover").statusCode()).as("not theirs yet").isEqualTo(409);
        HttpResponse<String> handed = editor.post("/desk/requests/" + id + "/handover", "claim", slug);
        assertThat(handed.statusCode()).isEqualTo(303);
        assertThat(editor.get(handed.headers().firstValue("Location").orElseThrow()).body()).contains("the fact-checkers have it now")
                .doesNotContain("It was May");
        assertThat(list(checker, "/review")).contains("It was May", "Hand over to the editors");
        assertThat(asked()).isEqualTo(1);
        assertThat(editor.post("/desk/requests/" + id + "/settlement", "note", "Done").statusCode()).as("not theirs any more")
                .isEqualTo(409);
        assertThat(checker.post("/review/requests/" + id + "/handover").statusCode()).isEqualTo(303);
        assertThat(editor.post("/desk/requests/" + id + "/settlement", "note", "Mended").statusCode()).isEqualTo(303);
        assertThat(editor.get("/desk/requests?settled=yes&claim=" + slug).body()).contains("Mended", "It was May");
    }

    @Test
    void claimThatIsNotThereHasNoForm() throws Exception {
        assertThat(staff.stranger().get("/claims/nowhere/requests").statusCode()).isEqualTo(404);
    }

    private String list(Person person, String place) throws Exception {
        return person.get(place + "/requests?claim=" + slug).body();
    }

    /** How often the queue counts that a check of the claim is asked for. */
    private int asked() {
        return database.sql("select asked from derived.claim_summary where claim_id = ?").param(claim()).query(Integer.class).single();
    }

    private int rows() {
        return database.sql("select count(*) from private.request where claim_id = ?").param(claim()).query(Integer.class).single();
    }

    private UUID claim() {
        return database.sql("select id from claim where slug = ?").param(slug).query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    private HttpResponse<String> ask(String kind, String words, String website) throws Exception {
        return send("POST", "kind=" + kind + "&words=" + URLEncoder.encode(words, UTF_8) + "&website=" + URLEncoder.encode(website, UTF_8)
                + "&_csrf=" + token);
    }

    private HttpResponse<String> send(String method, String body) throws Exception {
        return reader.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/claims/" + slug + "/requests"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("X-Forwarded-For", address)
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
