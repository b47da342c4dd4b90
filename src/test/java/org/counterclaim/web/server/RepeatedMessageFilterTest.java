package org.counterclaim.web.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedMessageFilterTest {

    private final AtomicLong now = new AtomicLong(1);
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("some.place");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    RepeatedMessageFilterTest() {
        context.addTurboFilter(new RepeatedMessageFilter(now::get));
        written.start();
        log.addAppender(written);
    }

    @Test
    void oneLineOfAKindInTenSecondsWithACountAndOneStackTrace() {
        for (int i = 0; i < 1_000; i++) {
            log.error("Failed at {}", i, new IllegalStateException("by design"));
        }
        log.warn("Something else");
        now.addAndGet(Duration.ofSeconds(11).toNanos());
        log.error("Failed at {}", 1_000, new IllegalStateException("by design"));
        assertThat(written.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("Failed at 0", "Something else",
                "Failed at 1000: java.lang.IllegalStateException: by design (and 999 more like it since the last)");
        assertThat(written.list.stream().filter(line -> line.getThrowableProxy() != null)).hasSize(1);
    }

    @Test
    void whatIsNoFaultIsAllWritten() {
        for (int i = 0; i < 3; i++) {
            log.info("Read {}", i);
        }
        assertThat(written.list).hasSize(3);
    }
}
