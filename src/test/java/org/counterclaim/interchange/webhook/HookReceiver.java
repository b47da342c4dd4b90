package org.counterclaim.interchange.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.capture.LocalPosting;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A receiver of webhooks on this machine, such as a newsroom may run: it keeps what it accepts, and knows again what it has. */
final class HookReceiver implements AutoCloseable {

    /** An answer. */
    record Reply(int status, String body, Map<String, String> headers) {
        Reply(int status) {
            this(status, "", Map.of());
        }
    }

    /** What was posted. */
    record Post(String id, Map<String, List<String>> headers, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String data(String name) {
            return json().path("data").path(name).asString();
        }

        String type() {
            return json().path("type").asString();
        }

        /** Throws unless the stock library verifies the signature with this secret. */
        void verify(String secret) throws Exception {
            new Webhook(secret).verify(text, headers);
        }
    }

    private final HttpServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<Post> accepted = new CopyOnWriteArrayList<>();
    private volatile Function<Post, Reply> replies = post -> new Reply(204);

    HookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        LocalPosting.open(server.getAddress().getPort());
    }

    /** Has what comes from now on answered like this. */
    void reply(Function<Post, Reply> by) {
        replies = by;
    }

    void reply(int status) {
        replies = post -> new Reply(status);
    }

    String address() {
        return "http://" + LocalPosting.HOST + ":" + server.getAddress().getPort() + "/hook";
    }

    /** Everything that was posted, in order. */
    List<Post> posts() {
        return List.copyOf(posts);
    }

    /** What was accepted, each id once, in order. */
    List<Post> accepted() {
        return List.copyOf(accepted);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Post post = new Post(exchange.getRequestHeaders().getFirst("webhook-id"), Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        posts.add(post);
        Reply reply = replies.apply(post);
        if (reply.status() < 300 && accepted.stream().noneMatch(one -> one.id().equals(post.id()))) {
            accepted.add(post);
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
