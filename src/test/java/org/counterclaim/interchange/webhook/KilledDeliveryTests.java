package org.counterclaim.interchange.webhook;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import org.counterclaim.database.TestServer;
import org.counterclaim.interchange.webhook.HookReceiver.Post;
import org.counterclaim.interchange.webhook.HookReceiver.Reply;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.testing.ThoroughTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that is killed while it delivers events leaves none out, and what comes again has the same id. */
@StandsAlone
class KilledDeliveryTests {

    private static final int EVENTS = 30;

    /** The process is killed while the receiver has these posts in hand: it has accepted them, and the process does not know. */
    private static final Set<Integer> KILLS = Set.of(4, 12, 20);

    @ThoroughTest
    void everyEventArrivesOnceByItsIdAlthoughTheProcessIsKilledInTheMiddle() throws Exception {
        AtomicReference<Process> node = new AtomicReference<>();
        try (HookReceiver receiver = new HookReceiver()) {
            receiver.reply(post -> {
                if (KILLS.contains(receiver.posts().size())) {
                    node.get().toHandle().destroyForcibly();
                }
                return new Reply(204);
            });
            TestServer.Database database = TestDatabase.migrated();
            node.set(started(receiver, database));
            Awaitility.await().atMost(Duration.ofMinutes(15)).until(() -> {
                if (!node.get().isAlive()) {
                    node.set(started(receiver, database));
                }
                return receiver.accepted().size() == EVENTS;
            });
            assertThat(receiver.accepted()).extracting(post -> Long.valueOf(post.data("position"))).isSorted().doesNotHaveDuplicates();
            assertThat(receiver.accepted()).extracting(Post::type).containsOnly("record.published");
            assertThat(receiver.posts().stream().collect(Collectors.groupingBy(Post::id)).values())
                    .allSatisfy(same -> assertThat(same).extracting(Post::text).containsOnly(same.getFirst().text()))
                    .filteredOn(same -> same.size() > 1).as("what came again").hasSize(KILLS.size());
        } finally {
            node.get().destroyForcibly().onExit().join();
        }
    }

    private static Process started(HookReceiver receiver, TestServer.Database database) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                DeliveringNode.class.getName(), receiver.address(), String.valueOf(URI.create(receiver.address()).getPort()),
                String.valueOf(EVENTS), "--server.port=0", "--counterclaim.record-check.every=0",
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.runtime(),
                "--spring.datasource.password=" + database.runtimePassword(), "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + database.owner(), "--spring.flyway.password=" + database.ownerPassword()));
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }
}
