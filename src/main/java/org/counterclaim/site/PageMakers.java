package org.counterclaim.site;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletException;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The threads on which pages are made. Requests have threads of their own that cost nothing while they wait, of which
 * there may be many; making takes processor time and memory, and so is for a few at a time. They are the machine's threads,
 * which it has take turns, so that pages from memory need not wait for those that are being made.
 */
@Component
final class PageMakers implements AutoCloseable {

    /** How long to wait for one's turn. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int AT_A_TIME = 16;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("page-maker-", 1).factory());

    /** The making of a page. */
    interface Work {
        void run() throws IOException, ServletException;
    }

    /** Returns when it has been done; false if too much else is to be done first. */
    boolean make(Work work) throws IOException, ServletException {
        if (!isItsTurn()) {
            return false;
        }
        try {
            await(threads.submit(() -> {
                work.run();
                return true;
            }));
        } finally {
            turns.release();
        }
        return true;
    }

    private boolean isItsTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Does not give up before: the server uses the request for another one afterwards. */
    private static void await(Future<Boolean> work) throws IOException, ServletException {
        boolean interrupted = false;
        while (true) {
            try {
                work.get();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            } catch (ExecutionException failed) {
                throw asThrown(failed.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException asThrown(@Nullable Throwable failure) throws IOException, ServletException {
        return switch (failure) {
            case IOException io -> throw io;
            case ServletException servlet -> throw servlet;
            case Error error -> throw error;
            case RuntimeException runtime -> runtime;
            case null, default -> new IllegalStateException(failure);
        };
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
