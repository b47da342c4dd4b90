package org.counterclaim.history.replay;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the record checked as long as the application runs, in a thread of its own. */
final class RecordCheckScheduler implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RecordCheckScheduler.class);

    private final RecordCheck check;
    private final RecordCheckSettings settings;
    private volatile @Nullable Thread thread;

    RecordCheckScheduler(RecordCheck check, RecordCheckSettings settings) {
        this.check = check;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.every().isPositive()) {
            thread = Thread.ofPlatform().daemon().name("record-check").start(this::run);
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (rest()) {
            try {
                check.advance();
            } catch (SQLException | RuntimeException failed) {
                if (isRunning()) {
                    log.warn("The record could not be checked: {}", failed.getMessage());
                }
            }
        }
    }

    private boolean rest() {
        try {
            Thread.sleep(settings.every());
            return isRunning();
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
