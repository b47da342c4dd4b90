package org.counterclaim.capture;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A web site on this machine that may send anything at any speed, and counts its requests. */
final class LocalSite implements Closeable {

    /** Sends the answer for a path. */
    @FunctionalInterface
    interface Script {
        void answer(String path, LocalSite site, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Script script;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closed = new CountDownLatch(1);

    LocalSite(Script script) throws IOException {
        this.server = new ServerSocket(0);
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** The lines of all requests, without line ends. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Waits without answering; returns false once the site is closed. */
    boolean pause(int millis) {
        try {
            return !closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    static void page(OutputStream out, String html) throws IOException {
        send(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", html.getBytes(UTF_8));
    }

    /** The head has line ends, but lacks the length and the blank line at its end. */
    static void send(OutputStream out, String head, byte[] body) throws IOException {
        out.write((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(ISO_8859_1));
        out.write(body);
    }

    static void redirect(OutputStream out, String location) throws IOException {
        send(out, "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n", new byte[0]);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            String first = in.readLine();
            requests.add(String.valueOf(first));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                requests.add(line);
            }
            if (first != null) {
                script.answer(first.split(" ")[1], this, socket.getOutputStream());
            }
        } catch (IOException | RuntimeException gone) {
            // The client has hung up, as it should.
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
