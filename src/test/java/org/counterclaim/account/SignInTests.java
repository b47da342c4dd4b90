package org.counterclaim.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.Person;
import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.account.Staff.PASSWORD;

@AccountTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Test
    void signsInAndOut() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        assertThat(editor.get("/account").body()).contains("M. Aalto, editor.", "Sign out");
        assertThat(editor.post("/sign-out").headers().firstValue("Location")).contains("/");
        assertThat(editor.session()).isEmpty();
        assertThat(editor.get("/account").statusCode()).isEqualTo(303);
    }

    /** Whoever looks into an attack needs to know who came in, and that others were kept out. */
    @Test
    void logTellsWhoSignedInAndWhatWasRefused(CapturedOutput log) throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.stranger();
        person.signIn(member.email(), PASSWORD);
        Awaitility.await().alias("one warning of a kind in ten seconds is written").atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
                    staff.stranger().signIn("nobody@example.org", "not it");
                    assertThat(person.get("/admin").statusCode()).isEqualTo(403);
                    assertThat(log).contains("A sign-in was refused: ", "Account " + member.id() + " was refused GET /admin");
                });
        assertThat(log).contains("Account " + member.id() + " has signed in: FACTOR_PASSWORD")
                .doesNotContain(member.email(), "nobody@example.org", "not it", PASSWORD);
    }

    @Test
    void passwordHashedByTheSiteIsAcceptedAndNoOther() throws Exception {
        String email = staff.memberHashedByTheSite(Role.EDITOR).email();
        assertThat(staff.stranger().signIn(email, PASSWORD + "!").statusCode()).isEqualTo(422);
        assertThat(staff.stranger().signIn(email, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void sessionHasATokenOfItsOwnAndIsFoundByItsOwner() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.stranger();
        String token = person.token();
        HttpResponse<String> admitted = person.postWith(token, "/sign-in", "email", member.email(), "password", PASSWORD);
        assertThat(admitted.statusCode()).isEqualTo(303);
        assertThat(admitted.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("session="))
                .singleElement().asString().contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(person.postWith(token, "/sign-out").statusCode()).as("with the token from before").isEqualTo(403);
        assertThat(database.sql("select max_inactive_interval from private.session where principal_name = :id")
                .param("id", member.id().toString()).query(Integer.class).list()).containsExactly(12 * 60 * 60);
    }

    @Test
    void nothingIsStoredOfWhoOnlyLooksAtForms() throws Exception {
        String looked = "Looker " + UUID.randomUUID();
        Person person = staff.stranger();
        for (String form : List.of("/sign-in", "/sign-in?then=/desk", "/invitations/none", "/claims/none/requests")) {
            person.get(form);
        }
        person.post("/sign-in", "email", looked + "@example.org", "password", "no");
        assertThat(person.session()).isEmpty();
    }

    @Test
    void wrongPasswordKeepsTheAddressAndNotThePassword() throws Exception {
        HttpResponse<String> refused = staff.stranger().signIn(staff.member().email(), "not it \"at all\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("@example.org\"", "No account has").doesNotContain("not it");
    }

    @Test
    void unknownAccountGetsTheSameAnswer() throws Exception {
        String known = staff.member().email();
        String unknown = known.replace("m", "n");
        assertThat(masked(staff.stranger().signIn(unknown, "not it"), unknown))
                .isEqualTo(masked(staff.stranger().signIn(known, "not it"), known));
    }

    @Test
    void unknownAccountTakesAsLong() throws Exception {
        String known = staff.memberHashedByTheSite().email();
        List<Long> forKnown = new ArrayList<>();
        List<Long> forUnknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            forKnown.add(nanos(known));
            forUnknown.add(nanos("nobody-" + known));
        }
        System.out.println("An attempt took " + median(forKnown) / 1_000 + " us with an account and " + median(forUnknown) / 1_000
                + " us without");
        assertThat((double) median(forUnknown) / median(forKnown)).as("hashing nothing would take a tenth").isBetween(.5, 2.);
    }

    private long nanos(String email) throws Exception {
        Person person = staff.stranger();
        String token = person.token();
        long begun = System.nanoTime();
        person.postWith(token, "/sign-in", "email", email, "password", "not it");
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static String masked(HttpResponse<String> answer, String email) {
        return answer.statusCode() + answer.body().replace(email, "").replaceAll("value=\"[^\"]{40,}\"|challenge&quot;:&quot;[^&]+", "");
    }

    @Test
    void lockedAccountLearnsThatWithItsPasswordOnly() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        database.sql("insert into private.account_lock (account_id, locked_by, reason) values (:id, :id, 'Test')").param("id", member.id())
                .update();
        assertThat(staff.stranger().signIn(member.email(), PASSWORD).body()).contains("This account is locked");
        assertThat(staff.stranger().signIn(member.email(), "guess").body()).contains("No account has");
    }

    @Test
    void pageThatAskedComesAfterwards() throws Exception {
        Staff.Member member = staff.member();
        Person person = staff.stranger();
        assertThat(person.get("/account?a=b%20c&d").headers().firstValue("Location"))
                .contains("/sign-in?then=%2Faccount%3Fa%3Db%2520c%26d");
        assertThat(person.get("/sign-in?then=%2Faccount%3Fa%3Db%2520c%26d").body())
                .contains("name=\"then\" value=\"/account?a=b%20c&amp;d\"");
        assertThat(person.post("/sign-in", "email", member.email(), "password", PASSWORD, "then", "/account?a=b%20c&d")
                .headers().firstValue("Location")).contains("/account?a=b%20c&d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "/a\r\nb",
                "/a/..//evil.example", "evil", "", "/\t/evil.example"})
    void noOtherSiteComesAfterwards(String then) throws Exception {
        assertThat(staff.stranger().post("/sign-in", "email", staff.member().email(), "password", PASSWORD, "then", then)
                .headers().firstValue("Location")).contains("/account");
    }

    @Test
    void cookieIsForThisSiteAlone() throws Exception {
        Raw page = Raw.ask(port, "GET", "/sign-in", "X-Forwarded-Proto: https");
        assertThat(page.header("Set-Cookie").orElseThrow()).startsWith("form=").contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
        assertThat(Raw.ask(port, "GET", "/sign-in").header("Set-Cookie").orElseThrow()).doesNotContain("Secure");
    }

    @Test
    void cookieThatIsNoSessionsIsNone() throws Exception {
        for (String garbage : List.of("", "x", "%00", "AAAA", "=", "\u00e9", base64("\0".repeat(36)), base64("a".repeat(100_0)),
                base64("00000000-0000-0000-0000-00000000000g"), base64("00000000-0000-0000-0000-000000000000"))) {
            assertThat(Raw.ask(port, "GET", "/account", "Cookie: session=" + garbage).status()).as(garbage).isEqualTo(303);
            assertThat(Raw.ask(port, "GET", "/method", "Cookie: session=" + garbage).status()).as(garbage).isEqualTo(200);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void whatWasSentIsKeptUntilOneIsSignedIn() throws Exception {
        Staff.Member member = staff.member();
        Person person = staff.stranger();
        HttpResponse<String> ended =
                person.postWith("", "/sign-out", "title", "<b>\"It's\" so</b>", "newPassword", "secret", "tag", "a", "tag", "");
        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(ended.body())
                .contains("Your session has ended", "name=\"kept.title\" value=\"&lt;b&gt;&quot;It&#39;s&quot; so&lt;/b&gt;\"")
                .doesNotContain("secret");
        HttpResponse<String> again =
                person.postWith(Person.tokenIn(ended.body()), "/sign-in", "email", member.email(), "password", PASSWORD,
                        "again", "/sign-out", "kept.title", "<b>\"It's\" so</b>", "kept.tag", "a", "kept.tag", "");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("action=\"/sign-out\"", "name=\"title\" value=\"&lt;b&gt;&quot;It&#39;s&quot; so&lt;/b&gt;\"",
                "name=\"tag\" value=\"\"");
        assertThat(person.postWith(Person.tokenIn(again.body()), "/sign-out").statusCode()).isEqualTo(303);
    }
}
