package org.counterclaim.web.server;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Installs {@link RepeatedMessageFilter} in the log while the application runs. */
@Component
final class LogRateLimiter implements SmartLifecycle {

    private final RepeatedMessageFilter filter = new RepeatedMessageFilter(System::nanoTime);
    private boolean running;

    @Override
    public void start() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(filter);
        }
        running = true;
    }

    @Override
    public void stop() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(filter);
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
