package org.counterclaim.account;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import org.counterclaim.testing.Person;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Odd requests, generated from the routes and parameters that the application declares: none may cause an error of the server, and every
 * answer has the usual headers. The property {@code requests}, such as 30000, sets their number; three thousand is the default.
 */
@AccountTest
class GeneratedRequestTests {

    private static final int REQUESTS = Integer.getInteger("requests", Thorough.or(250, 30_000));
    private static final int RENEWED_EVERY = 500;
    /** A request that is refused before its body is read is answered after a pause, and the other requests need not wait for that. */
    private static final int AT_ONCE = 16;
    private static final long SEED = Long.getLong("seed", 12);
    private static final List<String> PROMISED = List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
            "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Cache-Control");
    private static final List<String> VALUES = List.of("", "0", "1", "-1", "99999999999999999999", "2147483648", "1e9", "NaN", "true",
            "no-such-thing", "musk-ukraine-peace-plan", "null", "a\0b", "a\nb\u001b[31m", "\u202e\u2066", "\ud83d\ude00", "e\u0301",
            "'\"><script>", "' or 1=1 --",
            "%00", "%ff", "../../etc/passwd", "{x}", "${7*7}", "#{7*7}", "__${7*7}__::x", "[0]", "a.b", "2022-13-45", "2022-10-11",
            "about 2021", "9".repeat(400),
            "x".repeat(3_000), "%", "AAAA", "/", "//evil.example", "/desk\r\nX: y", "application/json",
            UUID.nameUUIDFromBytes(new byte[1]).toString());
    private static final List<String> ENDINGS = List.of("", "", "", "", "[0]", "[]", ".x", "[x]", ".0", "[", "%00", "_", " ");
    private static final List<String> NAMES =
            List.of("then", "page", "q", "key", "slug", "key", "id", "_csrf", "again", "kept.name", "class.module", "_method");
    private static final List<String> HEADERS =
            List.of("Accept: application/json", "Accept: nonsense", "Accept-Language: x", "Accept-Language: " + "x,".repeat(500),
                    "Range: bytes=0-1",
                    "If-None-Match: *", "HX-Request: true", "X-Forwarded-For: 1.2.3.4, x", "X-HTTP-Method-Override: DELETE",
                    "Sec-Fetch-Site: cross-site",
                    "Expect: nonsense", "Accept-Encoding: gzip", "Origin: null", "If-Modified-Since: x");

    @Autowired
    ApplicationContext application;

    @Autowired
    Staff staff;

    private final Random random = new Random(SEED);
    private final Map<Asker, String> cookies = new EnumMap<>(Asker.class);
    private final Map<Asker, String> tokens = new EnumMap<>(Asker.class);

    private enum Asker { VISITOR, EDITOR, FACT_CHECKER, ADMINISTRATOR }

    private record Route(RequestMethod method, String path, List<String> parameters) {}

    private record Asked(String request, Asker asker) {}

    @Test
    void noneIsAFailureOfOurs() throws Exception {
        List<Route> routes = routes();
        List<String> failures = new ArrayList<>();
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int sent = 0; sent < REQUESTS; sent += RENEWED_EVERY) {
                signIn();
                List<Callable<Optional<String>>> requests = new ArrayList<>();
                for (int i = sent; i < Math.min(REQUESTS, sent + RENEWED_EVERY); i++) {
                    Asked asked = make(routes.get(i % routes.size()));
                    requests.add(() -> failure(asked));
                }
                for (Future<Optional<String>> answered : askers.invokeAll(requests)) {
                    answered.get().ifPresent(failures::add);
                }
            }
        }
        assertThat(routes.size()).isGreaterThan(100);
        assertThat(failures).isEmpty();
    }

    private Optional<String> failure(Asked asked) throws IOException {
        Raw answer = Raw.send(staff.port(), asked.request());
        boolean isFailure = answer.head().isEmpty() || answer.status() >= 500
                || PROMISED.stream().anyMatch(name -> answer.header(name).isEmpty());
        return isFailure ? Optional.of(asked.asker() + " " + asked.request() + "\n -> " + answer.head()) : Optional.empty();
    }

    private void signIn() throws IOException, InterruptedException {
        for (Asker asker : Asker.values()) {
            Person person = asker == Asker.VISITOR ? staff.stranger() : staff.signedIn(Role.valueOf(asker.name()));
            tokens.put(asker, person.token());
            cookies.put(asker, person.cookies());
        }
    }

    private Asked make(Route route) {
        Asker asker = Asker.values()[random.nextInt(Asker.values().length)];
        StringBuilder query = new StringBuilder();
        StringBuilder body = new StringBuilder();
        boolean isForm = route.method() == RequestMethod.POST;
        for (int i = random.nextInt(5); i > 0; i--) {
            StringBuilder to = isForm && random.nextInt(8) > 0 ? body : query;
            to.append(to.isEmpty() ? "" : "&")
                    .append(encoded(one(random.nextInt(6) > 0 && !route.parameters().isEmpty() ? route.parameters() : NAMES)
                            + one(ENDINGS)))
                    .append('=').append(encoded(one(VALUES)));
        }
        if (isForm && random.nextInt(10) > 0) {
            body.append(body.isEmpty() ? "" : "&").append("_csrf=").append(encoded(tokens.get(asker)));
        }
        String head = method(route) + " " + path(route) + (query.isEmpty() ? "" : "?" + query)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                // The requests come from many networks, so that their attempts to sign in do not count in other tests.
                + "X-Forwarded-For: 198.51.100." + random.nextInt(255) + "\r\n"
                + "Cookie: " + cookies.get(asker) + "\r\n" + (random.nextInt(3) == 0 ? one(HEADERS) + "\r\n" : "");
        return new Asked(body.isEmpty() ? head + "\r\n" : head + body(body.toString()), asker);
    }

    private String method(Route route) {
        return random.nextInt(40) == 0 ? one(List.of("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE")) : route.method().name();
    }

    private String path(Route route) {
        String path = route.path().replaceAll("/\\*\\*$", "/x");
        while (path.contains("{")) {
            int end = path.indexOf('}', path.indexOf('{'));
            String variable = path.substring(path.indexOf('{') + 1, end);
            String value = variable.contains(":") && random.nextInt(10) > 0
                    ? one(List.of(variable.substring(variable.indexOf(':') + 1).split("\\|")))
                    : encoded(one(VALUES));
            path = path.substring(0, path.indexOf('{')) + value + path.substring(end + 1);
        }
        return path;
    }

    private String body(String form) {
        if (random.nextInt(15) == 0) {
            String parts = "--b\r\nContent-Disposition: form-data; name=\"words\"; filename=\"f\"\r\n\r\nx\r\n--b--\r\n";
            return "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + parts.length() + "\r\n\r\n" + parts;
        }
        String type = random.nextInt(20) == 0
                ? one(List.of("application/json", "text/plain", "nonsense"))
                : "application/x-www-form-urlencoded";
        return "Content-Type: " + type + "\r\nContent-Length: " + form.length() + "\r\n\r\n" + form;
    }

    /** Some requests are broken on purpose. */
    private String encoded(String text) {
        String encoded = URLEncoder.encode(text, UTF_8);
        return random.nextInt(60) == 0 ? encoded + "%f" : encoded;
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> info.getPatternValues().forEach(path -> {
                    if (!isOfTests(handler) && !path.matches("/error|.*/sign-outs|/sign-out|/admin/maintenance")) {
                        (info.getMethodsCondition().getMethods().isEmpty()
                                ? Stream.of(RequestMethod.GET)
                                : info.getMethodsCondition().getMethods().stream())
                                .forEach(method -> routes.add(new Route(method, path, parameters(handler))));
                    }
                })));
        return routes;
    }

    /** Other tests add pages of their own, one of which fails by design. */
    private static boolean isOfTests(HandlerMethod handler) {
        return handler.getBeanType().getProtectionDomain().getCodeSource().getLocation()
                .equals(GeneratedRequestTests.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static List<String> parameters(HandlerMethod handler) {
        List<String> names = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.getParameterType().isRecord()) {
                Stream.of(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
            } else if (!parameter.hasParameterAnnotation(PathVariable.class) && parameter.getParameterName() != null) {
                names.add(parameter.getParameterName());
            }
        }
        return names;
    }
}
