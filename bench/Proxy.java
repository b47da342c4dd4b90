import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What readers and editors notice behind the bundled proxy with three nodes: a crowd, a scraper, slow connections, a rolling restart, and
 * no node at all. Each reader has an address of its own on the loopback network, as the proxy's limits count by address.
 */
class Proxy {

    private static final String STORY = "/stories/musk-ukraine-peace-plan";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int NORMAL = 50;
    private static final int SECONDS = 20;

    private final String java;
    private final String jar;
    private final Path out;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> database = new ArrayList<>();
    private int proxy;
    private int failed;

    private Proxy(String java, String jar, Path out) {
        this.java = java;
        this.jar = jar;
        this.out = out.toAbsolutePath();
    }

    public static void main(String[] arguments) throws Exception {
        new Proxy(arguments[0], arguments[1], Path.of(arguments[2])).run();
    }

    private record Node(Process process, int port) {}

    private void run() throws Exception {
        Path data = out.resolve("data");
        Node keeper = started(node("keeper", freePort(), List.of("--counterclaim.embedded.directory=" + data)));
        Properties passwords = new Properties();
        passwords.load(Files.newBufferedReader(data.resolve("passwords")));
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        database.addAll(List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/counterclaim",
                "--spring.datasource.username=counterclaim_app", "--spring.datasource.password=" + passwords.getProperty("runtime"),
                "--spring.flyway.user=counterclaim_owner", "--spring.flyway.password=" + passwords.getProperty("owner"),
                "--spring.datasource.hikari.maximum-pool-size=8", "--counterclaim.log.signed-elsewhere=true"));
        for (int i = 1; i <= 3; i++) {
            nodes.add(node("node-" + i, freePort(), database));
        }
        for (Node node : nodes) {
            started(node);
        }
        proxy = freePort();
        Process nginx = nginx();
        try {
            Editor editor = new Editor();
            System.out.println("| trial | measured | |\n| --- | --- | --- |");
            new Load(NORMAL, SECONDS).join();
            long usual = usualAndCrowd(editor);
            scraper(usual);
            slowConnections(usual);
            age(editor);
            rollingRestart(editor);
            noNode();
        } finally {
            nginx.destroy();
            nodes.forEach(node -> node.process().destroy());
            keeper.process().destroy();
        }
        System.out.println(failed == 0 ? "\nAll held." : "\n" + failed + " did not hold.");
        System.exit(failed == 0 ? 0 : 1);
    }

    private void verdict(String trial, String measured, boolean held) {
        failed += held ? 0 : 1;
        System.out.printf("| %s | %s | %s |%n", trial, measured, held ? "held" : "DID NOT HOLD");
    }

    private long usualAndCrowd(Editor editor) throws Exception {
        Load usual = new Load(NORMAL, SECONDS);
        usual.join();
        verdict("usual load, " + NORMAL + " pages a second", usual.words(), usual.lost() == 0);
        Load crowd = new Load(20 * NORMAL, SECONDS);
        List<Long> saves = new ArrayList<>();
        AtomicInteger notSaved = new AtomicInteger();
        while (crowd.isRunning()) {
            long began = System.nanoTime();
            if (editor.save() != 303) {
                notSaved.incrementAndGet();
            }
            saves.add(System.nanoTime() - began);
            TimeUnit.MILLISECONDS.sleep(300);
        }
        crowd.join();
        long slowest = TimeUnit.NANOSECONDS.toMillis(saves.stream().mapToLong(Long::longValue).max().orElse(0));
        verdict("20 times as much on one story", crowd.words(), crowd.lost() == 0 && crowd.percentile(99) < 250);
        verdict("meanwhile an editor", saves.size() + " saved, " + notSaved + " not, slowest " + slowest + " ms",
                notSaved.get() == 0 && slowest < 500);
        return usual.percentile(99);
    }

    /** One address asks for more than the limit, for pages that nobody asked for before. */
    private void scraper(long usual) throws Exception {
        Load others = new Load(NORMAL, SECONDS);
        Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        HttpClient scraper = client("127.0.9.9");
        for (int i = 0; i < 16; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (others.isRunning()) {
                    int status = status(scraper, STORY + "?from=" + UUID.randomUUID());
                    answers.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
                }
            }));
        }
        others.join();
        for (Thread thread : threads) {
            thread.join();
        }
        int refused = answers.getOrDefault(429, new AtomicInteger()).get();
        int all = answers.values().stream().mapToInt(AtomicInteger::get).sum();
        verdict("a scraper", all / SECONDS + " asked a second, " + refused * 100 / all + " % refused: " + new TreeMap<>(answers),
                refused > 0);
        verdict("meanwhile others (usual p99 " + usual + " ms)", others.words(), others.lost() == 0
                && others.percentile(99) <= Math.max(usual * 1.2, usual + 3));
    }

    private void slowConnections(long usual) throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Socket one = new Socket();
            one.bind(new InetSocketAddress("127.0.8." + (1 + i % 100), 0));
            one.connect(new InetSocketAddress("127.0.0.1", proxy), 2000);
            one.getOutputStream().write("POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n".getBytes(UTF_8));
            slow.add(one);
        }
        Load others = new Load(NORMAL, SECONDS);
        while (others.isRunning()) {
            for (Socket one : slow) {
                try {
                    one.getOutputStream().write('X');
                } catch (IOException closed) {
                    // It was cut off, as is right.
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
        others.join();
        for (Socket one : slow) {
            one.close();
        }
        verdict("1,000 slow connections; meanwhile others", others.words(), others.lost() == 0
                && others.percentile(99) <= Math.max(usual * 1.2, usual + 3));
    }

    /** How long after the acknowledgement of a change a page that is asked for all the time shows it. */
    private void age(Editor editor) throws Exception {
        HttpClient reader = client("127.0.7.1");
        long oldest = 0;
        for (int i = 0; i < 30; i++) {
            String title = "Change " + UUID.randomUUID();
            editor.save(title);
            long saved = System.nanoTime();
            while (!get(reader, "/history").body().contains(title)) {
                TimeUnit.MILLISECONDS.sleep(40);
            }
            oldest = Math.max(oldest, System.nanoTime() - saved);
            TimeUnit.MILLISECONDS.sleep(137);
        }
        long ms = TimeUnit.NANOSECONDS.toMillis(oldest);
        verdict("how old a page may be, of 30 changes", "at most " + ms + " ms", ms <= 1100);
    }

    private void rollingRestart(Editor editor) throws Exception {
        Load readers = new Load(NORMAL, 3 * 45);
        AtomicInteger saved = new AtomicInteger();
        Map<Integer, AtomicInteger> notSaved = new ConcurrentHashMap<>();
        Thread saving = Thread.ofPlatform().start(() -> {
            while (readers.isRunning()) {
                int status = editor.save();
                if (status == 303) {
                    saved.incrementAndGet();
                } else {
                    notSaved.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
                }
                pause();
            }
        });
        for (int i = 0; i < nodes.size(); i++) {
            Node old = nodes.get(i);
            old.process().destroy();
            old.process().waitFor();
            nodes.set(i, started(node("node-" + (i + 1) + "-again", old.port(), database)));
        }
        readers.end();
        saving.join();
        verdict("each node stopped and started in turn: readers", readers.words(), readers.lost() == 0);
        verdict("meanwhile an editor", saved + " saved, not saved: " + notSaved, notSaved.isEmpty());
    }

    /** An editor stays below the proxy's limit. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void noNode() throws Exception {
        HttpClient reader = client("127.0.6.1");
        status(reader, STORY);
        for (Node node : nodes) {
            node.process().destroyForcibly().waitFor();
        }
        TimeUnit.SECONDS.sleep(3);
        int kept = status(reader, STORY);
        HttpResponse<String> other = get(reader, STORY + "?from=" + UUID.randomUUID());
        verdict("no node: a page that was asked for before", Integer.toString(kept), kept == 200);
        verdict("no node: another page", other.statusCode() + ", Retry-After " + other.headers().firstValue("Retry-After").orElse("none"),
                other.statusCode() == 503);
    }

    /** So many pages a second, from as many readers as keep below the proxy's limit. */
    private final class Load {

        private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        private final Map<Integer, AtomicInteger> others = new ConcurrentHashMap<>();
        private final List<Thread> threads = new ArrayList<>();
        private final long end;
        private volatile boolean isOver;

        Load(int perSecond, int seconds) {
            end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            int readers = Math.max(1, perSecond / 20);
            for (int i = 0; i < readers; i++) {
                HttpClient reader = client("127.0.5." + (1 + i));
                long pause = TimeUnit.SECONDS.toNanos(1) * readers / perSecond;
                threads.add(Thread.ofVirtual().start(() -> read(reader, pause)));
            }
        }

        private void read(HttpClient reader, long pause) {
            long next = System.nanoTime();
            while (isRunning()) {
                long began = System.nanoTime();
                int status = status(reader, STORY);
                if (status == 200) {
                    times.add(System.nanoTime() - began);
                } else {
                    others.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
                }
                next += pause;
                try {
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }

        boolean isRunning() {
            return !isOver && System.nanoTime() < end;
        }

        void end() throws InterruptedException {
            isOver = true;
            join();
        }

        void join() throws InterruptedException {
            for (Thread thread : threads) {
                thread.join();
            }
        }

        int lost() {
            return others.values().stream().mapToInt(AtomicInteger::get).sum();
        }

        long percentile(int percent) {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            int at = Math.min(sorted.length - 1, sorted.length * percent / 100);
            return at < 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(sorted[at]);
        }

        String words() {
            return times.size() + " pages, " + lost() + " not" + (lost() == 0 ? "" : " " + others) + "; ms: median " + percentile(50)
                    + ", p99 " + percentile(99) + ", slowest " + percentile(100);
        }
    }

    /** Somebody who has signed in, through the proxy. */
    private final class Editor {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String token;

        Editor() throws Exception {
            Matcher password = Pattern.compile("editor@example\\.org +password +(\\S+)")
                    .matcher(Files.readString(out.resolve("keeper.log")));
            if (!password.find()) {
                throw new IllegalStateException("no password in " + out.resolve("keeper.log"));
            }
            int status = post("/sign-in", token("/sign-in"), "email", "editor@example.org", "password", password.group(1));
            if (status != 303) {
                throw new IllegalStateException("not signed in: " + status);
            }
            token = token("/account");
        }

        int save() {
            return save("Written " + UUID.randomUUID());
        }

        int save(String title) {
            return post("/desk/stories", token, "title", title, "standfirst", "What is contested", "key", UUID.randomUUID().toString());
        }

        private int post(String path, String token, String... form) {
            StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(token, UTF_8));
            for (int i = 0; i < form.length; i += 2) {
                body.append('&').append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], UTF_8));
            }
            return answer(() -> client.send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        }

        private String token(String path) throws Exception {
            Matcher token = TOKEN.matcher(get(client, path).body());
            if (!token.find()) {
                throw new IllegalStateException("no token in " + path);
            }
            return token.group(1);
        }
    }

    private static HttpClient client(String address) {
        try {
            return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
        } catch (IOException noAddress) {
            throw new IllegalStateException(noAddress);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + proxy + path);
    }

    private int status(HttpClient client, String path) {
        return answer(() -> client.send(HttpRequest.newBuilder(at(path)).header("Accept-Encoding", "gzip").timeout(Duration.ofSeconds(30))
                .build(), HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    /** The status; 0 where there was no answer. */
    private static int answer(Callable<Integer> question) {
        try {
            return question.call();
        } catch (Exception none) {
            return 0;
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The bundled proxy, on this machine in place of containers. */
    private Process nginx() throws Exception {
        String servers = String.join("\n", nodes.stream()
                .map(node -> "server 127.0.0.1:" + node.port() + " max_fails=1 fail_timeout=2s;").toList());
        String settings = Files.readString(Path.of("src/main/docker/proxy.conf"))
                .replaceAll("resolver [^;]+;", "").replaceAll("server app:8080[^;]+;", servers)
                .replace("listen 8080 ", "listen 127.0.0.1:" + proxy + " ").replace("/tmp/", out + "/");
        Files.writeString(out.resolve("proxy.conf"), settings);
        Process process = new ProcessBuilder("nginx", "-c", out.resolve("proxy.conf").toString(), "-e", out.resolve("proxy.log").toString(),
                "-g", "daemon off;").inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        until(() -> status(client("127.0.0.1"), STORY) == 200, 30);
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Node node(String name, int port, List<String> settings) throws IOException {
        List<String> words = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-jar", jar, "--server.port=" + port,
                "--server.address=127.0.0.1"));
        words.addAll(settings);
        Process process = new ProcessBuilder(words).directory(Files.createDirectories(out.resolve(name)).toFile())
                .redirectErrorStream(true).redirectOutput(out.resolve(name + ".log").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Node(process, port);
    }

    private static Node started(Node node) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/actuator/health/readiness")).build();
        if (!until(() -> client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200, 180)) {
            throw new IllegalStateException("A node does not start: read its log");
        }
        return node;
    }

    private static boolean until(Callable<Boolean> question, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            try {
                if (question.call()) {
                    return true;
                }
            } catch (Exception notYet) {
                // Asked again.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }
}
