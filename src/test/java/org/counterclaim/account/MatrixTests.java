package org.counterclaim.account;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

import org.counterclaim.testing.Person;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address of a page in the table of permissions: every kind of person asks for each of its routes, and the permission itself is
 * tested with every method. {@link TokenMatrixTests} has the addresses for programs.
 */
@AccountTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTests {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Autowired
    Staff staff;

    @Autowired
    @Qualifier("permissions")
    SecurityFilterChain chain;

    private final Map<Asker, Authentication> sessions = new EnumMap<>(Asker.class);
    private final Map<Asker, Person> people = new EnumMap<>(Asker.class);
    private final Map<Asker, String> tokens = new EnumMap<>(Asker.class);

    /** A kind of person who asks. */
    enum Asker {
        ANONYMOUS, WITHOUT_ROLE, EDITOR, FACT_CHECKER, ADMINISTRATOR;

        Role[] roles() {
            return ordinal() < 2 ? new Role[0] : new Role[] {Role.valueOf(name())};
        }

        /** Reads the words of the table alone, so that a fault in {@code Who.admits} shows. */
        boolean isAdmittedBy(Permission.Who who) {
            return switch (who) {
                case ANYONE -> true;
                case SIGNED_IN -> this != ANONYMOUS;
                case EDITOR -> this == EDITOR;
                case FACT_CHECKER -> this == FACT_CHECKER;
                case ADMINISTRATOR -> this == ADMINISTRATOR;
            };
        }
    }

    @BeforeAll
    void signIn() throws Exception {
        for (Asker asker : Asker.values()) {
            renew(asker);
        }
    }

    private void renew(Asker asker) throws IOException, InterruptedException {
        Person person = staff.stranger();
        if (asker != Asker.ANONYMOUS) {
            Staff.Member member = staff.member(asker.roles());
            person = staff.signedIn(member);
            sessions.put(asker, UsernamePasswordAuthenticationToken.authenticated(member.id().toString(), null, List.of()));
        }
        people.put(asker, person);
        tokens.put(asker, person.token());
    }

    /** Tests the permission directly, with every request that is possible at an address. */
    @TestFactory
    Stream<DynamicTest> everyMethodAtEveryAddressIsAllowedAsTheTableSays() {
        return paths().map(path -> DynamicTest.dynamicTest(path, () -> METHODS.forEach(method -> {
            for (Asker asker : Asker.values()) {
                MockHttpServletRequest request = new MockHttpServletRequest(method, concrete(path));
                boolean isAdmitted = Permission.of(request).map(row -> asker.isAdmittedBy(row.who())).orElse(false);
                AuthorizationResult result = Objects.requireNonNull(permissions().authorize(() -> sessions.get(asker), request));
                assertThat(result.isGranted()).as(asker + " " + method).isEqualTo(isAdmitted);
            }
        })));
    }

    private AuthorizationManager<HttpServletRequest> permissions() {
        return chain.getFilters().stream().filter(AuthorizationFilter.class::isInstance).map(AuthorizationFilter.class::cast)
                .findFirst().orElseThrow().getAuthorizationManager();
    }

    /** By day one whom the table lets in and one whom it does not ask for each, in turn. */
    @TestFactory
    Stream<DynamicTest> everyRouteAnswersEveryoneAsTheTableSays() {
        AtomicInteger turn = new AtomicInteger();
        return rows().flatMap(row -> {
            int at = turn.getAndIncrement();
            return Stream.of(Asker.values()).collect(Collectors.partitioningBy(asker -> asker.isAdmittedBy(row.who()))).values().stream()
                    .flatMap(alike -> inTurn(alike, at)).map(asker -> test(asker, row.method().name(), row.path()));
        });
    }

    /** Each kind of person sends it in turn; by day one method to each address. */
    @TestFactory
    Stream<DynamicTest> otherMethodsAreAnsweredAsTheTableSays() {
        AtomicInteger turn = new AtomicInteger();
        return paths().flatMap(path -> {
            int at = turn.getAndIncrement();
            List<String> others = METHODS.stream().filter(
                    method -> Permission.TABLE.stream().noneMatch(row -> row.path().equals(path) && row.method().name().equals(method)))
                    .toList();
            return inTurn(others, at).map(
                    method -> test(Asker.values()[(at + others.indexOf(method)) % Asker.values().length], method, path));
        });
    }

    /** Returns all of them, or by day the one whose turn it is. */
    private static <T> Stream<T> inTurn(List<T> all, int turn) {
        return Thorough.or(all.stream().skip(all.isEmpty() ? 0 : turn % all.size()).limit(1), all.stream());
    }

    private DynamicTest test(Asker asker, String method, String path) {
        return DynamicTest.dynamicTest(asker + " " + method + " " + path, () -> check(asker, method, path));
    }

    private void check(Asker asker, String method, String path) throws Exception {
        int status = ask(asker, tokens.get(asker), method, path).statusCode();
        Permission row = Permission.of(new MockHttpServletRequest(method, concrete(path))).orElse(null);
        if (row == null) {
            assertThat(status).isEqualTo(405);
        } else if (asker.isAdmittedBy(row.who())) {
            assertThat(status).as("let in").isNotIn(401, 403, 405).isLessThan(500);
        } else if (asker == Asker.ANONYMOUS && !method.equals("POST")) {
            assertThat(status).as("led to sign in").isEqualTo(303);
        } else {
            assertThat(status).isEqualTo(403);
        }
        if (method.equals("POST") && path.matches("/sign-out|/account/sign-outs") && status == 303) {
            renew(asker);
        }
    }

    /**
     * By day one of those who ask sends to each address, with one forged token, in turn. The API knows nobody by a session, which another
     * site's page could use.
     */
    @TestFactory
    Stream<DynamicTest> nothingChangesWithoutOnesOwnToken() {
        AtomicInteger turn = new AtomicInteger();
        return rows().filter(row -> !row.method().equals(HttpMethod.GET) && !row.path().equals(ProviderLogoutController.ADDRESS))
                .flatMap(row -> {
                    int at = turn.getAndIncrement();
                    return inTurn(List.of(Asker.values()), at).flatMap(asker -> inTurn(forged(asker), at)
                            .map(token -> DynamicTest.dynamicTest(asker + " " + row.path() + " " + token.isEmpty(),
                                    () -> assertThat(ask(asker, token, row.method().name(), row.path()).statusCode()).isEqualTo(403))));
                });
    }

    /** No token, the token of another session, and nonsense. */
    private List<String> forged(Asker asker) {
        Asker other = Asker.values()[(asker.ordinal() + 1) % Asker.values().length];
        return List.of("", tokens.get(other), "AAAA", "\u0001");
    }

    private HttpResponse<String> ask(Asker asker, String token, String method, String path) throws IOException, InterruptedException {
        String concrete = concrete(path);
        return method.equals("POST") ? people.get(asker).postWith(token, concrete) : people.get(asker).send(method, concrete, "");
    }

    private static String concrete(String path) {
        return path.replaceAll("\\{probe[^}]*}", "liveness").replaceAll("\\{(?:plural|format):([a-z]+)[^}]*}", "$1")
                .replaceAll("\\{[*]?[a-z]+}", "no-such-thing");
    }

    private static Stream<String> paths() {
        return rows().map(Permission::path).distinct();
    }

    private static Stream<Permission> rows() {
        return Permission.TABLE.stream().filter(row -> !row.isApi());
    }
}
