package org.counterclaim.interchange.following;

import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.claim.Claim;
import org.counterclaim.core.Slug;
import org.counterclaim.database.JobScheduler;
import org.counterclaim.factcheck.queue.ReviewScene;
import org.counterclaim.interchange.outgoing.OutgoingHold;
import org.counterclaim.statement.Stance;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails to followers come once, soon but not too often, whatever the mail server and the nodes of the site do. */
@FollowingTest
class FollowMailDeliveryTests {

    private static final Duration SOON = Duration.ofSeconds(40);

    @LocalServerPort
    int port;

    @Autowired
    Mailbox mailbox;

    @Autowired
    ReviewScene scene;

    @Autowired
    JdbcClient database;

    @Autowired
    MailServer server;

    @Autowired
    FollowMails mails;

    @Autowired
    Followings followings;

    @Autowired
    FollowingLinks links;

    @Autowired
    FollowTargets targets;

    @Autowired
    FeedNewsReader reader;

    @Autowired
    FollowMailTexts texts;

    @Autowired
    FollowMailWriter writer;

    @Autowired
    JobScheduler jobs;

    @Autowired
    OutgoingHold held;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Person person;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void hold() {
        mailbox.hold();
        MailReceiver.away(false);
        person = new Person(port);
    }

    private int followings(String email) {
        return database.sql("select count(*) from private.following t join private.follower f on f.id = t.follower_id where email = :email")
                .param("email", email).query(Integer.class).single();
    }

    @Test
    void mailWaitsUntilChangesPauseButNotForEver() throws Exception {
        Claim claim = scene.claim("It rained " + mark);
        String email = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
        Instant begin = Instant.now();
        NewsCheck check = new NewsCheck(database, reader, mails, followings, "06:00");
        for (int i = 0; i < 16; i++) {
            scene.statement(claim, scene.actor("Speaker " + i + " " + mark), Stance.DENIES);
            check.run(begin.plusSeconds(20L * i));
            mailbox.send(begin.plusSeconds(20L * i));
            assertThat(MailReceiver.to(email)).as("after %d s", 20 * i).hasSize(i < 15 ? 1 : 2);
        }
        scene.statement(claim, scene.actor("Late " + mark), Stance.DENIES);
        mailbox.pass(begin.plusSeconds(400));
        assertThat(MailReceiver.to(email)).as("the next mail comes some minutes later").hasSize(2);
        mailbox.pass(begin.plusSeconds(1000));
        assertThat(MailReceiver.to(email)).hasSize(3);
        assertThat(MailReceiver.to(email).getLast().text()).contains("Late " + mark).doesNotContain("Speaker");
    }

    @Test
    void serverThatIsAwayOnlyDelaysAMail() throws Exception {
        Claim claim = scene.claim("Away " + mark);
        String email = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
        scene.statement(claim, scene.actor("Ann " + mark), Stance.DENIES);
        MailReceiver.away(true);
        Instant later = mailbox.pass(Instant.now());
        assertThat(MailReceiver.to(email)).hasSize(1);
        MailReceiver.away(false);
        mailbox.send(later.plusSeconds(20));
        assertThat(MailReceiver.to(email)).as("the server is left alone for a while").hasSize(1);
        mailbox.send(later.plusSeconds(40));
        assertThat(MailReceiver.to(email)).hasSize(2);
        mailbox.send(later.plusSeconds(3600));
        assertThat(MailReceiver.to(email)).hasSize(2);
    }

    @Test
    void addressThatItsServerRefusesForGoodIsDeletedAfterSomeDays() throws Exception {
        Claim claim = scene.claim("Refused " + mark);
        String email = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
        MailReceiver.refuse(email);
        scene.statement(claim, scene.actor("Ann " + mark), Stance.DENIES);
        Instant now = mailbox.pass(Instant.now());
        for (int day = 1; day <= 3; day++) {
            assertThat(followings(email)).isOne();
            now = now.plus(Duration.ofDays(1).plusSeconds(1));
            mailbox.send(now);
        }
        assertThat(followings(email)).isZero();
    }

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        Claim claim = scene.claim("Twice " + mark);
        String known = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
        List<String> others = alsoFollowing(known, 90);
        scene.statement(claim, scene.actor("Ann " + mark), Stance.DENIES);
        NewsCheck check = new NewsCheck(database, reader, mails, followings, "06:00");
        Instant now = Instant.now();
        Stream.of(now, now, now.plusSeconds(40), now.plusSeconds(40)).forEach(check::run);
        CompletableFuture.allOf(Stream.of(1, 2).map(node -> CompletableFuture.runAsync(
                () -> new FollowMailDelivery(server, mails, followings, links, targets, reader, texts, writer)
                        .run(now.plusSeconds(40), () -> false)))
                .toArray(CompletableFuture[]::new)).join();
        assertThat(MailReceiver.times(others)).hasSize(90).containsOnly(1);
        assertThat(MailReceiver.to(known)).hasSize(2);
    }

    @Test
    void whoeverFollowsTheMostFollowedStoryGetsOneMail() throws Exception {
        Claim claim = scene.claim("Many " + mark);
        String known = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
        int many = Thorough.or(200, 10_000);
        List<String> others = alsoFollowing(known, many);
        scene.statement(claim, scene.actor("Ann " + mark), Stance.DENIES);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        mailbox.pass(Instant.now());
        System.out.printf("%,d mails: %,d ms, of which the site %,d ms of CPU time; %,d kB allocated for each%n", many,
                (System.nanoTime() - begun) / 1_000_000, (threads.getCurrentThreadCpuTime() - worked) / 1_000_000,
                (threads.getCurrentThreadAllocatedBytes() - allocated) / 1024 / many);
        assertThat(MailReceiver.times(others)).hasSize(many).containsOnly(1);
    }

    /** Has so many others follow what an address follows; returns their addresses. */
    private List<String> alsoFollowing(String known, int many) {
        List<String> others = IntStream.range(0, many).mapToObj(i -> i + known).toList();
        database.sql("""
                        with new as (insert into private.follower (email) select unnest(:emails) returning id)
                        insert into private.following (follower_id, feed_id, daily, confirmed_at, told_until)
                        select new.id, f.feed_id, false, now(), f.told_until from new, private.following f
                        join private.follower r on r.id = f.follower_id where r.email = :known""")
                .param("emails", others.toArray(String[]::new)).param("known", known).update();
        return others;
    }

    @Test
    void whoFollowsAClaimThatIsMergedFollowsWhatItBecame() throws Exception {
        Claim first = scene.claim("First " + mark);
        Claim second = scene.claim("Second " + mark);
        Claim last = scene.claim("Last " + mark);
        String email = mailbox.follow(person, "/claims/" + first.slug(), "at-once");
        database.sql("delete from private.attempt").update();
        mailbox.follow(person, email, "/claims/" + second.slug(), "at-once");
        scene.with(first, claim -> claim.mergeInto(second.id(), Slug.of(claim.slug() + "-merged"), ReviewScene.CHANGE));
        Instant now = mailbox.pass(Instant.now());
        assertThat(MailReceiver.to(email)).hasSize(3);
        assertThat(MailReceiver.to(email).getLast().text()).contains("merged");
        scene.with(second, claim -> claim.mergeInto(last.id(), Slug.of(claim.slug() + "-merged"), ReviewScene.CHANGE));
        now = mailbox.pass(now.plusSeconds(1000));
        assertThat(MailReceiver.to(email)).as("once, although both were followed").hasSize(4);
        scene.statement(last, scene.actor("Ann " + mark), Stance.DENIES);
        now = mailbox.pass(now.plusSeconds(1000));
        assertThat(MailReceiver.to(email)).hasSize(5);
        assertThat(MailReceiver.to(email).getLast().text()).contains("Ann " + mark, "because you follow the claim “Last " + mark);
        assertThat(followings(email)).isOne();
        new Person(port).post(MailReceiver.to(email).get(3).page() + "/end", "List-Unsubscribe", "One-Click");
        assertThat(followings(email)).as("the addresses in former mails end it as before").isZero();
    }

    @Test
    void mailThatANodeTookAndDidNotSendComesWithTheSameId() throws Exception {
        Claim claim = scene.claim("Crash " + mark);
        String email = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
        scene.statement(claim, scene.actor("Ann " + mark), Stance.DENIES);
        NewsCheck check = new NewsCheck(database, reader, mails, followings, "06:00");
        Instant now = Instant.now();
        check.run(now);
        check.run(now.plusSeconds(40));
        FollowMail taken =
                mails.take(1000, now.plusSeconds(40)).stream().filter(mail -> mail.email().equals(email)).findAny().orElseThrow();
        mailbox.send(now.plusSeconds(60));
        assertThat(MailReceiver.to(email)).hasSize(1);
        scene.statement(claim, scene.actor("Later " + mark), Stance.DENIES);
        mailbox.send(now.plusSeconds(1000));
        assertThat(MailReceiver.to(email).getLast().header("Message-ID")).isEqualTo("<" + taken.id() + "@record.example.org>");
        assertThat(MailReceiver.to(email).getLast().text()).doesNotContain("Later");
    }

    @Test
    void restoredSiteMailsNobodyUntilAnAdministratorSaysSo() throws Exception {
        owner.sql("insert into private.outgoing_hold (taken_at) values (now())").update();
        Claim claim = scene.claim("Restored " + mark);
        jobs.start();
        String email = Mailbox.address();
        person.post("/follow", "of", "/claims/" + claim.slug(), "email", email, "pace", "at-once");
        Awaitility.await().atMost(SOON).until(() -> database
                .sql("select not exists (select from private.scheduled_task where task_name = 'follow-mail')").query(Boolean.class)
                .single());
        assertThat(MailReceiver.to(email)).isEmpty();
        held.end(true);
        Awaitility.await().atMost(SOON).until(() -> MailReceiver.to(email).size() == 1);
    }

    @Test
    void siteDoesAllThisByItself() throws Exception {
        Claim claim = scene.claim("Itself " + mark);
        jobs.start();
        String email = Mailbox.address();
        person.post("/follow", "of", "/claims/" + claim.slug(), "email", email, "pace", "at-once");
        Awaitility.await().atMost(SOON).until(() -> MailReceiver.to(email).size() == 1);
        Awaitility.await().atMost(SOON)
                .until(() -> database.sql("select last_success from private.scheduled_task where task_name = 'follow-news'")
                        .query(Timestamp.class).optional().isPresent());
    }
}
