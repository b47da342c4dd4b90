package org.counterclaim.interchange.webhook;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.webhook.HookReceiver.Post;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator names an address, and what editors do arrives there. */
@DeskTest
class WebhookTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "Story " + mark;
    private HookReceiver receiver;
    private Editor administrator;
    private Editor editor;

    @BeforeEach
    void begin() throws Exception {
        receiver = new HookReceiver();
        administrator = new Editor(staff.signedIn(Role.ADMINISTRATOR));
        editor = new Editor(staff);
        editor.made("stories", "title", title, "standfirst", "What sailed?");
    }

    @AfterEach
    void end() {
        receiver.close();
        owner.sql("delete from private.outgoing_hold").update();
        database.sql("delete from private.webhook_endpoint where description like '%' || ?").param(mark).update();
    }

    @Test
    void whatIsCommittedArrivesWithinSeconds() throws Exception {
        String page = made();
        String secret = Jsoup.parse(administrator.read(page).body()).select(".webhook-secrets code").text();
        claim("Sailed");
        long committed = System.nanoTime();
        Awaitility.await().until(() -> receiver.accepted().size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofSeconds(5));
        receiver.accepted().getFirst().verify(secret);
        claim("Sank");
        Awaitility.await().until(() -> receiver.accepted().size() == 2);
        Awaitility.await().until(() -> read(page).select("#log ~ table tbody tr").size() == 2);
        assertThat(read(page).select("#log ~ table tbody tr").first().text()).contains("Entry", "Accepted (204)", "ms", "Send again");
    }

    @Test
    void pausedWebhookLosesNothing() throws Exception {
        String page = made();
        Editor.place(administrator.send(page + "/pause"));
        claim("Sailed");
        assertThat(read(page).select("#standing ~ p").first().text()).isEqualTo("Paused.");
        assertThat(receiver.posts()).isEmpty();
        Editor.place(administrator.send(page + "/resumption"));
        Awaitility.await().until(() -> receiver.accepted().size() == 1);
        Editor.place(administrator.send(page + "/removal"));
        assertThat(administrator.read(page).statusCode()).isEqualTo(404);
        assertThat(administrator.send(page + "/pause").statusCode()).isEqualTo(404);
    }

    @Test
    void restoredSiteSendsNothingUntilAnAdministratorSaysSo() throws Exception {
        String page = made();
        owner.sql("insert into private.outgoing_hold (taken_at) values ('2026-12-01 03:12+00')").update();
        claim("Sailed");
        Editor.place(administrator.send(page + "/tests"));
        Awaitility.await().until(() -> read(page).select("#log ~ table tbody tr").text().contains("Not sent: this site was restored"));
        assertThat(read("/admin").text()).contains("restored from a backup of 1 December 2026, 03:12 UTC", "Decide what is sent");
        assertThat(receiver.posts()).isEmpty();
        Editor.place(administrator.send("/admin/outgoing", "waiting", "false"));
        assertThat(read("/admin/outgoing").text()).contains("are sent as they come");
        claim("Sank");
        Awaitility.await().until(() -> !receiver.accepted().isEmpty());
        assertThat(receiver.accepted()).as("what was there before is left out").singleElement()
                .satisfies(post -> assertThat(post.data("position")).isEqualTo(head()));
    }

    private String head() {
        return database.sql("select position::text from history_head").query(String.class).single();
    }

    @Test
    void testsAndWhatWasSentBeforeAreSentOnRequest() throws Exception {
        String page = made();
        claim("Sailed");
        Awaitility.await().until(() -> receiver.accepted().size() == 1);
        String entry = receiver.accepted().getFirst().data("position");
        Editor.place(administrator.send(page + "/tests"));
        Awaitility.await().until(() -> receiver.posts().stream().anyMatch(post -> post.type().equals("webhook.test")));
        Editor.place(administrator.send(page + "/sendings", "position", entry));
        Awaitility.await().until(() -> timesSent(receiver.accepted().getFirst()) == 2);
        for (String since : List.of(entry, "today")) {
            long before = timesSent(receiver.accepted().getFirst());
            Editor.place(administrator.send(page + "/replays", "since", since));
            Awaitility.await().until(() -> timesSent(receiver.accepted().getFirst()) > before);
        }
        for (String nothing : List.of("", "0", "99999999", "whenever", "20000-01-01")) {
            HttpResponse<String> refused = administrator.send(page + "/replays", "since", nothing);
            assertThat(refused.statusCode()).as(nothing).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select("#since").val()).isEqualTo(nothing);
        }
        assertThat(administrator.send(page + "/sendings", "position", "x").statusCode()).isEqualTo(422);
    }

    @Test
    void administratorsAreToldThatAWebhookFailsAndLetItTryAgain() throws Exception {
        receiver.reply(500);
        String page = made();
        claim("Sailed");
        Awaitility.await()
                .until(() -> Jsoup.parse(administrator.read("/admin").body()).text().contains("“Chat " + mark + "”: Failing since"));
        assertThat(read(page).select("#standing ~ .errors").text()).contains("1 attempt", "The next attempt is after");
        receiver.reply(204);
        Editor.place(administrator.send(page + "/resumption"));
        Awaitility.await().until(() -> receiver.accepted().size() == 1);
        Awaitility.await().until(() -> !administrator.read("/admin").body().contains(mark));
    }

    @ParameterizedTest
    @CsvSource({"http://news.example/,begin with https://", "https://127.0.0.1/,not on the public internet",
        "https://private.example/,not on the public internet", "https://news.example:22/,names port 22", "nonsense,begins with",
        "https://a:b@news.example/,user name", "https://nowhere.example/,could not be looked up", "'',Fill this in"})
    void addressThatNothingMayBeSentToIsRefused(String address, String words) throws Exception {
        HttpResponse<String> refused = administrator.send("/admin/webhooks", "description", "Chat " + mark, "address", address, "events",
                "record.revised", "kinds", "claim", "story", title);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#address-problem").text()).contains(words);
        assertThat(page.select("#address").val()).isEqualTo(address);
        assertThat(page.select("#description").val()).isEqualTo("Chat " + mark);
        assertThat(page.select("#story").val()).isEqualTo(title);
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("record.revised", "claim");
        assertThat(database.sql("select count(*) from private.webhook_endpoint where description like '%' || ?").param(mark)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void otherWrongInputIsRefusedToo() throws Exception {
        String page = made();
        for (String[] wrong : new String[][] {{"story", "No story of this name"}, {"events", "record.eaten"}, {"kinds", "dragon"},
            {"description", "x".repeat(201)}, {"description", " \u200b"}, {"description", "a\u0000b"}}) {
            for (String at : List.of("/admin/webhooks", page)) {
                String[] all = {"description", "Chat " + mark, "address", "https://news.example/"};
                HttpResponse<String> refused = wrong[0].equals("description")
                        ? administrator.send(at, "description", wrong[1], "address", all[3])
                        : administrator.send(at, all[0], all[1], all[2], all[3], wrong[0], wrong[1]);
                assertThat(refused.statusCode()).as(at + wrong[0]).isIn(400, 422);
            }
        }
        assertThat(read(page).select("h1").text()).isEqualTo("Chat " + mark);
    }

    private long timesSent(Post event) {
        return receiver.posts().stream().filter(post -> post.id().equals(event.id())).count();
    }

    /** Makes a webhook for the story at the page, which takes only encrypted addresses, and then leads it to the receiver. */
    private String made() throws Exception {
        String page = Editor.place(administrator.send("/admin/webhooks", "description", "Chat " + mark, "address", "https://news.example/",
                "story", title));
        database.sql("update private.webhook_endpoint set address = ? where description = ?").param(receiver.address())
                .param("Chat " + mark).update();
        return page;
    }

    private Document read(String page) throws Exception {
        return Jsoup.parse(administrator.read(page).body());
    }

    private void claim(String text) throws Exception {
        editor.made("claims", "text", text + " " + mark, "stories", title);
    }
}
