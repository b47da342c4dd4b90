package org.counterclaim.history.log;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;

import org.counterclaim.tlog.signer.CheckpointSigner;
import org.counterclaim.tlog.signer.RemoteSigner;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningSettings.class)
class LogConfiguration {

    private static final String SIGNED_ELSEWHERE = "${counterclaim.log.signed-elsewhere:false}";

    /**
     * Returns the log's name and key. A new log is named after its address without the scheme, as c2sp.org/tlog-tiles requires, unless
     * {@code counterclaim.log.origin} is set.
     */
    @Bean
    LogOrigin logOrigin(@Value("${counterclaim.log.origin:}") String setting, @Value("${counterclaim.web-address}") URI site,
            JdbcClient database) {
        return new LogOrigin(setting, site, database);
    }

    @Bean
    CheckpointSigner signer(SigningSettings settings, LogOrigin origin, @Value("${counterclaim.embedded.directory:.data}") Path data,
            @Value(SIGNED_ELSEWHERE) boolean signedElsewhere) {
        if (settings.url() != null) {
            return new RemoteSigner(settings.url(), Objects.requireNonNull(settings.secret(),
                    "counterclaim.signer.secret is needed where counterclaim.signer.url is set"));
        }
        EmbeddedSigner own = new EmbeddedSigner(settings.ownDirectory(data), origin);
        return signedElsewhere ? own : own.startable();
    }

    @Bean
    CheckpointPublication logPublication(JdbcConnectionDetails login, CheckpointSigner signer, LogOrigin origin) {
        return new CheckpointPublication(login, signer, origin);
    }

    @Bean
    CheckpointPublisher logPublisher(CheckpointPublication publication, @Value(SIGNED_ELSEWHERE) boolean signedElsewhere,
            TaskScheduler scheduler) {
        return new CheckpointPublisher(publication, !signedElsewhere, scheduler);
    }

    @Bean
    LogHealth publicationHealthIndicator(CheckpointPublisher publisher, JdbcClient database, Clock clock) {
        return new LogHealth(publisher, database, clock);
    }
}
