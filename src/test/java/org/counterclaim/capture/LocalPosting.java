package org.counterclaim.capture;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** An application whose webhooks reach receivers on this machine, as if they were on the public internet: see {@link TestGate}. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalPosting {

    /** The host name of the receivers. */
    public static final String HOST = TestGate.SITE;

    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

    /** Lets a receiver on a port be reached. */
    public static void open(int port) {
        PORTS.addAll(Set.of(80, 443, port));
    }

    @Bean
    @Primary
    WebPoster localPoster() {
        PORTS.addAll(Set.of(80, 443));
        return new WebPoster(TestGate.with(PORTS), FetchLimits.POSTING, "Counterclaim");
    }
}
