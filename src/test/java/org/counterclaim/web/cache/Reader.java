package org.counterclaim.web.cache;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.springframework.core.env.Environment;

import org.counterclaim.testing.Queries;
import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads pages of the application that a test has started. */
class Reader {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Environment environment;
    private final Queries queries;

    Reader(Environment environment, Queries queries) {
        this.environment = environment;
        this.queries = queries;
    }

    Raw get(String path, String... headers) throws Exception {
        return ask("GET", path, headers);
    }

    Raw ask(String method, String path, String... headers) throws Exception {
        return Raw.ask(environment.getRequiredProperty("local.server.port", Integer.class), method, path, headers);
    }

    /** Reads a page until it comes from memory. */
    String kept(String path) throws Exception {
        eventually(() -> queries.during(() -> get(path)) == 0);
        return path;
    }

    static void eventually(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
