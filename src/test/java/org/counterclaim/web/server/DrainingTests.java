package org.counterclaim.web.server;

import java.net.ConnectException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.Counterclaim;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A node that is told to stop says so while it still answers. */
@StandsAlone
class DrainingTests {

    @Test
    void readinessEndsBeforeThePortIsClosed() throws Exception {
        ConfigurableApplicationContext node = new SpringApplicationBuilder(Counterclaim.class).initializers(new TestDatabase())
                .run("--server.port=0", "--counterclaim.shutdown-delay=5s", "--counterclaim.log.signed-elsewhere=true");
        int port = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        assertThat(Raw.ask(port, "GET", "/readyz").status()).isEqualTo(200);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> closing = other.submit(node::close);
            Awaitility.await().until(() -> Raw.ask(port, "GET", "/readyz").status() == 503);
            assertThat(Raw.ask(port, "GET", "/livez").status()).isEqualTo(200);
            assertThat(Raw.ask(port, "GET", "/history").status()).isEqualTo(200);
            assertThat(closing.isDone()).isFalse();
            closing.get();
        }
        assertThatThrownBy(() -> Raw.ask(port, "GET", "/readyz")).isInstanceOf(ConnectException.class);
    }
}
