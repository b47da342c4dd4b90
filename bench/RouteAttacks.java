import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/**
 * Every route of the table of permissions, asked in every odd way, of the application itself and through the bundled proxy. Each request
 * comes from a network of its own, so that limits for one reader do not keep it from the code behind them.
 */
record RouteAttacks(Attack attack, Path out, int port, String session, String token) {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "POST", "PROPFIND", "get", "BREW");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Of so many requests one is sent; on a busy machine, all of them take long. */
    private static final int EVERY = Integer.parseInt(System.getenv().getOrDefault("EVERY", "1"));

    /** A row of the table, with one of the ways to fill its variables. */
    private record Route(String method, String path) {}

    private record Asked(String name, byte[] request) {}

    // ---- the routes

    private List<Route> routes() throws Exception {
        Field table = Class.forName("org.counterclaim.account.Permission").getDeclaredField("TABLE");
        table.setAccessible(true);
        List<Route> routes = new ArrayList<>();
        for (Object row : (List<?>) table.get(null)) {
            String path = String.valueOf(part(row, "path"));
            // The session has to last.
            if (!path.matches(".*/sign-outs?|/account/password|/admin/maintenance")) {
                filled(path).forEach(one -> routes.add(new Route(method(row), one)));
            }
        }
        return routes;
    }

    private static String method(Object row) {
        try {
            return String.valueOf(part(row, "method"));
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static Object part(Object row, String name) throws ReflectiveOperationException {
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(row);
            }
        }
        throw new NoSuchFieldException(name);
    }

    /** Once with what is on record, as far as a word is offered or known, and once with what is not. */
    private List<String> filled(String pattern) {
        String known = pattern.replaceAll("\\{\\w+:([^|}]+)[^}]*}", "$1").replaceAll("\\{slug}", slug(pattern))
                .replaceAll("\\{\\*path}", "/0/000").replaceAll("\\{(position|size|number|revision)}", "1").replaceAll("\\{[^}]+}", "a");
        String odd = pattern.replaceAll("\\{\\w+:([^}]*\\|)?([^|}]+)}", "$2").replaceAll("\\{\\*path}", "/9/x99999999999/%00")
                .replaceAll("\\{[^}]+}", "%ED%A0%80%27-99999999999999999999");
        return known.equals(odd) ? List.of(known) : List.of(known, odd);
    }

    private String slug(String pattern) {
        return pattern.contains("stories") ? attack.story().substring("/stories/".length()) : "musk-spoke-to-putin-before-plan";
    }

    // ---- odd ways to ask

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("a thousand parameters", IntStream.range(0, 1_200).mapToObj(i -> "a" + i + "=").collect(joining("&")));
        queries.put("one parameter again and again", "q=1&page=2&after=x&from=2022&".repeat(80));
        queries.put("odd encodings", "q=%ED%A0%80&after=%C0%80&from=%F4%90%80%80&page=%E2%82");
        queries.put("half an encoding", "q=%2&page=%zz&after=%");
        queries.put("NUL", "q=%00&url=%00&queries=%00&query=%00&prefix=%00&then=%00");
        queries.put("brackets and dots", "q%5B0%5D=1&q.x=1&class.module.x=1&_method=DELETE&%5B%5D=&.=&=");
        queries.put("a place in a list", "after=" + "A".repeat(3_000) + "&before=" + "_-".repeat(1_000));
        queries.put("nested JSON", "queries=" + "%5B".repeat(2_300));
        queries.put("numbers", "page=1e9&limit=-1&year=0&claim=99999999999&size=NaN&before=9223372036854775808&asOf=%2B999999999-12-31");
        queries.put("addresses", "url=http://127.0.0.1:1/&then=//evil.example/&then=javascript:alert(1)&format=xml"
                + "&callback=x&extend=%7B%7D");
        queries.put("words", "q=" + "%22a+OR+-".repeat(700) + "&actor=" + "%25".repeat(900));
        queries.put("dates", "from=" + "between+1+and+2+".repeat(200) + "&to=" + "9".repeat(900) + "&asOf=0000-00-00");
        return queries;
    }

    private Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("Accept of hundreds of types", "Accept: " + "a/b;q=0.1,".repeat(300) + "x");
        heads.put("Accept that is none", "Accept: ;;;q=x/\r\nAccept-Language: " + "*,".repeat(500) + "\r\nAccept-Encoding: gzip;q=2, \"br");
        heads.put("hundreds of ranges", "Range: bytes=" + "0-0,".repeat(500) + "-1");
        heads.put("odd ranges", "Range: bytes=9223372036854775807-\r\nIf-Range: W/\"\"");
        heads.put("odd conditions", "If-None-Match: \"" + "a\",\"".repeat(400) + "\r\nIf-Modified-Since: Thu, 99 Foo 99999 99:99:99 GMT\r\n"
                + "If-Match: *,W/\"-1\"\r\nIf-Unmodified-Since: x");
        heads.put("a cookie of 7 kB", "Cookie: session=" + "x".repeat(7_000));
        heads.put("many cookies", "Cookie: " + "session=a; form=%00; device=\"; =;".repeat(150));
        heads.put("cookies that are none", "Cookie: session=" + Base64.getEncoder().encodeToString("\0\uFFFF".getBytes(UTF_8))
                + "; form=\u00ff\u00fe; made-token=..; $Version=1; JSESSIONID=a");
        heads.put("a head of 90 lines", IntStream.range(0, 90).mapToObj(i -> "X-" + i + ": y").collect(joining("\r\n")));
        heads.put("a head of 300 lines", IntStream.range(0, 300).mapToObj(i -> "X-" + i + ": y").collect(joining("\r\n")));
        heads.put("a line of 20 kB", "X: " + "y".repeat(20_000));
        heads.put("an odd authorization", "Authorization: Bearer " + "a.".repeat(900));
        heads.put("another authorization", "Authorization: Basic "
                + "=".repeat(100) + "\r\nAuthorization: Bearer\r\nProxy-Authorization: x");
        heads.put("other hosts", "Host: evil.example\r\nX-Forwarded-Host: evil.example:99999\r\nForwarded: for=\"[::1\";host=;proto=\"\r\n"
                + "X-Forwarded-Proto: javascript\r\nX-Forwarded-Port: x\r\nX-Forwarded-Prefix: //evil.example");
        heads.put("an upgrade", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c, websocket\r\n"
                + "HTTP2-Settings: AAA\r\nSec-WebSocket-Key: x");
        heads.put("an expectation", "Expect: 100-continue, x\r\nTE: trailers, deflate;q=0.5\r\nMax-Forwards: -1");
        heads.put("two lengths", "Content-Length: 1\r\nContent-Length: 2");
        heads.put("length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked");
        heads.put("odd chunks", "Transfer-Encoding: gzip, chunked");
        heads.put("a folded line", "X-A: a\r\n b\r\nX\u00e9: y\r\nX A: z");
        heads.put("another id", "X-Request-Id: " + "%0a\u001b[31m".repeat(20) + "\r\nIdempotency-Key: " + "\u00e9".repeat(500)
                + "\r\nX-HTTP-Method-Override: DELETE\r\nOrigin: null\r\nAccess-Control-Request-Method: \u00e9\r\nSec-Fetch-Site: x");
        return heads;
    }

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        String form = "application/x-www-form-urlencoded ";
        String json = "application/json ";
        bodies.put("ten thousand fields", form + IntStream.range(0, 10_000).mapToObj(i -> "f" + i + "=" + i).collect(joining("&")));
        bodies.put("a field again and again", form + "words=a&reason=b&name=c&logout_token=d&queries=%7B%7D&".repeat(800));
        bodies.put("fields in odd encodings", form + "words=%ED%A0%80&name=%00&reason=%&kind=%C0%80&logout_token=%FF&queries=%FF");
        bodies.put("fields in fields", form + "words[0].x[999999999]=1&class.classLoader=1&" + "a[".repeat(2_000) + "=1");
        bodies.put("a long field", form + "words=" + "%E2%82%AC".repeat(12_000));
        bodies.put("a token of three parts", form + "logout_token=eyJhbGciOiJub25lIn0.e30.&credential=%7B%22id%22%3A%5B%5D%7D");
        bodies.put("deep queries", form + "queries=" + "%7B%22a%22%3A".repeat(5_000));
        bodies.put("queries", form + "queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C"
                + "%22limit%22%3A1e999999%2C%22type%22%3A%5B%5B%5D%5D%7D%7D");
        bodies.put("deep lists", json + "[".repeat(100_000));
        bodies.put("deep objects", json + "{\"record\":".repeat(20_000) + "1" + "}".repeat(20_000));
        bodies.put("numbers", json + "{\"record\":{\"name\":1e999999999,\"kind\":-0.0,\"number\":" + "9".repeat(5_000) + "},\"reason\":1}");
        bodies.put("halves of characters", json + "{\"record\":{\"name\":\"\\ud800\",\"\\udfff\":\"\\u0000\"},\"reason\":\"\\ud83d\"}");
        bodies.put("no object", json + "[null]");
        bodies.put("the same member twice", json + "{\"record\":{},\"record\":[],\"reason\":null,\"despite\":{\"a\":1},\"\":\"\"}");
        bodies.put("JSON in no encoding", json + "{\"record\":{\"name\":\"\u00ff\u00fe\u0080\"}}");
        bodies.put("a merge patch", "application/merge-patch+json {\"record\":{\"name\":null,\"aliases\":[[]],\"kind\":{}}}");
        bodies.put("no type", " a=b");
        bodies.put("a type that is none", "a/b/c;;charset=\"x {}");
        bodies.put("another charset", "application/x-www-form-urlencoded;charset=utf-7 a=b");
        bodies.put("XML", "application/xml <?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        bodies.put("a thousand parts", parts("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(1_000) + "--b--\r\n"));
        bodies.put("a part with long headers", parts("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + "../".repeat(3_000) + "\"\r\nX: " + "y".repeat(9_000) + "\r\n\r\nx\r\n--b--\r\n"));
        bodies.put("parts without an end", parts("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b\"\r\n\r\nx"));
        bodies.put("parts in parts", parts("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(500)));
        bodies.put("a file", parts("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + "\"".repeat(90_000)
                + "\r\n--b--\r\n"));
        bodies.put("no boundary", "multipart/form-data --\r\n\r\n");
        return bodies;
    }

    private static String parts(String body) {
        return "multipart/form-data;boundary=b " + body;
    }

    // ---- asking

    /** Asks every route in every way; what is not 4xx or better is told. */
    String odd() throws Exception {
        List<Asked> all = new ArrayList<>();
        List<Route> routes = routes();
        for (Route route : routes) {
            String who = NUMBER.incrementAndGet() % 2 == 0 ? "" : session;
            String known = route.path().startsWith("/api/") ? "Authorization: Bearer " + token + "\r\n" : who;
            String line = route.method() + " " + route.path();
            METHODS.forEach(method -> all.add(head(method + " " + route.path(), known, "", "")));
            queries().forEach((name, query) -> all.add(named(name, head(line + "?" + query, known, "", ""))));
            heads().forEach((name, lines) -> all.add(named(name, head(line, known, lines + "\r\n", "0\r\n\r\n"))));
            if (!route.method().equals("GET")) {
                bodies().forEach((name, body) -> all.add(named(name, sent(route, known, body))));
            }
        }
        Map<String, Integer> statuses = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        Collections.shuffle(all, new Random(16));
        all.subList(all.size() / EVERY, all.size()).clear();
        try (ExecutorService askers = Executors.newFixedThreadPool(12)) {
            List<Future<String>> answers = all.stream().map(one -> askers.submit(() -> answer(one.request()))).toList();
            for (int i = 0; i < all.size(); i++) {
                String answer = answers.get(i).get();
                String status = answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "none";
                statuses.merge(status.equals("none") ? status : status.charAt(0) + "xx", 1, Integer::sum);
                if (status.startsWith("5") || answer.contains("\tat org.")) {
                    failures.add(all.get(i).name() + " -> " + answer.lines().findFirst().orElse(""));
                    Files.writeString(out.resolve("routes.txt"), all.get(i).name() + "\n" + new String(all.get(i).request(), ISO_8859_1)
                            .lines().limit(3).map(line -> line.substring(0, Math.min(300, line.length()))).collect(joining("\n"))
                            + "\n" + answer + "\n\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        }
        String measured = routes.size() + " addresses, " + all.size() + " requests: " + statuses + "; live heap "
                + attack.liveHeap() + " MB";
        if (!failures.isEmpty()) {
            throw new Attack.NotHeldException(measured + "; " + failures.size() + " failed: " + failures.stream().limit(12).toList());
        }
        return measured;
    }

    private static Asked named(String name, Asked asked) {
        return new Asked(asked.name() + ", " + name, asked.request());
    }

    private static Asked head(String line, String who, String more, String rest) {
        String host = more.contains("Host:") ? "" : "Host: localhost\r\n";
        String always = "Connection: close\r\nX-Forwarded-For: " + network() + "\r\n";
        String text = line + " HTTP/1.1\r\n" + host + always + who + more + "\r\n" + rest;
        return new Asked(line.substring(0, Math.min(120, line.length())), text.getBytes(ISO_8859_1));
    }

    private static Asked sent(Route route, String who, String body) {
        String type = body.substring(0, body.indexOf(' '));
        String text = body.substring(body.indexOf(' ') + 1);
        String lines = (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: " + text.length() + "\r\n";
        return head(route.method() + " " + route.path(), who, lines, text);
    }

    private static String network() {
        int n = NUMBER.incrementAndGet();
        return "198." + (18 + n % 2) + "." + n / 2 % 250 + "." + (1 + n / 500 % 250);
    }

    private String answer(byte[] request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int n = NUMBER.incrementAndGet();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress("127." + (1 + n % 200) + "." + n / 200 % 250 + ".1", 0));
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress("127.0.0.1", port), 15_000);
            Thread sending = Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write(request);
                } catch (IOException closed) {
                    // Refused before it was read.
                }
            });
            InputStream in = socket.getInputStream();
            byte[] piece = new byte[8_192];
            for (int length = in.read(piece); length >= 0 && answer.size() < 100_000; length = in.read(piece)) {
                answer.write(piece, 0, length);
            }
            sending.join(1_000);
        } catch (IOException closed) {
            // What has arrived counts.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return answer.toString(ISO_8859_1);
    }

    // ---- many at once

    /** Threads that send as long a body as an address takes, again and again. */
    List<Thread> bigBodies(int count) {
        List<Asked> big = Stream.of("/sign-in 4000000", "/desk/imports 17000000", "/api/v1/actors 1000000", "/follow 130000",
                "/following/a/end 4000", "/api/v1/reconcile 130000").map(line -> line.split(" ")).map(line -> {
                    String body = "a=" + "x".repeat(Integer.parseInt(line[1]) - 2);
                    String type = line[0].startsWith("/api/v1/actors") ? "application/json" : line[0].endsWith("imports")
                            ? "multipart/form-data;boundary=b" : "application/x-www-form-urlencoded";
                    return head("POST " + line[0], session,
                            "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n", body);
                }).toList();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] request = big.get(i % big.size()).request();
            all.add(Thread.ofVirtual().unstarted(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    answer(request);
                }
            }));
        }
        return all;
    }

    /** A connection that never ends: thousands of requests, some of which are refused. */
    String endlessConnection(int requests) throws Exception {
        int answered = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(15_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < requests; i++) {
                String path = i % 3 == 0 ? attack.story() : i % 3 == 1 ? "/no-such-page-" + i : "/robots.txt?" + i;
                socket.getOutputStream().write(("HEAD " + path + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + network() + "\r\n\r\n")
                        .getBytes(ISO_8859_1));
                String status = line(in);
                while (!line(in).isEmpty()) {
                    // The rest of the head.
                }
                answered += status.matches("HTTP/1.1 [234].*") ? 1 : 0;
            }
        }
        String measured = answered + " of " + requests + " answered over one connection; live heap " + attack.liveHeap() + " MB";
        if (answered != requests) {
            throw new Attack.NotHeldException(measured);
        }
        return measured;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** The bundled proxy in front of an application, at a port. */
    static Process proxy(Path out, int port, int application) throws Exception {
        Files.createDirectories(out.resolve("proxy"));
        Path settings = out.resolve("proxy.conf").toAbsolutePath();
        Files.writeString(settings, Files.readString(Path.of("src/main/docker/proxy.conf"))
                .replaceAll("resolver [^;]+;", "").replaceAll("server app:8080[^;]+;", "server 127.0.0.1:" + application + " max_fails=0;")
                .replace("listen 8080 ", "listen 127.0.0.1:" + port + " ").replace("/tmp/", out.resolve("proxy").toAbsolutePath() + "/"));
        Process nginx = new ProcessBuilder("nginx", "-c", settings.toString(), "-e", out.resolve("proxy.log").toAbsolutePath().toString(),
                "-g", "daemon off;").inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(nginx::destroy));
        TimeUnit.SECONDS.sleep(1);
        return nginx;
    }
}
