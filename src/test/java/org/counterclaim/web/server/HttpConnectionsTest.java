package org.counterclaim.web.server;

import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What is held of bodies and answers in transit. */
class HttpConnectionsTest {

    private static final long SMALL_HEAP = 256 << 20;

    /** Otherwise whoever sends it is asked to try again, in vain. */
    @Test
    void longestFileFitsWithASmallHeap() throws Exception {
        PropertySource<?> settings = new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yaml")).getFirst();
        long longest = DataSize.parse(String.valueOf(settings.getProperty("spring.servlet.multipart.max-request-size"))).toBytes();
        assertThat(HttpConnections.mostKept(SMALL_HEAP)).isGreaterThan(longest + (4 << 20));
    }
}
