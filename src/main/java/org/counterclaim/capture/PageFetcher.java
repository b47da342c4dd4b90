package org.counterclaim.capture;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;

import org.counterclaim.core.WebAddress;

/**
 * Fetches pages within the limits. Each page is read on a thread of its own, which a slow name look-up may occupy longer than its caller
 * waits. Their number is limited, and nobody queues for them.
 */
final class PageFetcher implements Closeable {

    /** Turns a page into a result, or refuses it. */
    @FunctionalInterface
    interface Reader<T> {
        T read(FetchResponse answer) throws UnreadablePageException;
    }

    private static final List<Header> ACCEPTED = List.of(
            new BasicHeader(HttpHeaders.ACCEPT, "text/html, application/xhtml+xml, text/plain;q=0.5"),
            new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "gzip"));

    private final FetchClient client;
    private final SsrfGuard gate;
    private final FetchLimits limits;
    private final ExecutorService threads;

    PageFetcher(SsrfGuard gate, FetchLimits limits, String userAgent) {
        this.client = new FetchClient(gate, limits, userAgent, ACCEPTED);
        this.gate = gate;
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(0, limits.atOnce(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("capture-", 1).factory());
    }

    /** Fetches a page and returns the reader's result; throws with the reason if there is none. */
    <T> T fetch(WebAddress address, Reader<T> reader) throws UnreadablePageException {
        FetchAttempt attempt = new FetchAttempt(client, gate, limits);
        Future<T> page = null;
        try {
            page = threads.submit(() -> reader.read(attempt.fetch(address)));
            return await(page);
        } catch (RejectedExecutionException allBusy) {
            throw FetchErrorMessages.busy();
        } finally {
            attempt.stop();
            if (page != null) {
                page.cancel(true);
            }
        }
    }

    private <T> T await(Future<T> page) throws UnreadablePageException {
        try {
            return page.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw FetchErrorMessages.tooSlow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw UnreadablePageException.tryAgain("The server is being stopped.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnreadablePageException refused) {
                throw refused;
            }
            throw new IllegalStateException("A page could not be read", failed.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        client.close();
    }
}
