import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Three nodes behind the bundled proxy, with a streaming replica that lags, hangs, dies and is promoted, and a rolling restart, while
 * readers read and an editor saves; then four nodes that start at once. It runs the packaged application; the database is the embedded one.
 */
class ManyNodes {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String STORY = "/stories/musk-ukraine-peace-plan";
    private static final List<String> PAGES = List.of(STORY, "/", "/claims", "/history");
    private static final int SECONDS = 12;
    private static final HttpClient DIRECT = HttpClient.newHttpClient();

    private final String java;
    private final String jar;
    private final Path out;
    private final Path data;
    private final List<Node> nodes = new ArrayList<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private Properties passwords = new Properties();
    private String primary = "";
    private int proxy;
    private int failed;

    private ManyNodes(String java, String jar, Path out) {
        this.java = java;
        this.jar = jar;
        this.out = out.toAbsolutePath();
        this.data = this.out.resolve("data");
    }

    public static void main(String[] arguments) throws Exception {
        new ManyNodes(arguments[0], arguments[1], Path.of(arguments[2])).run();
    }

    private record Node(Process process, int port, Path log) {}

    private interface Fault {
        void happen() throws Exception;
    }

    private void run() throws Exception {
        System.out.println("| trial | measured | |\n| --- | --- | --- |");
        Node keeper = started(node("keeper", List.of("--counterclaim.embedded.directory=" + data)));
        passwords.load(Files.newBufferedReader(data.resolve("passwords")));
        primary = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        Replica replica = new Replica();
        for (int i = 1; i <= 3; i++) {
            nodes.add(node("node-" + i, settings("counterclaim", replica.port)));
        }
        for (Node node : nodes) {
            started(node);
        }
        proxy = freePort();
        Process nginx = nginx();
        Editor editor = new Editor();
        warmUp(editor);
        during("all is well", editor, () -> TimeUnit.SECONDS.sleep(SECONDS));
        during("the replica lags", editor, () -> {
            replica.sql("select pg_wal_replay_pause()");
            TimeUnit.SECONDS.sleep(SECONDS);
            replica.sql("select pg_wal_replay_resume()");
        });
        during("the replica hangs", editor, () -> {
            replica.signal("-STOP");
            TimeUnit.SECONDS.sleep(SECONDS);
            replica.signal("-CONT");
        });
        during("the replica is killed and comes back", editor, () -> {
            replica.signal("-KILL");
            TimeUnit.SECONDS.sleep(SECONDS);
            replica.start();
            TimeUnit.SECONDS.sleep(SECONDS);
        });
        during("each node is stopped and started in turn", editor, () -> {
            for (int i = 0; i < nodes.size(); i++) {
                nodes.get(i).process().destroy();
                nodes.get(i).process().waitFor();
                nodes.set(i, started(node("node-" + (i + 1) + "-again", settings("counterclaim", replica.port), nodes.get(i).port())));
            }
        });
        during("the replica is promoted", editor, () -> {
            replica.sql("select pg_promote(true)");
            TimeUnit.SECONDS.sleep(SECONDS);
        });
        verdict("acknowledged, and on record once", stored() + " of " + acknowledged.size(), stored() == acknowledged.size());
        nginx.destroy();
        for (Node node : nodes) {
            node.process().destroy();
            node.process().waitFor();
        }
        replica.signal("-KILL");
        fourAtOnce("empty", null);
        fourAtOnce("old", "20");
        keeper.process().destroy();
        keeper.process().waitFor();
        System.out.println(failed == 0 ? "\nAll held." : "\n" + failed + " did not hold.");
        System.exit(failed == 0 ? 0 : 1);
    }

    private void verdict(String trial, String measured, boolean held) {
        failed += held ? 0 : 1;
        System.out.printf("| %s | %s | %s |%n", trial, measured, held ? "held" : "DID NOT HOLD");
    }

    /** A server that has just started answers more slowly than it does for the rest of its life. */
    private void warmUp(Editor editor) throws Exception {
        for (int i = 0; i < 60; i++) {
            for (Node node : nodes) {
                for (String page : PAGES) {
                    ask(DIRECT, node.port(), page);
                }
                ask(DIRECT, node.port(), "/search?q=peace+" + i);
            }
            if (i % 10 == 0) {
                editor.save("Warm " + i);
            }
        }
    }

    /** Something happens while people read and save, and each node is asked whether it shows what was acknowledged. */
    private void during(String name, Editor editor, Fault fault) throws Exception {
        Load load = new Load(editor);
        fault.happen();
        load.end();
        verdict(name + ": readers", load.pages + " pages, " + load.lost() + "; slowest " + load.slowestPage + " ms", load.lost.isEmpty());
        verdict(name + ": an editor", load.saved + " saved, not saved: " + load.notSaved + "; slowest " + load.slowestSave + " ms",
                load.notSaved.isEmpty());
        verdict(name + ": a page of each node after each change", load.checked + " pages, " + load.older + " older", load.older.get() == 0);
    }

    private final class Load {

        private final AtomicInteger pages = new AtomicInteger();
        private final AtomicInteger saved = new AtomicInteger();
        private final AtomicInteger checked = new AtomicInteger();
        private final AtomicInteger older = new AtomicInteger();
        private final AtomicLong slowestPage = new AtomicLong();
        private final AtomicLong slowestSave = new AtomicLong();
        private final Map<Integer, Integer> lost = new TreeMap<>();
        private final Map<Integer, Integer> notSaved = new TreeMap<>();
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean isOver;

        Load(Editor editor) {
            for (int i = 0; i < 4; i++) {
                HttpClient reader = client("127.0.5." + (1 + i));
                String page = PAGES.get(i);
                go(() -> read(reader, page, 100));
            }
            HttpClient searcher = client("127.0.5.9");
            go(() -> read(searcher, "/search?q=" + UUID.randomUUID(), 400));
            go(() -> save(editor));
        }

        private void go(Fault turn) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (!isOver) {
                    try {
                        turn.happen();
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                }
            }));
        }

        private void read(HttpClient reader, String page, int pause) throws InterruptedException {
            int status = timed(slowestPage, () -> ask(reader, proxy, page).statusCode());
            if (status == 200) {
                pages.incrementAndGet();
            } else {
                note(lost, status);
            }
            TimeUnit.MILLISECONDS.sleep(pause);
        }

        private void save(Editor editor) throws InterruptedException {
            String title = "Saved " + UUID.randomUUID();
            int status = timed(slowestSave, () -> editor.save(title));
            if (status != 303) {
                note(notSaved, status);
            } else {
                saved.incrementAndGet();
                acknowledged.add(title);
                nodes.forEach(node -> check(node, title));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }

        /** A node that is being stopped or started cannot be asked. */
        private void check(Node node, String title) {
            try {
                boolean shows = ask(DIRECT, node.port(), "/history").body().contains(title);
                checked.incrementAndGet();
                older.addAndGet(shows ? 0 : 1);
            } catch (IOException | InterruptedException away) {
                // The readers behind the proxy notice nothing of it.
            }
        }

        private static synchronized void note(Map<Integer, Integer> counts, int status) {
            counts.merge(status, 1, Integer::sum);
        }

        String lost() {
            return lost.isEmpty() ? "none lost" : "lost: " + lost;
        }

        void end() throws InterruptedException {
            isOver = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** Somebody who has signed in, through the proxy. */
    private final class Editor {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String token;

        Editor() throws Exception {
            Matcher password = Pattern.compile("editor@example\\.org +password +(\\S+)")
                    .matcher(Files.readString(out.resolve("keeper.log")));
            if (!password.find()
                    || post("/sign-in", token("/sign-in"), "email", "editor@example.org", "password", password.group(1)) != 303) {
                throw new IllegalStateException("not signed in");
            }
            token = token("/account");
        }

        int save(String title) throws Exception {
            return post("/desk/stories", token, "title", title, "standfirst", "What is contested", "key", UUID.randomUUID().toString());
        }

        private int post(String path, String token, String... form) throws Exception {
            StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(token, UTF_8));
            for (int i = 0; i < form.length; i += 2) {
                body.append('&').append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], UTF_8));
            }
            return client.send(HttpRequest.newBuilder(at(proxy, path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }

        private String token(String path) throws Exception {
            Matcher token = TOKEN.matcher(ask(client, proxy, path).body());
            if (!token.find()) {
                throw new IllegalStateException("no token in " + path);
            }
            return token.group(1);
        }
    }

    /** A streaming replica, made as pg_basebackup makes one, which the embedded server does not have. */
    private final class Replica {

        private final Path cluster = out.resolve("replica/postgres");
        private final int port = freePort();
        private Process process;

        Replica() throws Exception {
            Files.createDirectories(cluster.getParent());
            try (Connection superuser = superuser(primary, "postgres"); var said = superuser.createStatement()) {
                said.execute("alter system set wal_keep_size = '512MB'");
                said.execute("select pg_reload_conf()");
                said.execute("select pg_backup_start('replica', true)");
                // Files that the running server deletes meanwhile are missing, as they may be.
                new ProcessBuilder("cp", "-a", data.resolve("postgres").toString(), cluster.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
                try (ResultSet label = said.executeQuery("select labelfile from pg_backup_stop(false)")) {
                    label.next();
                    Files.writeString(cluster.resolve("backup_label"), label.getString(1));
                }
            }
            Files.delete(cluster.resolve("postmaster.pid"));
            Files.createFile(cluster.resolve("standby.signal"));
            Files.writeString(cluster.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=%s user=postgres password=%s'%n"
                            .formatted(primary, passwords.getProperty("superuser")));
            start();
        }

        void start() throws Exception {
            Path programs;
            try (var all = Files.list(data)) {
                programs = all.filter(one -> one.getFileName().toString().startsWith("server-")).findAny().orElseThrow();
            }
            List<String> words = new ArrayList<>(System.getProperty("user.name").equals("root") ? List.of("unshare", "--user") : List.of());
            words.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", cluster.toString(), "-c", "port=" + port,
                    "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=50"));
            process = new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(out.resolve("replica.log").toFile())).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            until(() -> sql("select 1"), 60);
        }

        boolean sql(String statement) throws SQLException {
            try (Connection superuser = superuser(Integer.toString(port), "postgres"); var said = superuser.createStatement()) {
                return said.execute(statement);
            }
        }

        void signal(String name) throws Exception {
            List<String> words = new ArrayList<>(List.of("kill", name, Long.toString(process.pid())));
            process.descendants().forEach(part -> words.add(Long.toString(part.pid())));
            new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
    }

    private Connection superuser(String port, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=2&socketTimeout=20",
                "postgres", passwords.getProperty("superuser"));
    }

    private long stored() throws SQLException {
        long once = 0;
        try (Connection superuser = superuser(primary, "counterclaim");
                PreparedStatement count = superuser.prepareStatement("select count(*) from story where title = ?")) {
            for (String title : acknowledged) {
                count.setString(1, title);
                try (ResultSet rows = count.executeQuery()) {
                    rows.next();
                    once += rows.getLong(1) == 1 ? 1 : 0;
                }
            }
        }
        return once;
    }

    /** Four nodes start at once on a database without tables, or with those of an older version; one migrates, and the others wait. */
    private void fourAtOnce(String database, String version) throws Exception {
        try (Connection superuser = superuser(primary, "postgres"); var said = superuser.createStatement()) {
            said.execute("create database " + database + " owner counterclaim_owner template template0 locale_provider builtin "
                    + "builtin_locale 'C.UTF-8'");
        }
        if (version != null) {
            Flyway.configure().dataSource("jdbc:postgresql://127.0.0.1:" + primary + "/" + database, "counterclaim_owner",
                    passwords.getProperty("owner")).locations("filesystem:db/migration").placeholders(Map.of("runtime", "counterclaim_app"))
                    .repeatableSqlMigrationPrefix("none").target(version).load().migrate();
        }
        List<Node> four = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            four.add(node(database + "-" + i, settings(database, 0)));
        }
        long began = System.nanoTime();
        int ready = 0;
        for (Node node : four) {
            ready += until(() -> ask(DIRECT, node.port(), "/readyz").statusCode() == 200, 600) ? 1 : 0;
        }
        verdict("4 nodes start at once, tables: " + (version == null ? "none" : "of migration " + version),
                ready + " serve after " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s", ready == 4);
        for (Node node : four) {
            node.process().destroy();
            node.process().waitFor();
        }
    }

    private List<String> settings(String database, int replica) {
        return List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + primary + "/" + database,
                "--spring.datasource.username=counterclaim_app", "--spring.datasource.password=" + passwords.getProperty("runtime"),
                "--spring.flyway.user=counterclaim_owner", "--spring.flyway.password=" + passwords.getProperty("owner"),
                "--spring.datasource.hikari.maximum-pool-size=6", "--counterclaim.log.signed-elsewhere=true", "--counterclaim.demo=none",
                "--counterclaim.replica.url=" + (replica == 0 ? "" : "jdbc:postgresql://127.0.0.1:" + replica + "/" + database));
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
        until(() -> ask(DIRECT, proxy, STORY).statusCode() == 200, 30);
        return process;
    }

    private Node node(String name, List<String> settings) throws IOException {
        return node(name, settings, freePort());
    }

    private Node node(String name, List<String> settings, int port) throws IOException {
        Path log = out.resolve(name + ".log");
        List<String> words = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-jar", jar, "--server.port=" + port,
                "--server.address=127.0.0.1"));
        words.addAll(settings);
        Process process = new ProcessBuilder(words).directory(Files.createDirectories(out.resolve(name)).toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Node(process, port, log);
    }

    private static Node started(Node node) throws Exception {
        if (!until(() -> ask(DIRECT, node.port(), "/readyz").statusCode() == 200, 600)) {
            throw new IllegalStateException("A node does not start: read " + node.log());
        }
        return node;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static HttpClient client(String address) {
        try {
            return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
        } catch (IOException noAddress) {
            throw new IllegalStateException(noAddress);
        }
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> ask(HttpClient client, int port, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(port, path)).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The status of an answer, 0 where there was none; notes how long it took if that is the longest. */
    private static int timed(AtomicLong slowest, Callable<Integer> question) {
        long began = System.nanoTime();
        int status;
        try {
            status = question.call();
        } catch (Exception none) {
            status = 0;
        }
        slowest.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), Math::max);
        return status;
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
