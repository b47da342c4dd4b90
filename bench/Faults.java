import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What becomes of readers, editors and the public log when things below the application fail. It runs the packaged application with the
 * flags of the Dockerfile on its embedded database, whose processes it stops (SIGSTOP) and lets go on again.
 */
class Faults {

    private static final int[] SECONDS_FROZEN = {5, 30, 90};
    private static final List<String> KEPT = List.of("/", "/method", "/stories/musk-ukraine-peace-plan");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String java;
    private final String jar;
    private final Path out;
    private final List<Long> frozen = new ArrayList<>();
    private int failed;

    private Faults(String java, String jar, Path out) {
        this.java = java;
        this.jar = jar;
        this.out = out.toAbsolutePath();
    }

    public static void main(String[] arguments) throws Exception {
        new Faults(arguments[0], arguments[1], Path.of(arguments[2])).run();
    }

    /** A running application. */
    private record Node(Process process, int port, Path log) {

        String said() throws IOException {
            return Files.exists(log) ? Files.readString(log) : "";
        }

        URI at(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }

    private void run() throws Exception {
        System.out.println("| trial | measured | |\n| --- | --- | --- |");
        Path data = out.resolve("data");
        Node node = started(node("application", data));
        try {
            Editor editor = new Editor(node, password(node));
            warmUp(node, editor);
            for (int seconds : SECONDS_FROZEN) {
                frozen(node, data, editor, seconds);
            }
            folders(node, data);
        } finally {
            thaw();
        }
        endWhileFrozen(node, data);
        olderBackup(data);
        System.out.println(failed == 0 ? "\nAll held." : "\n" + failed + " did not hold.");
        System.exit(failed == 0 ? 0 : 1);
    }

    private void verdict(String trial, String measured, boolean held) {
        failed += held ? 0 : 1;
        System.out.printf("| %s | %s | %s |%n", trial, measured, held ? "held" : "DID NOT HOLD");
    }

    /** A server that has just started answers more slowly than it does for the rest of its life. */
    private static void warmUp(Node node, Editor editor) throws Exception {
        HttpClient reader = HttpClient.newHttpClient();
        for (int i = 0; i < 300; i++) {
            for (String path : KEPT) {
                get(reader, node, path);
            }
            if (i % 10 == 0) {
                editor.send("title", "Warm " + i, "standfirst", "What is contested", "key", UUID.randomUUID().toString());
            }
        }
    }

    private void frozen(Node node, Path data, Editor editor, int seconds) throws Exception {
        HttpClient reader = HttpClient.newHttpClient();
        for (String path : KEPT) {
            get(reader, node, path);
            get(reader, node, path);
        }
        Load load = new Load(node, editor);
        TimeUnit.SECONDS.sleep(3);
        long began = System.nanoTime();
        freeze(data);
        long told = until(() -> get(reader, node, "/actuator/health/readiness").statusCode() == 503, 10);
        TimeUnit.NANOSECONDS.sleep(Duration.ofSeconds(seconds).toNanos() - (System.nanoTime() - began));
        thaw();
        long back = until(() -> get(reader, node, "/actuator/health/readiness").statusCode() == 200
                && get(reader, node, "/history").statusCode() == 200, 30);
        load.end();
        String name = "frozen for " + seconds + " s: ";
        verdict(name + "kept pages", load.pages + " sent, " + load.pagesLost + " not, slowest " + load.slowestPage + " ms",
                load.pagesLost.get() == 0
                && load.slowestPage.get() <= 200);
        verdict(name + "liveness", "slowest " + load.slowestLiveness + " ms, " + load.livenessLost + " not 200",
                load.livenessLost.get() == 0
                && load.slowestLiveness.get() <= 1000);
        verdict(name + "readiness says so", told + " ms", told <= 2000);
        verdict(name + "writes", load.writes + " sent, " + load.refused.size() + " refused with 503, slowest " + load.slowestWrite + " ms, "
                + load.otherAnswers + " answered otherwise", load.slowestWrite.get() <= 5000 && load.otherAnswers.get() == 0);
        for (String[] form : load.refused) {
            editor.send(form);
            editor.send(form);
        }
        verdict(name + "refused writes sent again, twice", once(data, load.titles) + " of " + load.titles.size() + " stored once",
                once(data, load.titles) == load.titles.size());
        verdict(name + "all as before", back + " ms", back <= 10_000);
    }

    /** Readers, an editor and a supervisor, each ten times a second or as often as they are answered. */
    private final class Load {

        private final AtomicInteger pages = new AtomicInteger();
        private final AtomicInteger pagesLost = new AtomicInteger();
        private final AtomicLong slowestPage = new AtomicLong();
        private final AtomicLong slowestLiveness = new AtomicLong();
        private final AtomicInteger livenessLost = new AtomicInteger();
        private final AtomicInteger writes = new AtomicInteger();
        private final AtomicInteger otherAnswers = new AtomicInteger();
        private final AtomicLong slowestWrite = new AtomicLong();
        private final ConcurrentLinkedQueue<String[]> refused = new ConcurrentLinkedQueue<>();
        private final List<String> titles = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean ended;

        Load(Node node, Editor editor) {
            for (int i = 0; i < 3; i++) {
                String path = KEPT.get(1 + i % 2);
                go(reader -> {
                    boolean sent = timed(slowestPage, () -> get(reader, node, path).statusCode()) == 200;
                    (sent ? pages : pagesLost).incrementAndGet();
                });
            }
            go(reader -> {
                if (timed(slowestLiveness, () -> get(reader, node, "/actuator/health/liveness").statusCode()) != 200) {
                    livenessLost.incrementAndGet();
                }
            });
            go(reader -> {
                String title = "Written " + UUID.randomUUID();
                String[] form = {"title", title, "standfirst", "What is contested", "key", UUID.randomUUID().toString()};
                titles.add(title);
                int status = timed(slowestWrite, () -> editor.send(form));
                writes.incrementAndGet();
                if (status == 503) {
                    refused.add(form);
                } else if (status != 303) {
                    otherAnswers.incrementAndGet();
                }
            });
        }

        private void go(Turn turn) {
            HttpClient client = HttpClient.newHttpClient();
            threads.add(Thread.ofPlatform().start(() -> {
                while (!ended) {
                    try {
                        turn.take(client);
                        TimeUnit.MILLISECONDS.sleep(100);
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                }
            }));
        }

        void end() throws InterruptedException {
            ended = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private interface Turn {
        void take(HttpClient client) throws Exception;
    }

    private interface Question<T> {
        T ask() throws Exception;
    }

    /** Somebody who has signed in. */
    private static final class Editor {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final Node node;
        private final String token;

        Editor(Node node, String password) throws Exception {
            this.node = node;
            String form = token(get(client, node, "/sign-in").body());
            int status = post("/sign-in", form, "email", "editor@example.org", "password", password);
            if (status != 303) {
                throw new IllegalStateException("not signed in: " + status);
            }
            token = token(get(client, node, "/account").body());
        }

        /** The status; 0 where there was no answer. */
        int send(String... form) throws Exception {
            return post("/desk/stories", token, form);
        }

        private int post(String path, String token, String... form) throws Exception {
            StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(token, UTF_8));
            for (int i = 0; i < form.length; i += 2) {
                body.append('&').append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], UTF_8));
            }
            try {
                return client.send(HttpRequest.newBuilder(node.at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode();
            } catch (IOException none) {
                return 0;
            }
        }

        private static String token(String page) {
            Matcher token = TOKEN.matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("no token in " + page);
            }
            return token.group(1);
        }
    }

    /** The same database from other folders: one node is refused, one that is told to only shows the log. */
    private void folders(Node node, Path data) throws Exception {
        String key = get(HttpClient.newHttpClient(), node, "/log/key").body().strip();
        List<String> database = List.of("--spring.datasource.url=" + url(data), "--spring.datasource.username=counterclaim_app",
                "--spring.datasource.password=" + passwords(data).getProperty("runtime"), "--spring.flyway.user=counterclaim_owner",
                "--spring.flyway.password=" + passwords(data).getProperty("owner"), "--spring.datasource.hikari.maximum-pool-size=4");
        Node other = node("other", out.resolve("elsewhere"), database);
        boolean ended = other.process().waitFor(90, TimeUnit.SECONDS);
        boolean isSaid = other.said().contains("does not hold it") && !other.said().contains("\tat org.");
        other.process().destroyForcibly();
        verdict("start from another folder", ended ? "refused" : "runs", ended && isSaid && !Files.exists(out.resolve("elsewhere/signer")));
        List<String> reading = new ArrayList<>(database);
        reading.add("--counterclaim.log.signed-elsewhere=true");
        Node shows = started(node("reading", out.resolve("elsewhere"), reading));
        for (Node each : List.of(node, shows)) {
            int exit = verify(each, key);
            verdict("verify, from outside, on port " + each.port(), "exit " + exit, exit == 0);
        }
        shows.process().destroy();
        shows.process().waitFor();
    }

    private void endWhileFrozen(Node node, Path data) throws Exception {
        freeze(data);
        TimeUnit.SECONDS.sleep(2);
        long began = System.nanoTime();
        node.process().destroy();
        boolean ended = node.process().waitFor(130, TimeUnit.SECONDS);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        thaw();
        verdict("SIGTERM while frozen", took + " ms", ended && took <= 10_000);
    }

    /** The database of before some entries, the signer of after them; then the command that says so in public. */
    private void olderBackup(Path data) throws Exception {
        Path backup = out.resolve("backup");
        Node node = started(node("before", data));
        String key = get(HttpClient.newHttpClient(), node, "/log/key").body().strip();
        String before = get(HttpClient.newHttpClient(), node, "/log/checkpoint").body();
        Path kept = out.resolve("kept-before");
        Path lost = out.resolve("kept-lost");
        verify(node, key, kept);
        stop(node);
        execute("cp", "-a", data.resolve("postgres").toString(), backup.toString());
        node = started(node("later", data));
        new Editor(node, password(node)).send("title", "Later", "standfirst", "Lost", "key", UUID.randomUUID().toString());
        Node running = node;
        until(() -> !get(HttpClient.newHttpClient(), running, "/log/checkpoint").body().equals(before), 20);
        verify(node, key, lost);
        stop(node);
        execute("rm", "-rf", data.resolve("postgres").toString());
        execute("mv", backup.toString(), data.resolve("postgres").toString());
        Node restored = started(node("restored", data));
        until(() -> get(HttpClient.newHttpClient(), restored, "/actuator/health/log").statusCode() == 503, 20);
        String health = get(HttpClient.newHttpClient(), restored, "/actuator/health/log").body();
        verdict("backup older than the signer: health", health.contains("DOWN") ? "DOWN, with the reason" : health,
                health.contains("older backup"));
        int exit = verify(restored, key);
        verdict("backup older than the signer: verify what is published", "exit " + exit, exit == 0);
        int undeclared = verify(restored, key, lost);
        verdict("backup older than the signer: verify with a checkpoint of what is lost", "exit " + undeclared, undeclared == 1);
        stop(restored);
        declare(data, health);
        Node goesOn = started(node("goes on", data));
        until(() -> get(HttpClient.newHttpClient(), goesOn, "/log/checkpoint").statusCode() == 200, 20);
        health = get(HttpClient.newHttpClient(), goesOn, "/actuator/health/log").body();
        verdict("loss declared: health", health.contains("DOWN") ? health : "UP", !health.contains("DOWN"));
        int sound = verify(goesOn, key, kept);
        int missing = verify(goesOn, key, lost);
        verdict("loss declared: verify from before, and of what is lost", "exit " + sound + ", " + missing, sound == 0 && missing == 3);
        stop(goesOn);
    }

    private void declare(Path data, String health) throws Exception {
        Matcher option = Pattern.compile("--counterclaim.log.accept-loss=\\S+").matcher(health);
        String accept = option.find() ? option.group() : "--counterclaim.log.accept-loss=not-said";
        int exit = new ProcessBuilder(java, "-jar", jar, "--counterclaim.embedded.directory=" + data, accept,
                "--counterclaim.log.loss-by=bench", "--counterclaim.log.loss-reason=A trial")
                .redirectErrorStream(true).redirectOutput(out.resolve("declare.log").toFile()).start().waitFor();
        verdict("loss declared: the command that health says", "exit " + exit, exit == 0);
    }

    private static void stop(Node node) throws InterruptedException {
        node.process().destroy();
        node.process().waitFor();
    }

    private int verify(Node node, String key) throws Exception {
        return verify(node, key, out.resolve("checkpoint-" + UUID.randomUUID()));
    }

    private int verify(Node node, String key, Path kept) throws Exception {
        return new ProcessBuilder(java, "-jar", jar, "verify", node.at("").toString(), key, kept.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(out.resolve("verify.log").toFile())).start()
                .waitFor();
    }

    private Node node(String name, Path data) throws IOException {
        return node(name, data, List.of());
    }

    private Node node(String name, Path data, List<String> settings) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = out.resolve(name + ".log");
        List<String> words = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-jar", jar, "--server.port=" + port,
                "--server.address=127.0.0.1", "--counterclaim.embedded.directory=" + data));
        words.addAll(settings);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Node(process, port, log);
    }

    private static Node started(Node node) throws Exception {
        until(() -> node.said().contains("Started Counterclaim") || !node.process().isAlive(), 120);
        if (!node.process().isAlive()) {
            throw new IllegalStateException("The application does not start: read " + node.log());
        }
        HttpClient client = HttpClient.newHttpClient();
        until(() -> get(client, node, "/log/key").statusCode() == 200, 30);
        return node;
    }

    /** As the first start prints it, which is kept for later ones. */
    private String password(Node node) throws IOException {
        Matcher password = Pattern.compile("editor@example\\.org +password +(\\S+)")
                .matcher(Files.readString(out.resolve("application.log")));
        if (!password.find()) {
            throw new IllegalStateException("no password in " + node.log());
        }
        return password.group(1);
    }

    private void freeze(Path data) throws Exception {
        long server = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
        frozen.add(server);
        signal("-STOP", List.of(server));
        ProcessHandle.of(server).orElseThrow().children().forEach(part -> frozen.add(part.pid()));
        signal("-STOP", frozen);
    }

    private void thaw() throws Exception {
        signal("-CONT", frozen);
        frozen.clear();
    }

    private static void signal(String name, List<Long> processes) throws Exception {
        for (long process : processes) {
            new ProcessBuilder("kill", name, Long.toString(process)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
    }

    private static void execute(String... words) throws Exception {
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", words));
        }
    }

    private static int once(Path data, List<String> titles) throws Exception {
        int once = 0;
        try (Connection connection = DriverManager.getConnection(url(data), "counterclaim_app", passwords(data).getProperty("runtime"));
                var count = connection.prepareStatement("select count(*) from story where title = ?")) {
            for (String title : titles) {
                count.setString(1, title);
                try (ResultSet rows = count.executeQuery()) {
                    rows.next();
                    once += rows.getLong(1) == 1 ? 1 : 0;
                }
            }
        }
        return once;
    }

    private static String url(Path data) throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip()
                + "/counterclaim";
    }

    private static Properties passwords(Path data) throws IOException {
        Properties passwords = new Properties();
        passwords.load(Files.newBufferedReader(data.resolve("passwords")));
        return passwords;
    }

    private static HttpResponse<String> get(HttpClient client, Node node, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(node.at(path)).timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int timed(AtomicLong slowest, Question<Integer> question) {
        long began = System.nanoTime();
        int status;
        try {
            status = question.ask();
        } catch (Exception none) {
            status = 0;
        }
        slowest.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), Math::max);
        return status;
    }

    /** How many milliseconds it took until something held, or as long as was waited for. */
    private static long until(Question<Boolean> question, int seconds) throws InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(seconds)) {
            try {
                if (question.ask()) {
                    break;
                }
            } catch (Exception notYet) {
                // Asked again.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
