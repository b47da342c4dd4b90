package org.counterclaim.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** An answer to bytes that were sent over a socket as they are, because HTTP clients would repair or refuse what a test wants to send. */
public final class Raw {

    private static final int PATIENCE_MILLIS = 10_000;

    private final String head;
    private final byte[] body;

    private Raw(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Sends a request with these header lines, and closes the connection. */
    public static Raw ask(int port, String method, String target, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send(port, method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n");
    }

    /** Sends these characters as bytes, and reads until the other side closes. */
    public static Raw send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return of(readAll(socket.getInputStream()));
        }
    }

    /** A server that refuses a request may close the connection before it has read all of it, which resets it. */
    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toByteArray();
    }

    private static Raw of(byte[] all) throws IOException {
        int end = new String(all, ISO_8859_1).indexOf("\r\n\r\n");
        if (all.length > 0 && all[0] == '<') {
            return new Raw("", all);
        }
        if (end < 0) {
            throw new IOException("no HTTP answer: “" + new String(all, ISO_8859_1) + "”");
        }
        Raw raw = new Raw(new String(all, 0, end, ISO_8859_1), Arrays.copyOfRange(all, end + 4, all.length));
        return raw.header("transfer-encoding").isPresent() ? new Raw(raw.head, raw.unchunked()) : raw;
    }

    private byte[] unchunked() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String text = new String(body, ISO_8859_1);
        int at = 0;
        for (int size = chunk(text, at); size > 0; size = chunk(text, at)) {
            at = text.indexOf("\r\n", at) + 2;
            whole.write(body, at, size);
            at += size + 2;
        }
        return whole.toByteArray();
    }

    private static int chunk(String text, int at) {
        return at >= text.length() ? 0 : Integer.parseInt(text.substring(at, text.indexOf("\r\n", at)), 16);
    }

    /** Returns the status line and the headers; empty if the answer has none, as in HTTP 0.9. */
    public String head() {
        return head;
    }

    /** Returns the body as it was sent, without the marks of chunks. */
    public byte[] body() {
        return body.clone();
    }

    /** Returns the status code. */
    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** Returns a header's value; the name may be in any case. */
    public Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip()).findFirst();
    }

    /** Returns the header lines, without those that depend on the second or the connection. */
    public List<String> headers() {
        return head.lines().filter(line -> !line.startsWith("Date:") && !line.startsWith("Connection:")
                && !line.startsWith("Keep-Alive:")).toList();
    }

    /** Returns the body, decompressed if necessary. */
    public String text() throws IOException {
        if (header("content-encoding").isEmpty()) {
            return new String(body, UTF_8);
        }
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unzipped.readAllBytes(), UTF_8);
        }
    }
}
