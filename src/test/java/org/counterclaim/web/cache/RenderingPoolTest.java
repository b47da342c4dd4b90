package org.counterclaim.web.cache;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose page is rendered when more is asked for than can be done. */
class RenderingPoolTest {

    @Test
    void signedInPersonDoesNotStandInLineWithEverybody() throws Exception {
        CountDownLatch haveBegun = new CountDownLatch(RenderingPool.AT_A_TIME);
        CountDownLatch isOver = new CountDownLatch(1);
        try (RenderingPool makers = new RenderingPool(Duration.ofMillis(1))) {
            for (String session : new String[] {null, "a session"}) {
                assertThat(makers.make(signedInWith(session), () -> {
                })).isTrue();
            }
            for (int i = 0; i < RenderingPool.AT_A_TIME; i++) {
                Thread.startVirtualThread(() -> waitIn(makers, haveBegun, isOver));
            }
            haveBegun.await();
            assertThat(makers.make(new MockHttpServletRequest(), () -> {
            })).as("somebody").isFalse();
            assertThat(makers.make(signedInWith("another"), () -> {
            })).as("who has not been seen here").isFalse();
            assertThat(makers.make(signedInWith("a session"), () -> {
            })).as("who has").isTrue();
        } finally {
            isOver.countDown();
        }
    }

    private static MockHttpServletRequest signedInWith(String session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRequestedSessionId(session);
        request.setAttribute(RenderingPool.SIGNED_IN, true);
        return request;
    }

    private static void waitIn(RenderingPool makers, CountDownLatch haveBegun, CountDownLatch isOver) {
        try {
            makers.make(new MockHttpServletRequest(), () -> {
                haveBegun.countDown();
                await(isOver);
            });
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void await(CountDownLatch isOver) {
        try {
            isOver.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
