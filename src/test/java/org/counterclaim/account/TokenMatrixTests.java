package org.counterclaim.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.Person;
import org.counterclaim.testing.Program;

import static org.assertj.core.api.Assertions.assertThat;

/** Every address for programs in the table of permissions, asked with every kind of token: the answer is what the table says. */
@AccountTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenMatrixTests {

    @Autowired
    Staff staff;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private final List<Asker> askers = new ArrayList<>();

    /**
     * A program that asks.
     *
     * @param authorization the header that it sends; null for none
     * @param works whether its token does
     */
    private record Asker(String name, @Nullable String authorization, boolean works, Set<TokenScope> scopes, @Nullable Role role) {

        Program program(int port) {
            return authorization == null ? Program.without(port) : Program.authorizedBy(port, authorization);
        }

        /** Reads the words of the table alone. */
        int refusal(Permission row) {
            boolean isOpen = row.who() == Permission.Who.ANYONE;
            if (!works) {
                return isOpen && authorization == null ? 0 : 401;
            }
            boolean isOfRole = isOpen || row.who() == Permission.Who.SIGNED_IN || (role != null && row.who().name().equals(role.name()));
            return isOfRole && (row.scope() == null || scopes.contains(row.scope())) ? 0 : 403;
        }
    }

    @BeforeAll
    void makeTokens() throws Exception {
        askers.add(new Asker("without a token", null, false, Set.of(), null));
        askers.add(new Asker("malformed", "Bearer nonsense", false, Set.of(), null));
        askers.add(new Asker("another scheme", "Basic dXNlcjpwYXNz", false, Set.of(), null));
        askers.add(new Asker("unknown", "Bearer " + TokenSecret.random().text(), false, Set.of(), null));
        askers.add(ended("expired", "made_at = now() - interval '2 days', expires_at = now()"));
        askers.add(ended("revoked", "revoked_at = now(), revoked_by = account_id"));
        Staff.Member locked = staff.member(Role.EDITOR);
        askers.add(new Asker("locked", token(locked, Set.of(TokenScope.values())), false, Set.of(), Role.EDITOR));
        owner.sql("insert into private.account_lock (account_id, locked_by, reason) values (:id, :id, 'Test')").param("id", locked.id())
                .update();
        for (Role role : Role.values()) {
            Staff.Member member = staff.member(role);
            Stream.concat(Stream.of(TokenScope.values()).map(Set::of), Stream.of(Set.<TokenScope>of(), Set.of(TokenScope.values())))
                    .forEach(scopes -> askers.add(working(role + " " + scopes, member, scopes, role)));
        }
        askers.add(working("no role", staff.member(), Set.of(TokenScope.values()), null));
        Staff.Member left = staff.member(Role.EDITOR);
        askers.add(working("role removed", left, Set.of(TokenScope.values()), null));
        staff.assign(left);
    }

    private Asker working(String name, Staff.Member member, Set<TokenScope> scopes, @Nullable Role role) {
        return new Asker(name, token(member, scopes), true, scopes, role);
    }

    private Asker ended(String name, String how) {
        Staff.Member member = staff.member(Role.EDITOR);
        String token = token(member, Set.of(TokenScope.values()));
        owner.sql("update private.personal_token set " + how + " where account_id = :id").param("id", member.id()).update();
        return new Asker(name, token, false, Set.of(), Role.EDITOR);
    }

    private String token(Staff.Member member, Set<TokenScope> scopes) {
        return "Bearer " + staff.token(member, scopes.toArray(TokenScope[]::new));
    }

    @TestFactory
    Stream<DynamicTest> everyRouteAnswersEveryTokenAsTheTableSays() {
        return routes().map(row -> DynamicTest.dynamicTest(row.method() + " " + row.path(), () -> {
            Map<String, Integer> wrong = new HashMap<>();
            for (Asker asker : askers) {
                int status = ask(asker, row);
                int refusal = asker.refusal(row);
                boolean isRight = refusal == 0 ? status < 500 && !Set.of(401, 403, 405).contains(status) : status == refusal;
                if (!isRight) {
                    wrong.put(asker.name(), status);
                }
            }
            assertThat(wrong).isEmpty();
        }));
    }

    private int ask(Asker asker, Permission row) throws Exception {
        return asker.program(staff.port()).send(row.method().name(), concrete(row.path()), row.longestBody() > 0 ? "{}" : null, type(row))
                .statusCode();
    }

    /** One address takes forms, and what an address does not take is refused unread, whoever sends it. */
    private static String[] type(Permission row) {
        String form = "application/x-www-form-urlencoded";
        return row.longestBody() > 0 && row.takes(form) ? new String[] {"Content-Type", form} : new String[0];
    }

    /** A session with every role, and its form's token. */
    @TestFactory
    Stream<DynamicTest> sessionIsNobodyHere() throws Exception {
        Person person = staff.signedIn(Role.values());
        String token = person.token();
        return routes().filter(row -> row.who() != Permission.Who.ANYONE).map(row -> DynamicTest.dynamicTest(
                row.method() + " " + row.path(),
                () -> assertThat(Program.without(staff.port())
                        .send(row.method().name(), concrete(row.path()), row.longestBody() > 0 ? "{}" : null, "Cookie", person.cookies(),
                                "X-CSRF-TOKEN", token)
                        .statusCode()).isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> tokenOpensNoPage() {
        Asker mightiest = working("all", staff.member(Role.values()), Set.of(TokenScope.values()), null);
        return Permission.TABLE.stream().filter(row -> !row.isApi() && row.who() != Permission.Who.ANYONE)
                .filter(row -> row.longestBody() == 0)
                .map(row -> DynamicTest.dynamicTest(row.path(), () -> assertThat(
                        mightiest.program(staff.port()).get(concrete(row.path())).headers().firstValue("Location").orElse(""))
                        .startsWith("/sign-in?then=")));
    }

    private static Stream<Permission> routes() {
        return Permission.TABLE.stream().filter(Permission::isApi);
    }

    private static String concrete(String path) {
        return path.replaceAll("\\{[a-z]+:([a-z]+)[^}]*}", "$1").replaceAll("\\{[*]?[a-z]+}", UUID.randomUUID().toString());
    }
}
