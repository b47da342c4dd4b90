package org.counterclaim.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Finds ports that nothing listens on, for programs that must know their port before they listen. */
public final class FreePort {

    private FreePort() {}

    /** Returns a port that was free a moment ago. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
