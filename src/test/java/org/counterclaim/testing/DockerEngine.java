package org.counterclaim.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Looks for a Docker engine without waiting long if there is none. */
final class DockerEngine {

    private static final int SECONDS = 3;

    private DockerEngine() {
    }

    /** Whether an engine answers at DOCKER_HOST or, without that, at the usual sockets. */
    static boolean answers() {
        try {
            return CompletableFuture.supplyAsync(DockerEngine::pings).get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean pings() {
        String host = System.getenv("DOCKER_HOST");
        if (host != null) {
            URI uri = URI.create(host);
            return pings(uri.getScheme().equals("unix") ? UnixDomainSocketAddress.of(uri.getPath())
                    : new InetSocketAddress(uri.getHost(), uri.getPort()));
        }
        return pingsSocket(Path.of("/var/run/docker.sock"))
                || pingsSocket(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"))
                || pingsSocket(Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/nowhere"), "docker.sock"));
    }

    private static boolean pingsSocket(Path socket) {
        return Files.exists(socket) && pings(UnixDomainSocketAddress.of(socket));
    }

    private static boolean pings(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), 0, answer.position(), US_ASCII).contains(" 200 ");
        } catch (IOException nobody) {
            return false;
        }
    }
}
