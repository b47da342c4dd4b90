package org.counterclaim.web.cache;

import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import org.counterclaim.database.MaintenanceMode;
import org.counterclaim.web.error.DatabaseOutage;

/**
 * Passes the database's announcements on to {@link RevisionTracker}, {@link MaintenanceMode} and whoever listens to
 * {@link HistoryGrewEvent}, and reconnects when the connection is lost. It runs while the application runs, in a thread of its own.
 */
@Component
class NotificationListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NotificationListener.class);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final int MOST_DOUBLINGS = 5;

    private final RevisionTracker revisions;
    private final MaintenanceMode maintenance;
    private final JdbcConnectionDetails login;
    private final ApplicationEventPublisher events;
    private volatile boolean running;

    /** The number of failures since it last heard anything. */
    private int failures;

    NotificationListener(RevisionTracker revisions, MaintenanceMode maintenance, JdbcConnectionDetails login,
            ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.maintenance = maintenance;
        this.login = login;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("changes").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (ChangeNotifications changes = ChangeNotifications.listening(login)) {
                hear(changes);
            } catch (SQLException | RuntimeException failed) {
                revisions.lost(failed instanceof SQLException told && DatabaseOutage.isSilence(told));
                warn(failed);
            }
            rest(FIRST_PAUSE.multipliedBy(1L << failures));
            failures = Math.min(failures + 1, MOST_DOUBLINGS);
        }
    }

    private void hear(ChangeNotifications changes) throws SQLException {
        RevisionTracker.Question question = revisions.asking();
        long heard = changes.head();
        revisions.begin(heard, changes.process());
        revisions.answered(question);
        changes.tell(heard);
        maintenance.hear(changes.maintenance());
        events.publishEvent(new HistoryGrewEvent(heard));
        while (running) {
            long before = heard;
            heard = takeNotices(changes, heard);
            heard = ask(changes, heard);
            failures = 0;
            if (heard > before) {
                changes.tell(heard);
                events.publishEvent(new HistoryGrewEvent(heard));
            }
        }
        revisions.lost(false);
    }

    /** Handles notices. One that does not follow the last one, or that omits its stories, is left to {@link #ask}. */
    private long takeNotices(ChangeNotifications changes, long before) throws SQLException {
        long heard = before;
        for (ChangeNotifications.Notice notice : changes.notices(HEARTBEAT)) {
            if (!notice.namesAll()) {
                break;
            }
            revisions.changed(notice.stories(), notice.position());
            heard = notice.position() == heard + 1 ? notice.position() : heard;
        }
        revisions.reached(heard);
        return heard;
    }

    private long ask(ChangeNotifications changes, long heard) throws SQLException {
        RevisionTracker.Question question = revisions.asking();
        long head = changes.head();
        if (head < heard) {
            throw new SQLException("the history has become shorter");
        }
        if (head > heard) {
            changes.since(heard).forEach(revisions::changed);
            revisions.reached(head);
        }
        revisions.answered(question);
        maintenance.hear(changes.maintenance());
        return head;
    }

    private void warn(Exception failed) {
        if (running) {
            log.warn("Every page is made anew until the database tells of changes again: {}", failed.getMessage());
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
