package org.counterclaim.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody with a browser that keeps cookies, follows no redirect and runs no script. */
public final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final int port;
    private String tokensSession = "";
    private String token = "";

    /** A person who has not signed in. */
    public Person(int port) {
        this(port, new CookieManager());
    }

    private Person(int port, CookieManager cookies) {
        this.port = port;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Returns the same person, with the same cookies, at another node of the site. */
    public Person at(int otherPort) {
        return new Person(otherPort, cookies);
    }

    /** Reads a page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** Sends a form with its token, as the site's own page would; names and values alternate. */
    public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return postWith(token(), path, fields);
    }

    /** Sends a form with another token; with none if it is empty. */
    public HttpResponse<String> postWith(String token, String path, String... fields) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!token.isEmpty()) {
            all.addAll(List.of("_csrf", token));
        }
        return send("POST", path, form(all));
    }

    /** Sends a request with any method; the body is a form's. */
    public HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file in a form with its token, as the site's own page would. */
    public HttpResponse<String> sendFile(String path, String field, String name, byte[] file) throws IOException, InterruptedException {
        String boundary = "-----" + UUID.randomUUID();
        String before = """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="%3$s"; filename="%4$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, token(), field, name);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Signs in with a password. */
    public HttpResponse<String> signIn(String email, String password) throws IOException, InterruptedException {
        return post("/sign-in", "email", email, "password", password);
    }

    /** Returns the token in this session's forms, which is the same in all of them. */
    public String token() throws IOException, InterruptedException {
        String session = session().orElse("");
        if (token.isEmpty() || !session.equals(tokensSession)) {
            HttpResponse<String> page = get(session.isEmpty() ? "/sign-in" : "/views");
            for (String other : List.of("/account", "/sign-in")) {
                page = page.statusCode() == 200 ? page : get(other);
            }
            token = tokenIn(page.body());
            tokensSession = session().orElse("");
        }
        return token;
    }

    /** Returns the token in the first form of a page. */
    public static String tokenIn(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("no token in " + page);
        }
        return token.group(1);
    }

    /** Returns the value of the session's cookie. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("session"))
                .map(HttpCookie::getValue).findFirst();
    }

    /** Returns all cookies, as a request sends them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String form(List<String> fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            form.append(i == 0 ? "" : "&").append(URLEncoder.encode(fields.get(i), UTF_8)).append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), UTF_8));
        }
        return form.toString();
    }
}
