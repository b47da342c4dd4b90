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
@EnableConfigurationProperties(SigningSettings.class)
class LogConfiguration {

    /** The log's name is, as c2sp.org/tlog-tiles asks, its address without the scheme, unless {@code counterclaim.log.origin} says otherwise. */
    @Bean
    Signer signer(SigningSettings settings, @Value("${counterclaim.web-address}") URI site,
            @Value("${counterclaim.log.origin:}") String origin, @Value("${counterclaim.embedded.directory:.data}") Path data) {
        if (settings.url() != null) {
            return new RemoteSigner(settings.url(), Objects.requireNonNull(settings.secret(),
                    "counterclaim.signer.secret is needed where counterclaim.signer.url is set"));
        }
        Path directory = settings.directory() == null ? data.resolve("signer") : settings.directory();
        return new OwnSigner(directory, origin.isEmpty() ? site.getAuthority() + "/log" : origin);
    }

    @Bean
    Publication logPublication(JdbcConnectionDetails login, Signer signer) {
        return new Publication(login, signer);
    }

    @Bean
    Publisher logPublisher(Publication publication) {
        return new Publisher(publication);
    }
}
