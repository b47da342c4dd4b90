package org.counterclaim.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * A program that asks at the API, with a personal token or without. Each one asks from an address of its own, so that no limit on
 * addresses meets the tests of others.
 */
public final class Program {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String authorization;
    private final String address;

    private Program(int port, @Nullable String authorization) {
        this.port = port;
        this.authorization = authorization;
        int number = ADDRESSES.incrementAndGet();
        this.address = "203.%d.%d.7".formatted(number / 250, number % 250);
    }

    /** A program without a token. */
    public static Program without(int port) {
        return new Program(port, null);
    }

    /** A program that sends this token. */
    public static Program with(int port, String token) {
        return new Program(port, "Bearer " + token);
    }

    /** A program that sends this in the header {@code Authorization}. */
    public static Program authorizedBy(int port, String authorization) {
        return new Program(port, authorization);
    }

    /** Reads. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, headers);
    }

    /** Sends JSON; names and values of further headers alternate. */
    public HttpResponse<String> send(String method, String path, @Nullable String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", address)
                .method(method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (json != null) {
            request.header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
