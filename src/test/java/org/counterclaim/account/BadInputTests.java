package org.counterclaim.account;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import org.counterclaim.testing.Person;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests of fields with values that no well-meaning person enters. */
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"counterclaim.attempts.by-address=100000", "counterclaim.attempts.by-account=100000"})
@Import(Staff.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

    private static final String SCRIPT = "<script>alert('typed')</script>";
    private static final int MEGABYTE = 1 << 20;

    private static final Map<String, String> BAD =
            Map.of("NUL", "typed\0this", "control", "typed\u0007this", "bidi", "typed\u202ethis\u2066",
                    "script", SCRIPT, "long", "typed" + "x".repeat(MEGABYTE), "wide", "typed" + "\u6f22".repeat(MEGABYTE / 3), "empty", "");

    /** The fields of each form. */
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("/sign-in", List.of("email", "password", "then", "again", "kept.title")),
            Map.entry("/sign-in/passkeys", List.of("credential", "then", "again")),
            Map.entry("/sign-in/passkeys/challenges", List.of("any")),
            Map.entry("/sign-in/providers/{provider}/logouts", List.of("logout_token")),
            Map.entry("/sign-out", List.of("any")),
            Map.entry("/invitations/{token}", List.of("password", "passwordAgain")),
            Map.entry("/set-up/{token}", List.of("publicName", "email", "password")),
            Map.entry("/account/sign-outs", List.of("session")),
            Map.entry("/account/zone", List.of("zone")),
            Map.entry("/account/password", List.of("presentPassword", "password", "passwordAgain")),
            Map.entry("/account/passkeys", List.of("label", "credential")),
            Map.entry("/account/passkeys/removals", List.of("passkey")),
            Map.entry("/account/tokens", List.of("name", "scopes", "days", "until", "key")),
            Map.entry("/account/tokens/revocations", List.of("token")),
            Map.entry("/admin/accounts", List.of("publicName", "email", "roles")),
            Map.entry("/admin/accounts/{slug}/roles", List.of("roles", "revision")),
            Map.entry("/admin/accounts/{slug}/locks", List.of("reason")),
            Map.entry("/admin/accounts/{slug}/unlockings", List.of("any")),
            Map.entry("/admin/accounts/{slug}/links", List.of("any")),
            Map.entry("/admin/accounts/{slug}/unlinkings", List.of("any")),
            Map.entry("/admin/accounts/{slug}/token-revocations", List.of("token")));

    @Autowired
    Staff staff;

    private String slug = "";
    private Person administrator = new Person(0);
    private String token = "";

    @BeforeAll
    void signIn() throws Exception {
        slug = staff.member(Role.EDITOR).slug();
        renew();
    }

    private void renew() throws Exception {
        administrator = staff.signedIn(Role.ADMINISTRATOR);
        token = administrator.token();
    }

    @Test
    void everyFormOfThisModuleIsTriedHere() {
        assertThat(FIELDS.keySet()).containsAll(Permission.TABLE.stream().filter(row -> row.method().name().equals("POST"))
                .map(Permission::path).filter(path -> path.matches("/(sign-|invitations|set-up|account(?!/interests)|admin/accounts).*"))
                .toList());
    }

    @TestFactory
    Stream<DynamicTest> badFieldIsNoFailureOfOurs() {
        return FIELDS.entrySet().stream().flatMap(form -> form.getValue().stream().flatMap(
                field -> BAD.keySet().stream().filter(bad -> isWanted(bad, field, form.getValue()))
                        .map(bad -> DynamicTest.dynamicTest(form.getKey() + " " + field + " " + bad,
                                () -> check(form.getKey(), field, bad)))));
    }

    /** A form reads all of its megabytes before it knows which field they are in. */
    private static boolean isWanted(String bad, String field, List<String> fields) {
        return Thorough.isWanted() || BAD.get(bad).length() < 1_000 || field.equals(fields.getFirst());
    }

    private void check(String path, String field, String bad) throws Exception {
        String address = path.replace("{slug}", slug).replace("{token}", "none").replace("{provider}", "none");
        HttpResponse<String> answer = administrator.postWith(token, address, field, BAD.get(bad));
        assertThat(answer.statusCode()).isLessThan(500).isNotEqualTo(403);
        assertThat(answer.body()).doesNotContain(SCRIPT);
        if (bad.equals("NUL")) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body().contains("typedthis")).as("kept")
                    .isEqualTo(!field.toLowerCase(java.util.Locale.ROOT).contains("password"));
        } else if (field.toLowerCase(java.util.Locale.ROOT).contains("password")) {
            assertThat(answer.body()).doesNotContain("typed");
        }
        if (answer.statusCode() == 303 && path.matches("/sign-out|/account/sign-outs|/sign-in.*")) {
            renew();
        }
    }

    @TestFactory
    Stream<DynamicTest> whatWasTypedIsKeptWithAReason() {
        return Stream.of("control", "script")
                .flatMap(bad -> Stream.of("publicName", "email").map(field -> DynamicTest.dynamicTest(field + " " + bad, () -> {
                    String other = field.equals("email") ? "publicName" : "email";
                    HttpResponse<String> answer =
                            administrator.postWith(token, "/admin/accounts", field, BAD.get(bad), other, "other typed");
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body())
                            .contains("not right yet", "other typed", bad.equals("script") ? "&lt;script&gt;alert(&#39;typed" : "typed");
                })));
    }

    @Test
    void moreThanAFormOfAFewFieldsHoldsIsRefusedUnread() throws Exception {
        assertThat(administrator.postWith(token, "/admin/accounts", "publicName", BAD.get("long")).statusCode()).isEqualTo(413);
    }

    @Test
    void formCutFromCharactersGetsAClearAnswer() throws Exception {
        for (String bytes : List.of("%ED%A0%80", "%ff", "%c3%28", "%", "%zz")) {
            HttpResponse<String> answer =
                    administrator.send("POST", "/admin/accounts", "publicName=" + bytes + "&_csrf=" + URLEncoder.encode(token, UTF_8));
            assertThat(answer.statusCode()).as(bytes).isEqualTo(400);
        }
    }

    @Test
    void pathThatIsNoTokenIsNotThere() throws Exception {
        for (String odd : List.of("x".repeat(3_000), "%E2%80%AE", "a.b", "..;", "%3Cscript%3E")) {
            for (String path : List.of("/invitations/", "/set-up/", "/admin/accounts/")) {
                assertThat(administrator.get(path + odd).statusCode()).as(path + odd).isIn(400, 404);
            }
        }
    }
}
