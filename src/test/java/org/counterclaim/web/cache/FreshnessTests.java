package org.counterclaim.web.cache;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.Counterclaim;
import org.counterclaim.database.StreamingPair;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

/** Several nodes and a replica: no page is older than a change that any node acknowledged before the request began. */
@StandsAlone
class FreshnessTests {

    private static final int NODES = Thorough.or(2, 3);
    private static final Pattern TITLE = Pattern.compile("Title (\\d+)");

    @TempDir
    static Path directory;

    private static final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private static StreamingPair servers;

    @BeforeAll
    static void start() throws Exception {
        servers = StreamingPair.started(directory);
        for (int i = 0; i < NODES; i++) {
            nodes.add(new SpringApplicationBuilder(Counterclaim.class, OneStory.class).run(Stream.concat(servers.settings().stream(),
                    Stream.of("--server.port=0", "--counterclaim.demo=none", "--counterclaim.record-check.every=0",
                            "--counterclaim.log.signed-elsewhere=true"))
                    .toArray(String[]::new)));
        }
    }

    @AfterAll
    static void end() throws Exception {
        nodes.forEach(ConfigurableApplicationContext::close);
        servers.close();
    }

    @Test
    void noPageIsOlderThanAnAcknowledgedChange() throws Exception {
        Trial trial = new Trial();
        trial.run(Thorough.or(100, 10_000), nodes);
        System.out.println(trial.words());
        assertThat(trial.older).hasValue(0);
    }

    /** Shows that the trial finds old pages: a node that hears nothing, and believes all the same that it has heard everything. */
    @Test
    void deafNodeWithoutFallbackIsFoundOut() throws Exception {
        ConfigurableApplicationContext deaf = nodes.getLast();
        NotificationListener listener = deaf.getBean(NotificationListener.class);
        RevisionTracker revisions = deaf.getBean(RevisionTracker.class);
        Trial trial = new Trial();
        Raw.ask(port(deaf), "GET", trial.path);
        listener.stop();
        Reader.eventually(() -> revisions.now() == null);
        AtomicBoolean isOver = new AtomicBoolean();
        try (ExecutorService trust = Executors.newSingleThreadExecutor()) {
            Future<?> _ = trust.submit(() -> {
                while (!isOver.get()) {
                    revisions.answered(revisions.asking());
                    Thread.onSpinWait();
                }
            });
            trial.run(50, nodes.subList(0, NODES - 1));
            isOver.set(true);
        }
        listener.start();
        System.out.println("With a deaf node: " + trial.words());
        assertThat(trial.older).hasPositiveValue();
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Changes of one story's title, and readers of its page on each node. */
    private static final class Trial {

        private final String path = nodes.getFirst().getBean(OneStory.class).made();
        private final AtomicInteger acknowledged = new AtomicInteger(-1);
        private final AtomicInteger pages = new AtomicInteger();
        private final AtomicInteger older = new AtomicInteger();
        private volatile boolean isOver;

        /** Changes the title on each of some nodes in turn, while pages are read on all. */
        void run(int changes, List<ConfigurableApplicationContext> writers) throws Exception {
            try (ExecutorService readers = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                List<Future<?>> reading = new ArrayList<>();
                change(0, writers);
                nodes.forEach(node -> reading.add(readers.submit(() -> read(port(node)))));
                try {
                    for (int i = 1; i <= changes; i++) {
                        change(i, writers);
                    }
                } finally {
                    isOver = true;
                }
                for (Future<?> each : reading) {
                    each.get();
                }
            }
        }

        private void change(int number, List<ConfigurableApplicationContext> writers) {
            writers.get(number % writers.size()).getBean(OneStory.class).retitle(path, "Title " + number);
            acknowledged.set(number);
        }

        private Void read(int port) throws Exception {
            while (!isOver) {
                int before = acknowledged.get();
                Matcher title = TITLE.matcher(Raw.ask(port, "GET", path).text());
                pages.incrementAndGet();
                if (!title.find() || Integer.parseInt(title.group(1)) < before) {
                    older.incrementAndGet();
                }
            }
            return null;
        }

        String words() {
            return "%,d changes, %,d pages, %,d older than a change acknowledged before".formatted(acknowledged.get(), pages.get(),
                    older.get());
        }
    }
}
