package org.counterclaim.history.replay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.database.TestServer;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the check of the record reports, and for how long. */
class RecordHealthTests {

    private static final RecordCheckSettings SETTINGS = new RecordCheckSettings(Duration.ofMinutes(1), Duration.ofHours(6));
    private static final Instant NOW = Instant.parse("2022-10-11T12:00:00Z");

    private final DriverManagerDataSource owner = migrated();
    private final RecordCheck check = new RecordCheck(owner, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void nothingIsKnownBeforeTheFirstCheckHasEnded() throws SQLException {
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(Status.UNKNOWN);
        check.advance();
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void resultHoldsAsLongAsTwoChecksTake() throws SQLException {
        round();
        assertThat(statusAfter(Duration.ofHours(12))).isEqualTo(Status.UP);
        assertThat(statusAfter(Duration.ofHours(13))).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void findingIsToldAtOnceAndUntilACheckFindsNothing() throws SQLException {
        round();
        JdbcClient.create(owner).sql("update history_head set position = 3").update();
        check.advance();
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(RecordHealth.INCONSISTENT);
        round();
        JdbcClient.create(owner).sql("update history_head set position = 0").update();
        check.advance();
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(RecordHealth.INCONSISTENT);
        round();
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(Status.UP);
    }

    @Test
    void slicesGrowSoThatARoundKeepsToItsTime() {
        assertThat(SETTINGS.slice(0)).isEqualTo(1_000);
        assertThat((6 * 60 - RecordTypes.BY_REFERENCE.size()) * (long) SETTINGS.slice(2_000_000)).isGreaterThanOrEqualTo(2_000_000);
    }

    /** Checks to the end of the current round, or of the next. */
    private void round() throws SQLException {
        RecordCheck.Result before = check.last();
        while (check.last() == before) {
            check.advance();
        }
    }

    private Status statusAfter(Duration time) {
        return new RecordHealth(check, SETTINGS, Clock.fixed(NOW.plus(time), ZoneOffset.UTC)).health().getStatus();
    }

    private static DriverManagerDataSource migrated() {
        TestServer.Database database = TestDatabase.migrated();
        return new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
    }
}
