import java.io.FileOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Kills the application, its database and both in turn while a writer commits. The writer appends entries to the public
 * history as the application's own role and by the application's own function, over a connection of its own; it writes
 * every acknowledged entry to a file and forces that to disk before it begins the next. After each kill the application
 * or its watcher must bring the database back by itself; then every acknowledged entry must be there, the history must be
 * without gaps, and every entry must have the state that it commits to.
 */
class Durability {

    private static final int WRITES_BETWEEN_KILLS = 25;
    private static final String[] TARGETS = {"application", "database", "both", "database"};

    private final String java;
    private final String jar;
    private final Path out;
    private final Path data;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<String> positions = new ArrayList<>();
    private volatile boolean stopping;
    private Process application;

    private Durability(String java, String jar, Path out) {
        this.java = java;
        this.jar = jar;
        this.out = out;
        this.data = out.resolve("data");
    }

    public static void main(String[] arguments) throws Exception {
        new Durability(arguments[0], arguments[1], Path.of(arguments[2])).run(Integer.parseInt(arguments[3]));
    }

    private void run(int kills) throws Exception {
        start();
        Thread writer = Thread.ofPlatform().start(this::write);
        Random random = new Random(1);
        System.out.println("| kill | of | back after ms | acknowledged | in the history | lost | gaps | broken |");
        System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        int faults = 0;
        for (int kill = 1; kill <= kills; kill++) {
            awaitWrites(WRITES_BETWEEN_KILLS);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(50));
            faults += round(kill, TARGETS[kill % TARGETS.length]);
        }
        stopping = true;
        writer.join();
        application.destroy();
        application.waitFor();
        System.out.println(faults == 0 ? "\nNothing acknowledged was lost in " + kills + " kills." : "\nLOST OR BROKEN: " + faults);
        System.exit(faults == 0 ? 0 : 1);
    }

    private int round(int number, String target) throws Exception {
        long server = serverPid();
        long began = System.nanoTime();
        if (!target.equals("database")) {
            application.destroyForcibly().waitFor();
        }
        if (!target.equals("application")) {
            new ProcessBuilder("kill", "-9", Long.toString(server)).start().waitFor();
        }
        if (!target.equals("database")) {
            start();
        }
        while (serverPid() == server || serverPid() == 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        awaitWrites(2);
        long back = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Check check = check();
        System.out.printf("| %d | %s | %d | %d | %d | %d | %d | %d |%n", number, target, back, check.acknowledged, check.entries,
                check.lost, check.gaps, check.broken);
        return check.lost + check.gaps + check.broken;
    }

    /** Returns when the application is ready, which it is sooner with the simpler collector and compiler. */
    private void start() throws Exception {
        Path log = out.resolve("application.log");
        long before = Files.exists(log) ? Files.size(log) : 0;
        application = new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar, "--server.port=0",
                "--counterclaim.embedded.directory=" + data, "--counterclaim.demo=none")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        while (!isReady(Files.readString(log).substring((int) before))) {
            if (application.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The application does not start: read " + log);
            }
        }
    }

    private static boolean isReady(String log) throws IOException {
        Matcher port = Pattern.compile("Tomcat started on port (\\d+)").matcher(log);
        return port.find() && ((HttpURLConnection) URI.create("http://127.0.0.1:" + port.group(1) + "/actuator/health/readiness").toURL()
                .openConnection()).getResponseCode() == 200;
    }

    private void awaitWrites(int more) throws InterruptedException {
        int wanted = acknowledged.get() + more;
        while (acknowledged.get() < wanted) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void write() {
        try (FileOutputStream record = new FileOutputStream(out.resolve("acknowledged").toFile())) {
            while (!stopping) {
                writeUntilItBreaks(record);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void writeUntilItBreaks(FileOutputStream record) throws IOException {
        try (Connection connection = connect(); PreparedStatement append = connection.prepareStatement(
                "SELECT append_entry('actor', ?, 0, 'created', NULL, NULL, 'durability', ?, ?)")) {
            connection.setAutoCommit(false);
            while (!stopping) {
                append.setObject(1, UUID.randomUUID());
                append.setBytes(2, new byte[32]);
                append.setString(3, "{\"number\":" + acknowledged.get() + "}");
                long position = number(append.executeQuery());
                connection.commit();
                record.write((position + "\n").getBytes(UTF_8));
                record.getFD().sync();
                synchronized (positions) {
                    positions.add(Long.toString(position));
                }
                acknowledged.incrementAndGet();
            }
        } catch (SQLException killed) {
            // What was not acknowledged may be there or not; the next connection goes on.
        }
    }

    private record Check(int acknowledged, long entries, int lost, int gaps, int broken) {
    }

    private Check check() throws Exception {
        String all;
        int known;
        synchronized (positions) {
            known = positions.size();
            all = String.join(",", positions);
        }
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long lost = number(statement.executeQuery("SELECT count(*) FROM unnest('{" + all + "}'::bigint[]) a(position) "
                    + "WHERE NOT EXISTS (SELECT FROM entry e WHERE e.position = a.position)"));
            long gaps = number(statement.executeQuery("SELECT h.position - (SELECT count(*) FROM entry) FROM history_head h"));
            long broken = number(statement.executeQuery("SELECT count(*) FROM entry LEFT JOIN entry_state s USING (position) "
                    + "WHERE commitment IS DISTINCT FROM sha256(s.salt || convert_to(s.state, 'UTF8'))"));
            long entries = number(statement.executeQuery("SELECT count(*) FROM entry"));
            return new Check(known, entries, (int) lost, (int) Math.abs(gaps), (int) broken);
        }
    }

    private Connection connect() throws SQLException, IOException {
        List<String> lines = postmaster();
        if (lines.size() < 4) {
            throw new SQLException("No server runs now");
        }
        Properties passwords = new Properties();
        passwords.load(Files.newBufferedReader(data.resolve("passwords")));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/counterclaim?connectTimeout=5",
                "counterclaim_app", passwords.getProperty("runtime"));
    }

    private long serverPid() throws IOException {
        return postmaster().isEmpty() ? 0 : Long.parseLong(postmaster().getFirst().strip());
    }

    private List<String> postmaster() throws IOException {
        Path file = data.resolve("postgres/postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static long number(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
