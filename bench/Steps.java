import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassType;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.MethodEntryRequest;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Counts the steps of three requests: starts the application under a debugger, sends each request once, and notes every method of ours
 * that is entered. A step is a method that stands on the stack when a query is sent to the database or a template is begun: the way
 * from the address to SQL and to HTML. Methods that have returned by then, lambdas, and what frameworks generate are no steps. With
 * {@code ALL} in the environment all methods that were entered are listed too. Arguments: the class path, a folder for the database,
 * and a port.
 */
public final class Steps {

    private static final String OURS = "org.counterclaim.";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern WRITES = Pattern.compile("^\\s*(insert|update|delete)\\b|\\bappend_entry\\(");
    private static final String STORY = "/stories/musk-ukraine-peace-plan";
    private static final String CLAIM = "/claims/musk-spoke-to-putin-before-plan";
    private static final String PROPOSITION = "Musk spoke with Putin before he posted his peace plan.";

    private final boolean isWhole = System.getenv("ALL") != null;
    private final VirtualMachine machine;
    private final String site;
    private final String log;

    private volatile Trace trace = new Trace(false);

    /** What one request entered: each method with where it was called from. */
    private static final class Trace {
        final boolean isForm;
        final Map<String, Set<String>> callers = new LinkedHashMap<>();
        final Map<String, String> files = new LinkedHashMap<>();
        final Set<String> values = new LinkedHashSet<>();
        final Set<String> onTheWay = new LinkedHashSet<>();
        final List<String> waiting = new ArrayList<>();

        Trace(boolean isForm) {
            this.isForm = isForm;
        }
    }

    private Steps(VirtualMachine machine, String site, String log) {
        this.machine = machine;
        this.site = site;
        this.log = log;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        Path log = data.resolveSibling("steps.log");
        Process server = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + (port + 1), "-cp", arguments[0],
                "org.counterclaim.Counterclaim", "--server.port=" + port, "--server.address=127.0.0.1",
                "--counterclaim.embedded.directory=" + data).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            String site = "http://127.0.0.1:" + port;
            await(server, site + "/log/checkpoint");
            await(server, site + STORY);
            Steps steps = new Steps(attach(port + 1), site, Files.readString(log));
            Thread.ofPlatform().daemon().start(steps::listen);
            steps.count();
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
            server.descendants().forEach(ProcessHandle::destroy);
        }
    }

    private static void await(Process server, String address) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 600; i++) {
            if (!server.isAlive()) {
                throw new IllegalStateException("the application has ended");
            }
            try {
                if (client.send(HttpRequest.newBuilder(URI.create(address)).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Asked again.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("no answer from " + address);
    }

    private static VirtualMachine attach(int port) throws Exception {
        AttachingConnector socket = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.transport().name().equals("dt_socket")).findAny().orElseThrow();
        Map<String, Connector.Argument> where = socket.defaultArguments();
        where.get("hostname").setValue("127.0.0.1");
        where.get("port").setValue(String.valueOf(port));
        return socket.attach(where);
    }

    private void count() throws Exception {
        Person reader = new Person();
        reader.get("/method");
        print("GET /stories/{slug}", traced(false, () -> reader.get(STORY + "?stance=asserts&order=latest")));
        Person editor = new Person();
        editor.signIn("editor");
        Map<String, String> statement = editor.form("/desk/statements/new");
        statement.putAll(Map.of("actor", "Garry Kasparov", "stance", "supports", "claim", PROPOSITION,
                "said", "12 October 2022", "report1.article", "Kasparov's post"));
        print("POST /desk/statements", traced(true, () -> editor.post("/desk/statements", statement)));
        Person checker = new Person();
        checker.signIn("fact-checker");
        Map<String, String> verdict = checker.form(CLAIM + "/verdicts/new");
        verdict.putAll(Map.of("mark", "unproven", "rationale", "Both say otherwise.", "evidence1.article", "Kasparov's post",
                "evidence1.direction", "for"));
        print("POST /claims/{slug}/verdicts", traced(true, () -> checker.post(CLAIM + "/verdicts", verdict)));
    }

    private interface Work {
        HttpResponse<String> run() throws Exception;
    }

    private Trace traced(boolean isForm, Work work) throws Exception {
        trace = new Trace(isForm);
        List<MethodEntryRequest> requests = Stream.of("org.counterclaim.*", "org.postgresql.jdbc.PgPreparedStatement",
                "org.thymeleaf.TemplateEngine").map(this::entries).toList();
        HttpResponse<String> answer = work.run();
        requests.forEach(EventRequest::disable);
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        machine.eventRequestManager().deleteEventRequests(requests);
        return trace;
    }

    private MethodEntryRequest entries(String classes) {
        MethodEntryRequest request = machine.eventRequestManager().createMethodEntryRequest();
        request.addClassFilter(classes);
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
        return request;
    }

    private void listen() {
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof MethodEntryEvent entry) {
                        note(entry);
                    }
                }
                events.resume();
            }
        } catch (Exception ended) {
            // The application has ended.
        }
    }

    private void note(MethodEntryEvent entry) throws Exception {
        String thread = entry.thread().name();
        if (!thread.startsWith("tomcat-handler") && !thread.startsWith("page-maker")) {
            return;
        }
        List<StackFrame> stack = entry.thread().frames();
        Method method = entry.method();
        if (!method.declaringType().name().startsWith(OURS)) {
            if (method.name().equals("process") || (method.name().startsWith("execute") && counts(stack.getFirst()))) {
                trace.onTheWay.addAll(trace.waiting);
                trace.onTheWay.addAll(steps(stack));
            }
            return;
        }
        if (!isWritten(method)) {
            return;
        }
        String name = name(method);
        trace.files.put(name, file(method));
        if (isValue(method.declaringType())) {
            trace.values.add(name);
        }
        trace.callers.computeIfAbsent(name, one -> new LinkedHashSet<>()).add(stack.stream().skip(1).map(frame -> frame.location().method())
                .filter(one -> one.declaringType().name().startsWith(OURS) && !one.declaringType().name().contains("$$"))
                .findFirst().map(Steps::file).orElse(""));
        if (name.equals("RenderingPool.make")) {
            trace.waiting.clear();
            trace.waiting.addAll(steps(stack));
        }
    }

    /** Of a page every query, of a form what it writes: looking up the names that it holds, and checking them, is beside the way. */
    private boolean counts(StackFrame execute) throws Exception {
        if (!trace.isForm) {
            return true;
        }
        Value at = execute.thisObject();
        for (String field : List.of("preparedQuery", "query", "nativeQuery", "nativeSql")) {
            if (!(at instanceof ObjectReference object) || object.referenceType().fieldByName(field) == null) {
                return true;
            }
            at = object.getValue(object.referenceType().fieldByName(field));
        }
        return at instanceof StringReference sql && WRITES.matcher(sql.value()).find();
    }

    private static Collection<String> steps(List<StackFrame> stack) {
        return stack.stream().map(frame -> frame.location().method())
                .filter(one -> one.declaringType().name().startsWith(OURS)).filter(Steps::isWritten)
                .map(Steps::name).toList().reversed();
    }

    private static boolean isWritten(Method method) {
        return !method.isSynthetic() && !method.isBridge() && !method.name().contains("$") && !method.isStaticInitializer()
                && !method.declaringType().name().contains("$$");
    }

    private static String name(Method method) {
        String type = method.declaringType().name();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + (method.isConstructor() ? "new" : method.name());
    }

    private static String file(Method method) {
        try {
            return method.location().sourceName();
        } catch (AbsentInformationException none) {
            return "";
        }
    }

    /** Records, enums, and all that {@code core} and {@code figure} are made of. */
    private static boolean isValue(ReferenceType type) {
        boolean isRecordOrEnum = type instanceof ClassType of && of.superclass() != null
                && (of.superclass().name().equals("java.lang.Record") || of.isEnum() || of.superclass().isEnum());
        return isRecordOrEnum || type.name().startsWith(OURS + "core.") || type.name().startsWith(OURS + "figure.");
    }

    private void print(String request, Trace of) {
        System.out.printf("%n%s: %d steps in %d files%n%n", request, of.onTheWay.size(), files(of, of.onTheWay));
        of.onTheWay.forEach(step -> System.out.println("    " + step));
        Set<String> across = new LinkedHashSet<>();
        of.callers.forEach((name, callers) -> {
            if (!of.values.contains(name) && callers.stream().anyMatch(file -> !file.equals(of.files.get(name)))) {
                across.add(name);
            }
        });
        System.out.printf("%nEntered from another file, values aside: %d methods in %d files. Entered at all: %d methods in %d files.%n",
                across.size(), files(of, across), of.callers.size(), files(of, of.callers.keySet()));
        if (isWhole) {
            of.callers.keySet().forEach(name -> System.out.println("    " + (across.contains(name) ? "across " : "       ") + name));
        }
    }

    private static int files(Trace of, Collection<String> methods) {
        return new TreeSet<>(methods.stream().map(of.files::get).filter(Objects::nonNull).toList()).size();
    }

    /** Somebody at a browser. */
    private final class Person {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) throws Exception {
            return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        void signIn(String role) throws Exception {
            Matcher password = Pattern.compile(role + "@example.org +password +(\\S+)").matcher(log);
            if (!password.find()) {
                throw new IllegalStateException("no password of " + role);
            }
            HttpResponse<String> answer = post("/sign-in",
                    Map.of("_csrf", found(TOKEN, get("/sign-in").body()), "email", role + "@example.org", "password", password.group(1)));
            if (answer.statusCode() != 303) {
                throw new IllegalStateException("not signed in: " + answer.statusCode());
            }
        }

        /** What a form holds that nobody types. */
        Map<String, String> form(String path) throws Exception {
            String page = get(path).body();
            Map<String, String> hidden = new ConcurrentHashMap<>(Map.of("_csrf", found(TOKEN, page)));
            HIDDEN.matcher(page).results().map(one -> one.group()).forEach(input -> hidden.put(
                    found(Pattern.compile("name=\"([^\"]*)\""), input), found(Pattern.compile("value=\"([^\"]*)\""), input)));
            return hidden;
        }

        HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
            String body = String.join("&", form.entrySet().stream()
                    .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8)).toList());
            return client.send(HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }

        private static String found(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.group(1) : "";
        }
    }
}
