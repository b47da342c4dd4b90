package org.counterclaim.testing;

import java.nio.file.Path;
import java.util.Locale;

import org.testcontainers.postgresql.PostgreSQLContainer;

import org.counterclaim.database.TestServer;

/** The only PostgreSQL server of this test JVM; it starts when the first test needs it. */
enum TestPostgres {

    TESTCONTAINERS, EMBEDDED;

    static final TestPostgres CHOICE = choose();

    private static final int MAX_CONNECTIONS = 300;

    private static TestPostgres choose() {
        String wanted = System.getenv("COUNTERCLAIM_TESTS_ON");
        return wanted != null ? valueOf(wanted.toUpperCase(Locale.ROOT))
                : DockerEngine.answers() ? TESTCONTAINERS : EMBEDDED;
    }

    String announcement() {
        String why = System.getenv("COUNTERCLAIM_TESTS_ON") != null ? ", because COUNTERCLAIM_TESTS_ON says so"
                : this == EMBEDDED ? ", because no Docker engine answered" : "";
        return "Tests run on PostgreSQL 18 " + (this == EMBEDDED ? "embedded" : "by Testcontainers") + why;
    }

    static TestServer server() {
        return Started.SERVER;
    }

    private TestServer start() {
        if (this == EMBEDDED) {
            return TestServer.embedded(Path.of("target"), MAX_CONNECTIONS);
        }
        // The server stops with the JVM, as set below.
        @SuppressWarnings("resource") PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withUsername("postgres")
                .withCommand("postgres", "-c", "max_connections=" + MAX_CONNECTIONS);
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return TestServer.at("jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/",
                container.getUsername(), container.getPassword());
    }

    private static final class Started {
        static final TestServer SERVER = CHOICE.start();
    }
}
