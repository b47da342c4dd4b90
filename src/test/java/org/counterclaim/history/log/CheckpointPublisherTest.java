package org.counterclaim.history.log;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class CheckpointPublisherTest {

    private final JdbcConnectionDetails nowhere = new JdbcConnectionDetails() {
        @Override
        public String getUsername() {
            return "nobody";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:1/nothing";
        }
    };

    /** Otherwise Spring would not start it, and what came on record while it was away would wait for the next change. */
    @Test
    void runsFromItsStartToItsStop() {
        LogOrigin origin =
                new LogOrigin("", URI.create("https://example.org"), JdbcClient.create(new DriverManagerDataSource(nowhere.getJdbcUrl())));
        CheckpointPublisher publisher =
                new CheckpointPublisher(new CheckpointPublication(nowhere, new EmbeddedSigner(Path.of("target/nothing"), origin), origin),
                        true);
        assertThat(publisher.isRunning()).isFalse();
        publisher.start();
        assertThat(publisher.isRunning()).isTrue();
        publisher.stop();
        assertThat(publisher.isRunning()).isFalse();
        publisher.start();
        assertThat(publisher.isRunning()).isTrue();
        publisher.stop();
    }
}
