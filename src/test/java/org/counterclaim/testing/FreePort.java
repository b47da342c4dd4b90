package org.counterclaim.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A port that nothing listens on, for what must know its port before it listens. */
public final class FreePort {

    private FreePort() {}

    /** One that was free a moment ago. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
