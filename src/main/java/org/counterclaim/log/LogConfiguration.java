package org.counterclaim.log;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.signer.RemoteSigner;
import org.counterclaim.signer.Signer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

    @Bean
    Signer signer(LogSettings settings, @Value("${counterclaim.web-address}") URI site,
            @Value("${counterclaim.embedded.directory:.data}") Path data) {
        if (settings.signerUrl() != null) {
            return new RemoteSigner(settings.signerUrl(), Objects.requireNonNull(settings.signerSecret(),
                    "counterclaim.log.signer-secret is needed where counterclaim.log.signer-url is set"));
        }
        Path directory = settings.signerDirectory();
        return new OwnSigner(directory == null ? data.resolve("signer") : directory, origin(settings, site));
    }

    @Bean
    Publisher logPublisher(JdbcConnectionDetails login, Signer signer) {
        return new Publisher(new Publication(login, signer));
    }

    /** As c2sp.org/tlog-tiles asks: the log's address without its scheme. */
    private static String origin(LogSettings settings, URI site) {
        String origin = settings.origin();
        return origin == null ? site.getAuthority() + "/log" : origin;
    }
}
