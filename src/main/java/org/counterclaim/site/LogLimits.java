package org.counterclaim.site;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the log written with {@link RepeatedLines} as long as the application runs. */
@Component
final class LogLimits implements SmartLifecycle {

    private final RepeatedLines filter = new RepeatedLines(System::nanoTime);
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
