package org.counterclaim.interchange.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.account.Staff;
import org.counterclaim.capture.WebPoster;
import org.counterclaim.core.WebAddress;
import org.counterclaim.database.JobScheduler;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.history.HistoryEntries;
import org.counterclaim.history.HistoryPages;
import org.counterclaim.history.takedown.Administrator;
import org.counterclaim.interchange.webhook.HookReceiver.Post;
import org.counterclaim.interchange.webhook.HookReceiver.Reply;
import org.counterclaim.interchange.webhook.WebhookEndpoint.EndpointState;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Events reach their receiver in order, signed, and each once by its id, whatever happens. Time is the test's own. */
@DeskTest
class WebhookDeliveryTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    JobScheduler scheduler;

    @Autowired
    WebPoster poster;

    @Autowired
    HistoryEntries log;

    @Autowired
    HistoryPages pages;

    @Autowired
    SiteAddress site;

    @Autowired
    JsonMapper json;

    @Autowired
    PlatformTransactionManager transactions;

    private final HandClock clock = new HandClock();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "Story " + mark;
    private HookReceiver receiver;
    private WebhookEndpoints endpoints;
    private WebhookAttempts attempts;
    private WebhookDelivery delivery;
    private Editor editor;
    private UUID story;

    /** A clock that a test sets, and that can end the work that looks at it, as the loss of the process would. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        private int looksLeft = Integer.MAX_VALUE;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            if (--looksLeft < 0) {
                looksLeft = Integer.MAX_VALUE;
                throw new IllegalStateException("the process is lost");
            }
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        // Otherwise the application would deliver, too.
        scheduler.stop();
        receiver = new HookReceiver();
        endpoints = new WebhookEndpoints(database, clock);
        attempts = new WebhookAttempts(database, clock);
        delivery = new WebhookDelivery(endpoints, new WebhookEvents(log, pages, endpoints, site, json, clock), attempts, poster, clock,
                transactions);
        editor = new Editor(staff);
        editor.made("stories", "title", title, "standfirst", "What sailed?");
        story = database.sql("select id from story where title = ?").param(title).query(UUID.class).single();
    }

    @AfterEach
    void end() {
        database.sql("delete from private.webhook_endpoint where story_id = ?").param(story).update();
        receiver.close();
        scheduler.start();
    }

    @Test
    void everyEntryAfterTheEndpointWasMadeArrivesInOrderSignedAndWithoutItsWords() throws Exception {
        claim("Before");
        UUID id = endpoint(Set.of(), Set.of());
        String claim = claim("Sailed");
        change(claim, "It never sailed");
        assertThat(delivery.deliver(id, () -> false)).isEmpty();

        List<Post> posts = receiver.accepted();
        assertThat(posts).extracting(Post::type).containsExactly("record.published", "record.revised");
        assertThat(posts).extracting(post -> post.json().path("data").path("position").asLong()).isSorted();
        Post revised = posts.getLast();
        assertThat(revised.data("kind")).isEqualTo("claim");
        assertThat(revised.data("address")).isEqualTo("http://localhost:8080" + claim.replace("/desk", ""));
        assertThat(revised.data("slug")).isEqualTo(claim.substring(claim.lastIndexOf('/') + 1));
        assertThat(revised.data("revision")).isEqualTo("2");
        assertThat(revised.data("entry")).isEqualTo("http://localhost:8080/history/" + revised.data("position"));
        assertThat(revised.data("words")).isEqualTo("changed the claim");
        assertThat(revised.json().path("data").path("changed").valueStream().map(node -> node.stringValue())).contains("The claim");
        assertThat(revised.id()).matches("entry_" + revised.data("position") + "_[0-9a-f]{12}");
        assertThat(revised.text()).doesNotContain("It never sailed", "Plainer", "M. Aalto", "@");
        assertThat(Instant.parse(revised.json().path("timestamp").asString())).isBefore(Instant.now().plusSeconds(60));
        for (Post post : posts) {
            post.verify(endpoints.secrets(id).getFirst().text());
        }
        assertThat(attempts.latest(id, 9)).extracting(WebhookAttempt::outcome).containsExactly("Accepted (204)", "Accepted (204)");
        assertThat(endpoints.get(id).position()).isEqualTo(log.last());
    }

    @Test
    void receiverThatFailsForAWhileGetsEveryEventOnceInOrder() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        for (int i = 0; i < 4; i++) {
            claim("Sailed " + i);
        }
        receiver.reply(post -> new Reply(receiver.posts().size() % 3 == 0 ? 204 : 500, "<h1>Out of\u0007 order</h1>", Map.of()));
        List<Duration> pauses = new ArrayList<>();
        for (Optional<Instant> next = delivery.deliver(id, () -> false); next.isPresent(); next = delivery.deliver(id, () -> false)) {
            assertThat(delivery.deliver(id, () -> false)).as("nothing is sent too early").isEqualTo(next);
            pauses.add(Duration.between(clock.now, next.get()));
            clock.now = next.get();
        }
        assertThat(receiver.posts()).hasSize(12);
        assertThat(receiver.accepted()).hasSize(4).extracting(post -> post.json().path("data").path("position").asLong()).isSorted();
        assertThat(receiver.posts().stream().map(Post::id).distinct()).as("an event keeps its id").hasSize(4);
        assertThat(pauses).hasSize(8);
        assertThat(attempts.latest(id, 99)).extracting(WebhookAttempt::outcome)
                .contains("Answered with status 500: “<h1>Out of order</h1>”.");
    }

    @Test
    void processThatIsLostAfterPostingPostsTheSameAgain() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        claim("Sailed");
        claim("Sank");
        receiver.reply(post -> {
            // What follows the answer looks at the clock, and is lost with the process.
            clock.looksLeft = receiver.posts().size() == 2 ? 0 : clock.looksLeft;
            return new Reply(200);
        });
        assertThatThrownBy(() -> delivery.deliver(id, () -> false)).hasMessage("the process is lost");
        assertThat(receiver.posts()).hasSize(2);
        assertThat(delivery.deliver(id, () -> false)).isEmpty();
        assertThat(receiver.posts()).extracting(Post::id).containsExactly(receiver.accepted().get(0).id(), receiver.accepted().get(1).id(),
                receiver.accepted().get(1).id());
        assertThat(receiver.accepted()).hasSize(2);
    }

    @Test
    void formerSecretSignsBesideTheNewOneForADay() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        String former = endpoints.secrets(id).getFirst().text();
        endpoints.rotate(id);
        String present = endpoints.secrets(id).getFirst().text();
        assertThat(present).isNotEqualTo(former).matches("whsec_[A-Za-z0-9+/]{43}=");
        claim("Sailed");
        clock.pass(Duration.ofHours(23));
        delivery.deliver(id, () -> false);
        Post both = receiver.posts().getFirst();
        assertThat(both.headers().get("Webhook-signature").getFirst().split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
        assertThat(endpoints.secrets(id)).hasSize(2);
        clock.pass(Duration.ofHours(2));
        claim("Sank");
        delivery.deliver(id, () -> false);
        Post one = receiver.posts().getLast();
        assertThat(one.headers().get("Webhook-signature").getFirst()).doesNotContain(" ");
        assertThat(endpoints.secrets(id)).extracting(WebhookSecret::text).containsExactly(present);
        assertThat(endpoints.secrets(id).toString()).doesNotContain(present);
    }

    @Test
    void receiverThatIsGoneOrFailsForDaysGetsNothingMoreUntilSomebodyLetsItGoOn() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        claim("Sailed");
        receiver.reply(410);
        assertThat(delivery.deliver(id, () -> false)).isEmpty();
        assertThat(endpoints.get(id).standing()).isEqualTo("Disabled: The receiver wants nothing any more (status 410).");
        endpoints.resume(id);
        receiver.reply(500);
        Instant begun = clock.now;
        for (Optional<Instant> next = delivery.deliver(id, () -> false); next.isPresent(); next = delivery.deliver(id, () -> false)) {
            assertThat(endpoints.get(id).standing()).startsWith("Failing since").contains("attempt");
            clock.now = next.get();
        }
        assertThat(Duration.between(begun, clock.now)).isBetween(Duration.ofHours(75), Duration.ofHours(93));
        assertThat(receiver.posts()).hasSize(11);
        assertThat(endpoints.get(id).state()).isEqualTo(EndpointState.DISABLED);
        assertThat(endpoints.get(id).standing()).contains("10 times in a row", "Answered with status 500");
        receiver.reply(204);
        claim("Sank");
        assertThat(delivery.deliver(id, () -> false)).isEmpty();
        assertThat(receiver.accepted()).isEmpty();
        endpoints.resume(id);
        delivery.deliver(id, () -> false);
        assertThat(receiver.accepted()).hasSize(2);
    }

    @Test
    void receiverMayAskForALongerPauseWithinADay() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        claim("Sailed");
        for (String asked : List.of("3600", "99999999", "Wed, 21 Oct 2099 07:28:00 GMT", "soon", "-5")) {
            endpoints.resume(id);
            receiver.reply(post -> new Reply(503, "", Map.of("Retry-After", asked)));
            Duration pause = Duration.between(clock.now, delivery.deliver(id, () -> false).orElseThrow());
            Duration expected =
                    asked.equals("3600") ? Duration.ofHours(1) : asked.length() > 5 ? Duration.ofHours(24) : Duration.ofSeconds(5);
            assertThat(pause).as(asked).isBetween(expected, expected.plusSeconds(1));
        }
    }

    @Test
    void whatWasWithdrawnOrTakenDownIsToldOfButNotSaid() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        String claim = claim("Sailed");
        UUID record = database.sql("select record_id from entry order by position desc limit 1").query(UUID.class).single();
        editor.allTheSame(claim + "/withdrawal", "version", "0", "reason", "It was never said " + mark);
        delivery.deliver(id, () -> false);
        assertThat(receiver.accepted()).extracting(Post::type).containsExactly("record.published", "record.withdrawn");
        assertThat(receiver.accepted()).allSatisfy(post -> assertThat(post.text()).doesNotContain("never said", "Sailed"));
        long first = database.sql("select min(position) from entry where record_id = ?").param(record).query(Long.class).single();
        endpoints.moveBack(id, first);
        delivery.deliver(id, () -> false);
        assertThat(receiver.posts()).hasSize(4);
        assertThat(receiver.posts().get(2).id()).isEqualTo(receiver.posts().get(0).id());
    }

    @Test
    void wordsThatWereTakenDownAreInNoEventEither() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        String claim = claim("Zebras sailed");
        change(claim, "Zebras sank");
        long first = log.last() - 1;
        Administrator.of(staff).takeDown("zebras");
        endpoints.moveBack(id, first);
        delivery.deliver(id, () -> false);
        assertThat(receiver.accepted()).extracting(Post::type).startsWith("record.published", "record.revised").contains("record.withheld");
        assertThat(receiver.accepted()).allSatisfy(post -> assertThat(post.text()).doesNotContainIgnoringCase("zebra"));
        assertThat(receiver.accepted().get(1).json().path("data").path("changed")).isEmpty();
    }

    @Test
    void onlyChosenEventsOfChosenKindsGo() throws Exception {
        UUID claims = endpoint(Set.of("record.revised"), Set.of("claim"));
        UUID actors = endpoint(Set.of(), Set.of("actor"));
        for (int i = 0; i < 3; i++) {
            claim("Sailed " + i);
        }
        change(claim("Sank"), "It never sank");
        delivery.deliver(claims, () -> false);
        delivery.deliver(actors, () -> false);
        assertThat(receiver.accepted()).extracting(Post::type).containsExactly("record.revised");
        assertThat(endpoints.get(actors).position()).isEqualTo(log.last());
        assertThat(attempts.latest(actors, 9)).isEmpty();
        assertThat(endpoints.get(claims).wanted().words()).isEqualTo("record.revised of claims in the story “" + title + "”");
    }

    @Test
    void oneEntryOrATestIsSentOnItsOwn() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        claim("Sailed");
        delivery.deliver(id, () -> false);
        long sent = endpoints.get(id).position();
        endpoints.pause(id);
        UUID again = attempts.ask(id, sent).orElseThrow();
        UUID test = attempts.ask(id, null).orElseThrow();
        assertThat(attempts.find(test).orElseThrow().outcome()).isEqualTo("Waits to be sent");
        delivery.sendAsked(again);
        receiver.reply(post -> new Reply(400, "No such room", Map.of()));
        delivery.sendAsked(test);
        assertThat(receiver.posts()).extracting(Post::type).containsExactly("record.published", "record.published", "webhook.test");
        assertThat(receiver.posts().get(1).id()).isEqualTo(receiver.posts().get(0).id());
        receiver.posts().get(2).verify(endpoints.secrets(id).getFirst().text());
        assertThat(attempts.find(test).orElseThrow().outcome()).isEqualTo("Answered with status 400: “No such room”.");
        assertThat(endpoints.get(id).failures()).as("a test changes nothing").isZero();
    }

    @Test
    void endpointThatIsRemovedWhileItIsSentToLeavesNothing() throws Exception {
        UUID id = endpoint(Set.of(), Set.of());
        claim("Sailed");
        receiver.reply(post -> {
            endpoints.remove(id);
            return new Reply(500);
        });
        assertThat(delivery.deliver(id, () -> false)).isEmpty();
        assertThat(attempts.latest(id, 9)).isEmpty();
    }

    @Test
    void onlySoManyLinesOfTheLogAreKept() {
        UUID id = endpoint(Set.of(), Set.of());
        for (int i = 0; i < WebhookAttempts.KEPT + 5; i++) {
            clock.pass(Duration.ofSeconds(1));
            attempts.add(id, (long) i, WebhookOutcome.unanswered("No answer.", clock.now, clock.now));
        }
        attempts.trim(id);
        assertThat(attempts.latest(id, 999)).hasSize(WebhookAttempts.KEPT).first()
                .satisfies(latest -> assertThat(latest.position()).isEqualTo(WebhookAttempts.KEPT + 4));
    }

    private UUID endpoint(Set<String> events, Set<String> kinds) {
        return endpoints.make(new WebhookDetails("Chat " + mark, WebAddress.of(receiver.address()), events, kinds, story));
    }

    private String claim(String text) throws Exception {
        return editor.made("claims", "text", text + " " + mark, "stories", title);
    }

    private void change(String claim, String text) throws Exception {
        Editor.place(editor.allTheSame(claim, editor.filledIn(claim, "text", text + " " + mark, "reason", "Plainer")));
    }
}
