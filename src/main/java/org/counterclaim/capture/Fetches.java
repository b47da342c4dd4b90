package org.counterclaim.capture;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.counterclaim.core.WebAddress;

/**
 * Fetches pages within the limits. Each is read on a thread of its own, which a slow look-up of a name may hold longer
 * than its caller waits; there are only so many, and nobody queues for them.
 */
final class Fetches implements Closeable {

    /** Makes something of a page, or refuses it. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Answer answer) throws CannotRead;
    }

    private final Client client;
    private final Gate gate;
    private final Limits limits;
    private final ExecutorService threads;

    Fetches(Gate gate, Limits limits, String userAgent) {
        this.client = new Client(gate, limits, userAgent);
        this.gate = gate;
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(0, limits.atOnce(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("capture-", 1).factory());
    }

    /** What the reader makes of the page, or the reason why there is none. */
    <T> T fetch(WebAddress address, Reader<T> reader) throws CannotRead {
        Attempt attempt = new Attempt(client, gate, limits);
        Future<T> page = null;
        try {
            page = threads.submit(() -> reader.read(attempt.fetch(address)));
            return await(page);
        } catch (RejectedExecutionException allBusy) {
            throw Refusals.busy();
        } finally {
            attempt.stop();
            if (page != null) {
                page.cancel(true);
            }
        }
    }

    private <T> T await(Future<T> page) throws CannotRead {
        try {
            return page.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw Refusals.tooSlow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CannotRead.tryAgain("The server is being stopped.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CannotRead refused) {
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
