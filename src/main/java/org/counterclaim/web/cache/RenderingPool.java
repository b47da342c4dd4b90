package org.counterclaim.web.cache;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import org.counterclaim.web.server.RequestId;

/**
 * The threads on which pages are rendered. Requests run on virtual threads, which cost nothing while they wait; rendering takes processor
 * time and memory, so only a few pages are rendered at a time. The pool's platform threads are time-sliced, so pages from memory need not
 * wait for pages being rendered. People who are signed in have a queue of their own.
 */
@Component
public final class RenderingPool implements AutoCloseable {

    /** The attribute of a request by somebody who is signed in. */
    public static final String SIGNED_IN = RenderingPool.class.getName() + ".signedIn";

    /** How long a request waits for its turn. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    static final int AT_A_TIME = Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
    private static final int MOST_SESSIONS = 5_000;

    private final Semaphore forEverybody = new Semaphore(AT_A_TIME, true);
    private final Semaphore forSignedIn = new Semaphore(AT_A_TIME, true);

    /** Sessions in which somebody has been signed in. */
    private final Cache<String, Boolean> sessions = Caffeine.newBuilder().maximumSize(MOST_SESSIONS).build();

    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("page-maker-", 1).factory());

    private final Duration patience;

    @Autowired
    RenderingPool() {
        this(PATIENCE);
    }

    RenderingPool(Duration patience) {
        this.patience = patience;
    }

    /** The rendering of a page. */
    interface Work {
        void run() throws IOException, ServletException;
    }

    /** Runs the work and returns when it is done; returns false if too much other work is waiting. */
    boolean make(HttpServletRequest request, Work work) throws IOException, ServletException {
        String session = request.getRequestedSessionId();
        Semaphore turns = session != null && sessions.getIfPresent(session) != null ? forSignedIn : forEverybody;
        if (!isItsTurn(turns)) {
            return false;
        }
        try {
            await(threads.submit(() -> {
                try (var _ = RequestId.logged(RequestId.of(request))) {
                    work.run();
                }
                return true;
            }));
        } finally {
            turns.release();
        }
        if (session != null && request.getAttribute(SIGNED_IN) != null) {
            sessions.put(session, true);
        }
        return true;
    }

    private boolean isItsTurn(Semaphore turns) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits without giving up, because the server then reuses the request object. */
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
