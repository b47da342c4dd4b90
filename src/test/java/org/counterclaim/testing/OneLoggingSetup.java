package org.counterclaim.testing;

import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Lets only one application at a time set up its logging. All of a process share it, and tests start applications side by side; now and
 * then one of them found it half set up by another and did not start.
 */
class OneLoggingSetup implements SpringApplicationRunListener, Ordered {

    private static final ReentrantLock LOGGING = new ReentrantLock();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void starting(ConfigurableBootstrapContext context) {
        LOGGING.lock();
    }

    /** Logging is set up when the environment is known, which is before this. */
    @Override
    public void contextPrepared(ConfigurableApplicationContext context) {
        release();
    }

    @Override
    public void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
        release();
    }

    private static void release() {
        if (LOGGING.isHeldByCurrentThread()) {
            LOGGING.unlock();
        }
    }
}
