package org.counterclaim.testing;

import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
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

    @Override
    public void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
        release();
    }

    /** Lets the next one begin when the environment is known and logging is set up by it, before the application waits for a database. */
    static class Done implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            release();
        }
    }

    private static void release() {
        if (LOGGING.isHeldByCurrentThread()) {
            LOGGING.unlock();
        }
    }
}
