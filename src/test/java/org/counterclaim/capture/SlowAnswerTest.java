package org.counterclaim.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.testing.StandsAlone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterclaim.capture.LocalReading.OK;
import static org.counterclaim.capture.LocalReading.assertRefused;
import static org.counterclaim.capture.LocalReading.at;
import static org.counterclaim.capture.LocalReading.pages;

/** Slow sites, and many readers at the same time. */
@StandsAlone
class SlowAnswerTest {

    /** Sends one byte at a time, each well before the site would count as silent. */
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX: ", OK + "Connection: close\r\n\r\n", OK + "Transfer-Encoding: chunked\r\n\r\n1;x="})
    void dripIsCutOffInTime(String start) throws Exception {
        Instant before = Instant.now();
        assertRefused("took too long", TestGate.HASTY, (path, me, out) -> {
            out.write(start.getBytes(ISO_8859_1));
            while (me.pause(50)) {
                out.write('x');
                out.flush();
            }
        });
        assertThat(Duration.between(before, Instant.now())).isLessThan(TestGate.HASTY.whole().plusSeconds(4));
    }

    @Test
    void silenceIsCutOffInTime() throws Exception {
        assertRefused("took too long", TestGate.HASTY, (path, me, out) -> me.pause(60_000));
    }

    @Test
    void endlessInterimAnswersAreCutOff() throws Exception {
        assertRefused("", TestGate.HASTY, (path, me, out) -> {
            while (me.pause(1)) {
                out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(ISO_8859_1));
            }
        });
    }

    @Test
    void onlySoManyAreReadAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(TestGate.LIMITS.atOnce());
        CountDownLatch answered = new CountDownLatch(1);
        try (LocalSite site = new LocalSite((path, me, out) -> {
            asked.countDown();
            await(answered);
            LocalSite.page(out, "<title>Read</title>");
        })) {
            WebPageReader pages = pages(site, "Counterclaim");
            List<CompletableFuture<PageCapture>> readers = IntStream.range(0, TestGate.LIMITS.atOnce())
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> readUnchecked(pages, site), task -> Thread.ofVirtual().start(task)))
                    .toList();
            asked.await();
            assertThatThrownBy(() -> pages.read(at(site, "/"))).isInstanceOf(UnreadablePageException.class)
                    .hasMessageContaining("Too many pages");
            answered.countDown();
            assertThat(readers).allSatisfy(reader -> assertThat(reader.join().headline().best()).isPresent());
            pages.destroy();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static PageCapture readUnchecked(WebPageReader pages, LocalSite site) {
        try {
            return pages.read(at(site, "/"));
        } catch (UnreadablePageException refused) {
            throw new AssertionError(refused);
        }
    }
}
