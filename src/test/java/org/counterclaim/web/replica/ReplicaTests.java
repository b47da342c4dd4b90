package org.counterclaim.web.replica;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.counterclaim.Counterclaim;
import org.counterclaim.database.StreamingPair;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.web.cache.OneStory;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages come from a real streaming replica, unless it lacks something that they must show. The last test promotes it. */
@StandsAlone
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaTests {

    @TempDir
    static Path directory;

    private static StreamingPair servers;
    private static ConfigurableApplicationContext node;
    private static OneStory stories;
    private static ReadReplica replica;

    private String path = "";

    @BeforeAll
    static void start() throws Exception {
        servers = StreamingPair.started(directory);
        node = new SpringApplicationBuilder(Counterclaim.class, OneStory.class, FragileQuery.class).run(Stream.concat(
                servers.settings().stream(), Stream.of("--server.port=0", "--counterclaim.demo=none",
                        "--counterclaim.signer.directory=" + directory.resolve("signer")))
                .toArray(String[]::new));
        stories = node.getBean(OneStory.class);
        replica = node.getBean(ReadReplica.class);
    }

    @AfterAll
    static void end() throws Exception {
        node.close();
        servers.close();
    }

    @BeforeEach
    void waitForReplica() {
        path = stories.made();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            long before = read();
            return stories.made() != null && Raw.ask(port(), "GET", path).status() == 200 && read() > before;
        });
    }

    /** Reads, in its own transaction, and dies while it does so if the replica answers. */
    static class FragileQuery {

        private final JdbcClient database;

        FragileQuery(JdbcClient database) {
            this.database = database;
        }

        @Transactional(readOnly = true)
        public boolean isOnReplica() {
            boolean isOnReplica = database.sql("select pg_is_in_recovery()").query(Boolean.class).single();
            if (isOnReplica) {
                database.sql("select pg_terminate_backend(pg_backend_pid())").query().listOfRows();
            }
            return isOnReplica;
        }
    }

    @Test
    @Order(1)
    void readersWithoutASessionReadFromIt() throws Exception {
        for (String each : new String[] {path + "?from=1999", "/search?q=story", "/claims?page=1&verdict=disputed"}) {
            long before = read();
            assertThat(Raw.ask(port(), "GET", each).status()).as(each).isEqualTo(200);
            assertThat(read()).as(each).isGreaterThan(before);
        }
        for (String each : new String[] {"/claims.csv", "/log/checkpoint", "/sign-in"}) {
            long before = read();
            Raw.ask(port(), "GET", each);
            assertThat(read()).as(each).isEqualTo(before);
        }
        long before = read();
        assertThat(Raw.ask(port(), "GET", path + "?from=1998", "Cookie: session=abc").status()).isEqualTo(200);
        assertThat(read()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void changesShowAtOnceThoughReplayIsPaused() throws Exception {
        servers.pause();
        try {
            long behind = times("behind");
            for (int i = 0; i < 20; i++) {
                stories.retitle(path, "Unseen " + i);
                assertThat(Raw.ask(port(), "GET", path).text()).contains("Unseen " + i);
            }
            // A node that has not heard of its own change yet does not even ask the replica.
            Awaitility.await().until(() -> Raw.ask(port(), "GET", "/search?q=story").status() == 200
                    && times("behind") > behind);
        } finally {
            servers.resume();
        }
    }

    @Test
    @Order(3)
    void transactionInWhichItFailsIsReadOnThePrimary() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/search");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            long failed = failed();
            assertThat(node.getBean(FragileQuery.class).isOnReplica()).isFalse();
            assertThat(failed()).isEqualTo(failed + 1);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    @Order(4)
    void readersNoticeNothingWhileItIsGone() throws Exception {
        servers.stop();
        for (int i = 0; i < 10; i++) {
            stories.retitle(path, "Alone " + i);
            assertThat(Raw.ask(port(), "GET", path).text()).contains("Alone " + i);
        }
        assertThat(failed()).isPositive();
        servers.start();
    }

    @Test
    @Order(5)
    void promotedOneIsNotReadAnyMore() throws Exception {
        servers.promote();
        for (int i = 0; i < 10; i++) {
            stories.retitle(path, "Elsewhere " + i);
            long before = read();
            assertThat(Raw.ask(port(), "GET", path).text()).contains("Elsewhere " + i);
            assertThat(read()).isEqualTo(before);
        }
    }

    private static long read() {
        return times("read");
    }

    private static long failed() {
        return times("failed");
    }

    private static long times(String outcome) {
        return Objects.requireNonNull(replica.outcomes().get(outcome)).sum();
    }

    private static int port() {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
