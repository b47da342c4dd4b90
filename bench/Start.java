import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How long the application takes from the start of its process to the first page of a story of 100 statements, in several ways that take
 * turns, on a database that another process runs and on the embedded one.
 */
class Start {

    private static final String STORY = "/stories/grenmark-quay";
    private static final int LAUNCHES = Integer.parseInt(System.getenv().getOrDefault("LAUNCHES", "5"));

    private final String java;
    private final String jar;
    private final Path out;
    private final Path data;
    private final HttpClient reader = HttpClient.newHttpClient();

    private Start(String java, String jar, Path out) {
        this.java = java;
        this.jar = jar;
        this.out = out;
        this.data = out.resolve("data");
    }

    /** @param arguments java, the packaged jar, and the directory for everything that comes of it */
    public static void main(String[] arguments) throws Exception {
        new Start(arguments[0], arguments[1], Path.of(arguments[2]).toAbsolutePath()).run();
    }

    /**
     * A way to start.
     *
     * @param folder the working directory, below that of the trial
     * @param words for java, before the application's own settings
     */
    private record Way(String name, String folder, List<String> words) {

        static Way of(String name, String folder, String... words) {
            return new Way(name, folder, List.of(words));
        }
    }

    /** What one start took. */
    private record Cost(long millis, long cpuMillis, long classes) {}

    private void run() throws Exception {
        unpack();
        List<Way> ways = List.of(Way.of("the jar as it is", ".", "-jar", jar),
                Way.of("unpacked", "app", "-jar", "counterclaim.jar"),
                Way.of("unpacked, with the AOT cache, as in the image", "app", "-XX:AOTCache=counterclaim.aot", "-jar", "counterclaim.jar"),
                Way.of("the same with the serial collector", "app", "-XX:+UseSerialGC", "-XX:AOTCache=counterclaim.aot", "-jar",
                        "counterclaim.jar"),
                Way.of("the same with the first compiler only (pages are slower)", "app", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "-XX:AOTCache=counterclaim.aot", "-jar", "counterclaim.jar"));
        List<String> embedded = List.of("--counterclaim.embedded.directory=" + data);
        Process keeper = start("keeper", freePort(), Way.of("", ".", "-cp", "extra:app/counterclaim.jar", "org.counterclaim.Counterclaim"),
                embedded);
        Map<String, List<Cost>> elsewhere;
        try {
            elsewhere = costs(ways, elsewhere());
        } finally {
            stop(keeper);
        }
        print("on a database that runs already", ways, elsewhere);
        print("on the embedded database, which starts too", ways, costs(ways, embedded));
    }

    private void unpack() throws IOException, InterruptedException {
        call(".", "-Djarmode=tools", "-jar", jar, "extract", "--destination", "app", "--application-filename", "counterclaim.jar");
        call("app", "-Xmx256m", "-XX:+UseG1GC", "-XX:AOTCacheOutput=counterclaim.aot", "-jar", "counterclaim.jar", "rehearse");
        System.out.printf("The AOT cache has %d MB.%n", Files.size(out.resolve("app/counterclaim.aot")) / 1_000_000);
    }

    private void call(String folder, String... words) throws IOException, InterruptedException {
        Process process = process("preparation", folder, List.of(words)).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: read preparation.log");
        }
    }

    private ProcessBuilder process(String log, String folder, List<String> words) {
        return new ProcessBuilder(Stream.concat(Stream.of(java), words.stream()).toList()).directory(out.resolve(folder).toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(out.resolve(log + ".log").toFile()));
    }

    /** The settings for the database that the embedded one's keeper runs. */
    private List<String> elsewhere() throws IOException {
        Properties passwords = new Properties();
        passwords.load(Files.newBufferedReader(data.resolve("passwords")));
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        return List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/counterclaim",
                "--spring.datasource.username=counterclaim_app", "--spring.datasource.password=" + passwords.getProperty("runtime"),
                "--spring.flyway.user=counterclaim_owner", "--spring.flyway.password=" + passwords.getProperty("owner"),
                "--counterclaim.log.signed-elsewhere=true");
    }

    private Map<String, List<Cost>> costs(List<Way> ways, List<String> settings) throws Exception {
        Map<String, List<Cost>> costs = new TreeMap<>();
        for (int i = 0; i < LAUNCHES; i++) {
            for (Way way : ways) {
                costs.computeIfAbsent(way.name(), name -> new ArrayList<>()).add(cost(way, settings));
            }
        }
        return costs;
    }

    private Cost cost(Way way, List<String> settings) throws Exception {
        long began = System.nanoTime();
        Process process = start("start", freePort(), way, settings);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Cost cost = new Cost(millis, process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis(), classes(process));
        stop(process);
        return cost;
    }

    /** Starts it, and returns once the page has come. */
    private Process start(String log, int port, Way way, List<String> settings) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("-Xmx256m"));
        words.addAll(way.words());
        words.addAll(settings);
        words.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port));
        Process process = process(log, way.folder(), words).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!listens(port)) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it has ended: read " + log + ".log");
            }
        }
        HttpResponse<byte[]> page = reader.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + STORY)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (page.statusCode() != 200 || page.body().length == 0) {
            throw new IllegalStateException("the page came with " + page.statusCode());
        }
        return process;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** How many classes the process has loaded, from the AOT cache too. */
    private long classes(Process process) throws IOException {
        Process asked = new ProcessBuilder(Path.of(java).resolveSibling("jcmd").toString(), Objects.toString(process.pid()),
                "PerfCounter.print").start();
        try (Stream<String> lines = asked.inputReader().lines()) {
            return lines.filter(line -> line.matches("java[.]cls[.](loaded|sharedLoaded)Classes=\\d+"))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1))).sum();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void print(String database, List<Way> ways, Map<String, List<Cost>> costs) {
        System.out.printf("%n| %s, medians of %d | ms to the first page | ms of processor time | classes |%n| --- | ---: | ---: | ---: |%n",
                database, LAUNCHES);
        for (Way way : ways) {
            List<Cost> all = costs.get(way.name());
            System.out.printf("| %s | %d | %d | %d |%n", way.name(), median(all, Cost::millis), median(all, Cost::cpuMillis),
                    median(all, Cost::classes));
        }
    }

    private static long median(List<Cost> costs, ToLongFunction<Cost> of) {
        return costs.stream().mapToLong(of).sorted().skip(costs.size() / 2).findFirst().orElseThrow();
    }
}
