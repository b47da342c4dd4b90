import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What somebody without an account can do to the application from one machine. While an attack goes on, a reader and an
 * editor who is signed in ask for pages beside it, each over a connection of its own; it has held if both are served
 * within a second and the process lives.
 */
class Attack {

    private static final int MAX_MILLIS = 1_000;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final Path out;
    private final int seconds;
    private final int port;
    private final String only;
    private Process application;
    private String email = "";
    private String password = "";
    private String session = "";
    private String story = "/";
    private int failures;

    private Attack(Path out, int seconds, String only) throws IOException {
        this.out = out;
        this.seconds = seconds;
        this.only = only;
        this.port = port(0);
    }

    /** A port of PORT and those after it, or one that is free. */
    private static int port(int number) throws IOException {
        String first = System.getenv("PORT");
        try (ServerSocket free = new ServerSocket(first == null ? 0 : Integer.parseInt(first) + number)) {
            return free.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Attack attack = new Attack(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments.length > 2 ? arguments[2] : "");
        attack.start();
        try {
            attack.all();
        } finally {
            attack.application.destroy();
            attack.application.waitFor(20, TimeUnit.SECONDS);
        }
        System.out.println(attack.failures == 0 ? "\nAll held." : "\nDID NOT HOLD: " + attack.failures);
        System.exit(attack.failures == 0 ? 0 : 1);
    }

    private interface Trial {

        /** What was measured; throws where it did not hold. */
        String run() throws Exception;
    }

    static final class NotHeldException extends Exception {

        private static final long serialVersionUID = 1L;

        NotHeldException(String measured) {
            super(measured);
        }
    }

    private void all() throws Exception {
        System.out.println("| attack | verdict | measured |");
        System.out.println("| --- | --- | --- |");
        for (long megabytes : new long[] {60, 150, 1024}) {
            trial("bodies of " + megabytes + " MB, 6 methods, 3 types", () -> bodies(megabytes << 20));
        }
        trial("1,000 slow bodies to /sign-in", () -> beside(slow(1_000, 2_000, "POST /sign-in HTTP/1.1\r\nHost: a\r\n" + FORM
                + "Content-Length: 5000\r\n\r\n")));
        trial("400 that announce 1 MB and send a byte now and then",
                () -> beside(slow(400, 2_000, "POST /desk/claims HTTP/1.1\r\nHost: a\r\n" + FORM
                + "Content-Length: 1000000\r\n\r\n")));
        trial("2,500 slow heads", () -> beside(slow(2_500, 2_000, "GET /method HTTP/1.1\r\nHost: a\r\nX-A: ")));
        trial("500 slow readers of a kept page", () -> beside(readers(500, i -> story)));
        trial("500 slow readers of a page each",
                () -> beside(readers(500, i -> story + "?from=19%02d-%02d".formatted(i / 12, 1 + i % 12))));
        trial("20,000 filters", this::filters);
        trial("addresses that write the log", this::logLines);
        trial("hostile articles, in 32 MB", this::hostileArticles);
        FormAttacks forms = new FormAttacks(this, out.resolve("data"), email, password);
        trial("odd requests", forms::oddRequests);
        trial("5,000 visits to /sign-in", forms::visits);
        trial("wrong passwords from elsewhere", forms::lockOut);
        routes(new RouteAttacks(this, out, port, session, forms.token()));
        trial("a flood of requests from elsewhere", forms::flood);
    }

    private void routes(RouteAttacks direct) throws Exception {
        int front = port(1);
        Process proxy = RouteAttacks.proxy(out, front, port);
        try {
            RouteAttacks proxied = new RouteAttacks(this, out, front, direct.session(), direct.token());
            trial("every route, asked oddly", direct::odd);
            trial("every route, asked oddly, through the proxy", proxied::odd);
            trial("200 longest bodies at once", () -> beside(direct.bigBodies(200)) + "; live heap " + liveHeap() + " MB");
            trial("200 longest bodies at once, through the proxy", 
                    () -> beside(proxied.bigBodies(200)) + "; live heap " + liveHeap() + " MB");
            trial("a connection without end", () -> direct.endlessConnection(20_000));
        } finally {
            proxy.destroy();
        }
    }

    private void trial(String name, Trial trial) throws Exception {
        if (!name.contains(only)) {
            return;
        }
        String measured;
        boolean held = true;
        try {
            measured = trial.run();
            if (!application.isAlive()) {
                throw new NotHeldException("the process has ended; " + measured);
            }
        } catch (NotHeldException notHeld) {
            held = false;
            measured = notHeld.getMessage();
        }
        failures += held ? 0 : 1;
        System.out.printf("| %s | %s | %s |%n", name, held ? "held" : "DID NOT HOLD", measured);
        if (!application.isAlive()) {
            start();
        }
    }

    // ---- the application

    private void start() throws Exception {
        Path log = out.resolve("application.log");
        long before = Files.exists(log) ? Files.size(log) : 0;
        application = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-XX:+ExitOnOutOfMemoryError",
                "-cp", System.getProperty("java.class.path"), "org.counterclaim.Counterclaim", "--server.port=" + port,
                "--server.address=127.0.0.1", "--counterclaim.embedded.directory=" + out.resolve("data"))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(application::destroy));
        while (!Files.readString(log).substring((int) before).contains("Started Counterclaim")) {
            if (application.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The application does not start: read " + log);
            }
        }
        story = found("href=\"(/stories/[a-z0-9-]+)\"", ask("GET / HTTP/1.0\r\n\r\n"));
        Matcher account = Pattern.compile("(editor@\\S+)\\s+password\\s+(\\S+)").matcher(Files.readString(log));
        if (account.find()) {
            email = account.group(1);
            password = account.group(2);
            signIn();
            for (int i = 0; i < 200; i++) {
                ask("GET " + story + " HTTP/1.0\r\n\r\n");
                ask("GET /desk HTTP/1.0\r\n" + session + "\r\n");
            }
        }
    }

    private void signIn() throws Exception {
        String page = ask("GET /sign-in HTTP/1.0\r\n\r\n");
        String token = found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", page);
        String cookie = page.contains("Set-Cookie") ? "Cookie: " + found("Set-Cookie: ([^;]+);", page) + "\r\n" : "";
        String body = "_csrf=" + token + "&email=" + email + "&password=" + password;
        String answer = ask("POST /sign-in HTTP/1.0\r\n" + cookie + FORM + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        session = "Cookie: " + found("Set-Cookie: (session=[^;]+);", answer) + "\r\n";
    }

    String session() {
        return session;
    }

    String story() {
        return story;
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text.substring(0, Math.min(2_000, text.length())));
        }
        return matcher.group(1);
    }

    private Socket connect(int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(15_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 15_000);
        return socket;
    }

    /** The whole answer to a request that closes its connection. */
    String ask(String request) throws IOException {
        try (Socket socket = connect(0)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** After a full collection, in megabytes. */
    long liveHeap() throws Exception {
        String command = Path.of(ProcessHandle.current().info().command().orElseThrow()).resolveSibling("jcmd").toString();
        Process jcmd = new ProcessBuilder(command, String.valueOf(application.pid()), "GC.class_histogram").start();
        String text = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        return Long.parseLong(found("Total +\\d+ +(\\d+)", text)) >> 20;
    }

    // ---- beside an attack

    /** What the reader and the editor beside an attack saw. */
    private final class Beside implements Runnable {

        private final String request;
        private final AtomicInteger served = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicLong slowest = new AtomicLong();
        private volatile String failure = "";
        private volatile boolean isOver;

        Beside(String request) {
            this.request = request;
        }

        @Override
        public void run() {
            while (!isOver) {
                long begun = System.nanoTime();
                try {
                    String answer = ask(request);
                    if (!answer.startsWith("HTTP/1.1 200")) {
                        throw new IOException(answer.isEmpty() ? "nothing" : answer.lines().findFirst().orElse(""));
                    }
                    served.incrementAndGet();
                } catch (IOException notServed) {
                    failed.incrementAndGet();
                    failure = String.valueOf(notServed.getMessage());
                }
                slowest.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Math::max);
                pause(300);
            }
        }
    }

    private String beside(List<Thread> attackers) throws Exception {
        List<Beside> people =
                List.of(new Beside("GET " + story + " HTTP/1.0\r\n\r\n"), new Beside("GET /desk HTTP/1.0\r\n" + session + "\r\n"));
        attackers.forEach(Thread::start);
        pause(1_000);
        List<Thread> threads = people.stream().map(one -> Thread.ofPlatform().start(one)).toList();
        pause(seconds * 1_000L);
        people.forEach(one -> one.isOver = true);
        for (Thread thread : threads) {
            thread.join(20_000);
        }
        attackers.forEach(Thread::interrupt);
        for (Thread thread : attackers) {
            thread.join(20_000);
        }
        String measured = "reader %d of %d, slowest %d ms; editor %d of %d, slowest %d ms".formatted(people.get(0).served.get(),
                people.get(0).served.get() + people.get(0).failed.get(), people.get(0).slowest.get(), people.get(1).served.get(),
                people.get(1).served.get() + people.get(1).failed.get(), people.get(1).slowest.get());
        if (people.stream().anyMatch(one -> one.failed.get() > 0 || one.served.get() == 0 || one.slowest.get() > MAX_MILLIS)) {
            throw new NotHeldException(measured + people.stream().map(one -> one.failure).distinct().reduce("", (a, b) -> a + " " + b));
        }
        return measured;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- attacks

    /** Each sends its beginning, then a byte now and then; whoever is closed comes again. */
    private List<Thread> slow(int count, int pauseMillis, String beginning) {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Thread.ofVirtual().unstarted(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    try (Socket socket = connect(0)) {
                        socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
                        while (!Thread.currentThread().isInterrupted()) {
                            TimeUnit.MILLISECONDS.sleep(pauseMillis);
                            socket.getOutputStream().write('a');
                        }
                    } catch (InterruptedException stop) {
                        return;
                    } catch (IOException closed) {
                        pause(100);
                    }
                }
            }));
        }
        return all;
    }

    private interface Address {
        String of(int number);
    }

    /** Each asks for a page ten times over and takes a few bytes of it a second. */
    private List<Thread> readers(int count, Address address) {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String request = "GET " + address.of(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
            all.add(Thread.ofVirtual().unstarted(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    try (Socket socket = connect(1_024)) {
                        socket.getOutputStream().write(request.repeat(10).getBytes(ISO_8859_1));
                        InputStream in = socket.getInputStream();
                        while (!Thread.currentThread().isInterrupted() && in.read() >= 0) {
                            TimeUnit.MILLISECONDS.sleep(1_000);
                        }
                    } catch (InterruptedException stop) {
                        return;
                    } catch (IOException closed) {
                        pause(100);
                    }
                }
            }));
        }
        return all;
    }

    /** Every body is refused, announced and chunked alike, and nothing is kept of it. */
    private String bodies(long size) throws Exception {
        int refused = 0;
        int reset = 0;
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "GET", "PURGE"}) {
            for (String type : new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "application/json"}) {
                for (String length : new String[] {"Content-Length: " + size, "Transfer-Encoding: chunked"}) {
                    int status =
                            send(method + " /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n", size);
                    if (status >= 500 || (status < 400 && status != 0 && !method.equals("GET"))) {
                        throw new NotHeldException(method + " " + type + " " + length + ": " + status);
                    }
                    refused += status == 0 ? 0 : 1;
                    reset += status == 0 ? 1 : 0;
                }
            }
        }
        String text = ask("GET / HTTP/1.0\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 200")) {
            throw new NotHeldException("afterwards: " + text.lines().findFirst().orElse("nothing"));
        }
        return refused + " answered, " + reset + " closed without an answer; live heap " + liveHeap() + " MB";
    }

    private int send(String head, long size) throws Exception {
        byte[] piece = new byte[1 << 16];
        Arrays.fill(piece, (byte) 'x');
        boolean chunked = head.contains("chunked");
        try (Socket socket = connect(0)) {
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            Thread sending = Thread.ofVirtual().start(() -> {
                try {
                    for (long sent = 0; sent < size; sent += piece.length) {
                        socket.getOutputStream().write(chunked ? "10000\r\n".getBytes(ISO_8859_1) : new byte[0]);
                        socket.getOutputStream().write(piece);
                        socket.getOutputStream().write(chunked ? "\r\n".getBytes(ISO_8859_1) : new byte[0]);
                    }
                } catch (IOException closed) {
                    // Refused, as it should be.
                }
            });
            byte[] status = socket.getInputStream().readNBytes(12);
            socket.close();
            sending.join();
            return status.length < 12 ? 0 : Integer.parseInt(new String(status, 9, 3, ISO_8859_1));
        } catch (SocketException closed) {
            return 0;
        }
    }

    private String filters() throws Exception {
        AtomicInteger number = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        List<Thread> asking = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asking.add(Thread.ofVirtual().start(() -> {
                for (int n = number.getAndIncrement(); n < 20_000; n = number.getAndIncrement()) {
                    try {
                        String day = "%04d-%02d-%02d".formatted(1900 + n / 336, 1 + n / 28 % 12, 1 + n % 28);
                        if (!ask("GET " + story + "?from=" + day + "&utm_source=" + n + " HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 200")) {
                            failed.incrementAndGet();
                        }
                    } catch (IOException notServed) {
                        failed.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread thread : asking) {
            thread.join();
        }
        long heap = liveHeap();
        String measured = "live heap " + heap + " MB, " + failed + " failed";
        if (heap >= 110 || failed.get() > 0) {
            throw new NotHeldException(measured);
        }
        return measured;
    }

    /** In a process of its own, whose heap has 20 MB for itself and 32 MB for the page. */
    private String hostileArticles() throws Exception {
        Path classes = Files.createDirectories(out.resolve("classes"));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), "bench/HostileArticle.java") != 0) {
            throw new IllegalStateException("bench/HostileArticle.java cannot be compiled");
        }
        Process reader = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx52m", "-XX:+UseSerialGC", "-Xmn5m",
                "-cp", classes + ":" + System.getProperty("java.class.path"), "HostileArticle").redirectErrorStream(true).start();
        String said = new String(reader.getInputStream().readAllBytes(), UTF_8);
        long read = said.lines().filter(line -> line.endsWith(": read")).count();
        if (reader.waitFor() != 0 || said.contains("FAILED")) {
            throw new NotHeldException(said.replace('\n', ' '));
        }
        return read + " read, " + (said.lines().count() - read) + " refused";
    }

    private String logLines() throws Exception {
        Path log = out.resolve("application.log");
        long before = Files.size(log);
        int asked = 0;
        for (String path : new String[] {"/history", "/", "/stories/a", "/sign-in", "/claims/a/requests"}) {
            for (String query
                    : new String[] {"before=%ff%0a2026-01-01%20ERROR%20forged%1b[31m", "%0aERROR%1b[31m=%ff", "a=%",
                            "page=%0d%0aERROR+forged"}) {
                for (String method : new String[] {"GET", "POST", "PUT"}) {
                    String body = method.equals("GET") ? "" : query;
                    ask(method + " " + path + "?" + query + " HTTP/1.0\r\n" + FORM + "X-Forwarded-For: 9%0aERROR\r\nContent-Length: "
                            + body.length()
                            + "\r\n\r\n" + body);
                    asked++;
                }
            }
        }
        String written = Files.readString(log).substring((int) before);
        String measured = asked + " requests, " + written.length() + " characters in the log";
        if (written.contains("\u001b[31m") || written.lines().anyMatch(line -> line.startsWith("ERROR") || line.contains("ERROR forged"))
                || written.length() > asked * 200) {
            throw new NotHeldException(measured);
        }
        return measured;
    }
}
