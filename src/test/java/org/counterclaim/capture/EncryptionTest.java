package org.counterclaim.capture;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.core.WebAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EncryptionTest {

    private static final String PASSWORD = "only for this test";

    @Test
    void certificateThatNobodyVouchesForIsRefused(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (ServerSocket server = context(folder).getServerSocketFactory().createServerSocket(0)) {
            Thread.ofVirtual().start(() -> serve(server, requests));
            assertRefused(server.getLocalPort());
        }
        assertThat(requests).as("requests that were sent all the same").hasValue(0);
    }

    @Test
    void siteThatDoesNotEncryptIsNotReadAsIfItDid() throws IOException {
        try (ServerSocket plain = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> greet(plain));
            assertRefused(plain.getLocalPort());
        }
    }

    @Test
    void nothingIsPostedWithoutASafeConnection(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (ServerSocket server = context(folder).getServerSocketFactory().createServerSocket(0)) {
            Thread.ofVirtual().start(() -> serve(server, requests));
            WebPoster poster = new WebPoster(TestGate.with(server.getLocalPort()), TestGate.LIMITS, "Counterclaim");
            assertThatThrownBy(() -> poster.post(WebAddress.of("https://" + TestGate.SITE + ":" + server.getLocalPort() + "/"), Map.of(),
                    new byte[2])).isInstanceOf(UnansweredPostException.class).hasMessageContaining("No safe connection");
            poster.destroy();
        }
        assertThat(requests).as("posts that were sent all the same").hasValue(0);
    }

    private static void assertRefused(int port) throws IOException {
        WebPageReader pages = new WebPageReader(TestGate.with(port), TestGate.LIMITS, "Counterclaim");
        assertThatThrownBy(() -> pages.read(WebAddress.of("https://" + TestGate.SITE + ":" + port + "/")))
                .isInstanceOf(UnreadablePageException.class).hasMessageContaining("No safe connection");
        pages.destroy();
    }

    private static void serve(ServerSocket server, AtomicInteger requests) {
        try (var socket = server.accept()) {
            if (socket.getInputStream().read() >= 0) {
                requests.incrementAndGet();
            }
        } catch (IOException refused) {
            // The client refuses the certificate, as it should.
        }
    }

    private static void greet(ServerSocket server) {
        try (var socket = server.accept()) {
            LocalSite.page(socket.getOutputStream(), "<title>Plain</title>");
            socket.getInputStream().read();
        } catch (IOException refused) {
            // The client refuses the certificate, as it should.
        }
    }

    private static SSLContext context(Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "site", "-keyalg", "EC", "-dname", "CN=" + TestGate.SITE, "-ext", "san=dns:" + TestGate.SITE, "-keystore",
                keys.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12").redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
