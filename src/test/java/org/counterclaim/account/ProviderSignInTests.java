package org.counterclaim.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.counterclaim.account.StubProvider.Fault;
import org.counterclaim.account.StubProvider.Someone;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.States;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in through an identity provider, whatever that answers. */
@BesideOthers
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"counterclaim.demo=none", "counterclaim.attempts.by-address=10000"})
@Import(Staff.class)
class ProviderSignInTests {

    private static final StubProvider PROVIDER = started();
    private static final AuthorizationServer SERVER = new AuthorizationServer();
    private static final String BEGIN = "/sign-in/providers/newsroom";
    private static final String ANSWERS = BEGIN + "/answers";
    private static final String LOGOUTS = BEGIN + "/logouts";

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    OneTimeLinks links;

    private static StubProvider started() {
        try {
            return new StubProvider();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String newsroom = "counterclaim.sign-in.providers.newsroom.";
        settings.add(newsroom + "issuer", PROVIDER::issuer);
        settings.add(newsroom + "client-id", () -> StubProvider.CLIENT);
        settings.add(newsroom + "client-secret", () -> StubProvider.SECRET);
        settings.add(newsroom + "name", () -> "Newsroom login");
        settings.add(newsroom + "domains", () -> "staff.example.org");
        settings.add(newsroom + "roles.editor", () -> "desk,night-desk");
        settings.add(newsroom + "roles.fact-checker", () -> "checkers");
        String server = "counterclaim.sign-in.providers.server.";
        settings.add(server + "issuer", SERVER::issuer);
        settings.add(server + "client-id", () -> AuthorizationServer.CLIENT);
        settings.add(server + "client-secret", () -> AuthorizationServer.SECRET);
        settings.add(server + "name", () -> "Spring login");
        settings.add(server + "roles.editor", () -> "desk");
        String gone = "counterclaim.sign-in.providers.gone.";
        settings.add(gone + "issuer", () -> "http://127.0.0.1:9");
        settings.add(gone + "client-id", () -> "any");
        settings.add(gone + "client-secret", () -> "any");
        settings.add(gone + "name", () -> "Old login");
    }

    @AfterEach
    void mend() {
        PROVIDER.fault = Fault.NONE;
        PROVIDER.isDown = false;
        PROVIDER.givesRefreshTokens = true;
        PROVIDER.repeatsIdToken = true;
    }

    private Someone invited(Role... roles) {
        return new Someone(staff.member(roles).email());
    }

    private static Someone ofTheHouse(String... groups) {
        return new Someone(UUID.randomUUID() + "@staff.example.org", groups);
    }

    private HttpResponse<String> signIn(Person browser, Someone person) throws IOException, InterruptedException {
        return browser.get(ANSWERS + PROVIDER.signIn(begun(browser, BEGIN), person));
    }

    private static URI begun(Person browser, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private Person signedIn(Someone person) throws IOException, InterruptedException {
        Person browser = staff.stranger();
        assertThat(signIn(browser, person).statusCode()).isEqualTo(303);
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    private static boolean isIn(Person browser) throws IOException, InterruptedException {
        return browser.get("/account").statusCode() == 200;
    }

    private void assertRefused(Someone person, String... words) throws IOException, InterruptedException {
        Person browser = staff.stranger();
        HttpResponse<String> answer = signIn(browser, person);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(isIn(browser)).isFalse();
    }

    private void pass(Someone person, String time) {
        database.sql("update private.identity_session s set checked_at = checked_at - :time::interval from private.identity i "
                + "where i.account_id = s.account_id and i.subject = :subject").param("time", time).param("subject", person.subject)
                .update();
    }

    private Set<String> roles(Someone person) {
        return database.sql("select role from account_role join private.identity using (account_id) where subject = :subject")
                .param("subject", person.subject).query(String.class).set();
    }

    private String email(Someone person) {
        return database.sql("select email from private.credential join private.identity using (account_id) where subject = :subject")
                .param("subject", person.subject).query(String.class).single();
    }

    // Beginning and coming back.

    @Test
    void requestHasAllThatProtectsIt() throws Exception {
        URI asked = begun(staff.stranger(), BEGIN);
        assertThat(asked.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(StubProvider.query(asked.getRawQuery())).containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256").containsKeys("state", "nonce", "code_challenge")
                .containsEntry("redirect_uri", "http://localhost:" + staff.port() + ANSWERS).doesNotContainKey("client_secret");
    }

    @Test
    void comesBackToThePageWithANewSession() throws Exception {
        Someone person = invited();
        Person browser = staff.stranger();
        URI asked = begun(browser, BEGIN + "?then=/account?a%3Db");
        String before = browser.session().orElseThrow();
        HttpResponse<String> answer = browser.get(ANSWERS + PROVIDER.signIn(asked, person));
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place).endsWith("/account?a=b"));
        assertThat(browser.session()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(browser.get("/account").body()).contains("You sign in through Newsroom login").doesNotContain("Change your password");
        assertThat(signIn(browser, person).statusCode()).as("again").isEqualTo(303);
    }

    @Test
    void leadsToNoOtherSite() throws Exception {
        Person browser = staff.stranger();
        URI asked = begun(browser, BEGIN + "?then=//evil.example/");
        assertThat(browser.get(ANSWERS + PROVIDER.signIn(asked, invited())).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).doesNotContain("evil"));
    }

    @Test
    void answerToAnotherRequestIsNotAccepted() throws Exception {
        Someone person = invited();
        Person browser = staff.stranger();
        String answer = PROVIDER.signIn(begun(browser, BEGIN), person);
        for (String wrong : List.of(answer.replaceFirst("state=.", "state=_"), answer.replaceFirst("&state.*", ""), "",
                "?state=a&code=b")) {
            assertThat(browser.get(ANSWERS + wrong).statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(staff.stranger().get(ANSWERS + answer).statusCode()).as("in another browser").isEqualTo(422);
        assertThat(browser.get("/sign-in/providers/gone/answers" + answer).statusCode()).as("of another provider").isEqualTo(422);
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void answerWorksOnce() throws Exception {
        Person browser = staff.stranger();
        String answer = PROVIDER.signIn(begun(browser, BEGIN), invited());
        assertThat(browser.get(ANSWERS + answer).statusCode()).isEqualTo(303);
        assertThat(browser.get(ANSWERS + answer).statusCode()).isEqualTo(422);
    }

    @Test
    void answerOfAnotherIssuerIsNotAccepted() throws Exception {
        Person browser = staff.stranger();
        assertThat(browser.get(ANSWERS + PROVIDER.signIn(begun(browser, BEGIN), invited()) + "&iss=https://other.example").statusCode())
                .isEqualTo(422);
        assertThat(browser.get(ANSWERS + PROVIDER.signIn(begun(browser, BEGIN), invited()) + "&iss=" + PROVIDER.issuer()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void refusalOfTheProviderIsExplained() throws Exception {
        Person browser = staff.stranger();
        String state = PROVIDER.signIn(begun(browser, BEGIN), invited()).replaceFirst(".*&", "&");
        HttpResponse<String> answer = browser.get(ANSWERS + "?error=access_denied&error_description=%3Cscript%3E" + state);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Newsroom login did not sign you in.").doesNotContain("access_denied", "<script>e");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE,
            names = {"OTHER_ISSUER", "OTHER_AUDIENCE", "OTHER_NONCE", "NO_NONCE", "EXPIRED", "NOT_YET_VALID", "OTHER_KEY", "UNKNOWN_KEY",
                "UNSIGNED", "NO_ID_TOKEN", "OTHER_SUBJECT_IN_USERINFO", "NO_USERINFO", "REFUSAL"})
    void answerThatIsNotRightSignsNobodyIn(Fault fault) throws Exception {
        PROVIDER.fault = fault;
        assertRefused(invited(), "was not accepted");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"TOO_LONG", "REDIRECT", "ERROR", "HTML", "CLIENT_UNKNOWN"})
    void providerThatFailsSignsNobodyIn(Fault fault) throws Exception {
        Person browser = staff.stranger();
        URI asked = begun(browser, BEGIN);
        PROVIDER.fault = fault;
        HttpResponse<String> answer = browser.get(ANSWERS + PROVIDER.signIn(asked, invited()));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Newsroom login does not answer just now.", "name=\"password\"");
        assertThat(isIn(browser)).isFalse();
        assertThat(PROVIDER.redirected).isZero();
    }

    @Test
    void providerThatDidNotAnswerAtTheStartLeavesPasswords() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        assertThat(staff.stranger().get("/sign-in").body()).contains("Signing in through Old login does not work just now",
                "Sign in through Newsroom login", "name=\"password\"");
        assertThat(staff.stranger().get("/sign-in/providers/gone").statusCode()).isEqualTo(503);
        assertThat(isIn(staff.signedIn(member))).isTrue();
        assertThat(staff.stranger().get("/sign-in/providers/none").statusCode()).isEqualTo(404);
    }

    // Who gets in.

    @Test
    void unknownPersonIsToldToAskForAnInvitation() throws Exception {
        assertRefused(new Someone(UUID.randomUUID() + "@example.org"), "Ask an administrator to invite you");
        assertRefused(new Someone(UUID.randomUUID() + "@notstaff.example.org"), "Ask an administrator to invite you");
        assertRefused(new Someone(UUID.randomUUID() + "@staff.example.org.evil.example"), "Ask an administrator to invite you");
    }

    @Test
    void unverifiedAddressLinksToNobody() throws Exception {
        for (Object verified : new Object[] {false, "false", "1", 1, List.of(true)}) {
            Someone person = invited();
            person.claims.put("email_verified", verified);
            assertRefused(person, "does not say that your email address is yours");
            person.claims.remove("email_verified");
            assertRefused(person, "does not say that your email address is yours");
        }
        Someone own = ofTheHouse("desk");
        own.claims.put("email_verified", false);
        assertRefused(own, "does not say that your email address is yours");
        Someone without = new Someone("no address");
        assertRefused(without, "does not say that your email address is yours");
    }

    @Test
    void linkedAccountIsFoundByIssuerAndSubjectAlone() throws Exception {
        Someone person = invited();
        String before = (String) person.claims.get("email");
        signedIn(person);
        Someone other = invited();
        person.claims.put("email", other.claims.get("email"));
        person.claims.put("email_verified", false);
        assertThat(signedIn(person).get("/account").body()).contains("You sign in as " + before);
        assertThat(email(person)).isEqualTo(before);
        assertThat(signedIn(other).get("/account").body()).contains("You sign in as " + other.claims.get("email"));
    }

    @Test
    void secondPersonWithTheSameAddressIsNotLetIn() throws Exception {
        Someone person = invited();
        signedIn(person);
        assertRefused(new Someone((String) person.claims.get("email")), "There is no account here for you yet.");
        assertThat(isIn(signedIn(person))).isTrue();
    }

    @Test
    void firstSignInsAtOnceMakeOneAccount() throws Exception {
        Someone person = ofTheHouse("desk");
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> all = Stream.generate(() -> (Callable<Integer>) () -> signIn(staff.stranger(), person).statusCode())
                    .limit(4).toList();
            for (Future<Integer> one : several.invokeAll(all)) {
                assertThat(one.get()).isEqualTo(303);
            }
        }
        assertThat(roles(person)).containsExactly("editor");
    }

    @Test
    void lockedAccountStaysOut() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Someone person = new Someone(member.email());
        staff.lock(member);
        assertRefused(person, SignInPages.LOCKED);
        Staff.Member linked = staff.member(Role.EDITOR);
        Someone second = new Someone(linked.email());
        Person browser = signedIn(second);
        staff.lock(linked);
        assertThat(isIn(browser)).isFalse();
        assertRefused(second, SignInPages.LOCKED);
    }

    @Test
    void personOfAnAllowedDomainGetsAnAccountWithTheRolesOfTheirGroups() throws Exception {
        Someone person = ofTheHouse("night-desk", "sports");
        assertThat(signedIn(person).get("/account").body()).contains("Aino Aalto, editor.");
        assertThat(signedIn(ofTheHouse()).get("/account").body()).contains("Aino Aalto, no role.");
        Someone nameless = ofTheHouse("desk");
        nameless.claims.remove("name");
        assertThat(signedIn(nameless).get("/account").body()).contains("Someone, editor.");
        Someone turned = ofTheHouse("desk");
        turned.claims.put("name", "A\u202Eresu");
        assertThat(signedIn(turned).get("/account").body()).doesNotContain("\u202E");
    }

    // Roles.

    @Test
    void groupsGiveAndTakeRolesAndTheHistorySaysSo() throws Exception {
        Someone person = ofTheHouse("desk");
        Person browser = signedIn(person);
        person.claims.put("groups", List.of("checkers"));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        pass(person, "5 minutes");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(403);
        assertThat(browser.get("/review").statusCode()).isEqualTo(200);
        person.claims.remove("groups");
        signedIn(person);
        assertThat(roles(person)).isEmpty();
        assertThat(database.sql("""
                        select reason from entry where record_id = (select account_id from private.identity where subject = :subject)
                        order by position""").param("subject", person.subject).query(String.class).list())
                .containsExactly("By the groups at Newsroom login", "By the groups at Newsroom login", "By the groups at Newsroom login");
    }

    @Test
    void roleThatFollowsNoGroupStays() throws Exception {
        staff.member(Role.ADMINISTRATOR);
        Someone person = invited(Role.ADMINISTRATOR, Role.EDITOR);
        signedIn(person);
        assertThat(roles(person)).containsExactly("administrator");
        Person unlinked = staff.signedIn(Role.EDITOR);
        assertThat(unlinked.get("/desk").statusCode()).isEqualTo(200);
    }

    // Staying in.

    @Test
    void removedPersonIsOutAfterFiveMinutes() throws Exception {
        Someone person = ofTheHouse("desk");
        Person browser = signedIn(person);
        pass(person, "5 minutes");
        assertThat(isIn(browser)).isTrue();
        person.isRemoved = true;
        assertThat(isIn(browser)).as("within the five minutes").isTrue();
        pass(person, "5 minutes");
        assertThat(browser.get("/desk").headers().firstValue("Location")).contains("/sign-in?then=%2Fdesk");
        assertThat(isIn(browser)).isFalse();
        person.isRemoved = false;
        assertThat(isIn(browser)).isFalse();
        assertThat(isIn(signedIn(person))).isTrue();
    }

    @Test
    void whatWasTypedOutlivesTheSession() throws Exception {
        Someone person = ofTheHouse("desk");
        Person browser = signedIn(person);
        String token = browser.token();
        person.isRemoved = true;
        pass(person, "5 minutes");
        HttpResponse<String> ended = browser.postWith(token, "/desk/topics", "name", "What was typed");
        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(ended.body()).contains("What was typed", "sign in through Newsroom login", "action=\"/desk/topics\"");
        person.isRemoved = false;
        String stale = Person.tokenIn(ended.body());
        assertThat(signIn(browser, person).statusCode()).as("in another window").isEqualTo(303);
        assertThat(browser.postWith(stale, "/desk/topics", "name", "What was typed").body()).contains("This form is out of date",
                "What was typed");
    }

    @Test
    void withoutRefreshTokenUserinfoIsAsked() throws Exception {
        PROVIDER.givesRefreshTokens = false;
        Someone person = ofTheHouse("desk");
        Person browser = signedIn(person);
        pass(person, "6 minutes");
        assertThat(isIn(browser)).isTrue();
        person.claims.put("groups", List.of());
        pass(person, "6 minutes");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(403);
        person.isRemoved = true;
        pass(person, "6 minutes");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void refreshWithoutIdTokenIsEnough() throws Exception {
        PROVIDER.repeatsIdToken = false;
        Someone person = ofTheHouse("desk");
        Person browser = signedIn(person);
        person.claims.remove("groups");
        pass(person, "6 minutes");
        assertThat(browser.get("/desk").statusCode()).as("groups are unknown").isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE,
            names = {"OTHER_ISSUER", "OTHER_AUDIENCE", "EXPIRED", "NOT_YET_VALID", "OTHER_KEY", "UNKNOWN_KEY", "UNSIGNED",
                "OTHER_SUBJECT_IN_USERINFO", "NO_USERINFO", "REFUSAL"})
    void wrongAnswerAtACheckEndsTheSession(Fault fault) throws Exception {
        Someone person = ofTheHouse();
        Person browser = signedIn(person);
        PROVIDER.fault = fault;
        pass(person, "5 minutes");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void silentProviderIsBorneForFifteenMinutes() throws Exception {
        Someone person = ofTheHouse();
        Person browser = signedIn(person);
        PROVIDER.isDown = true;
        pass(person, "14 minutes");
        assertThat(isIn(browser)).isTrue();
        pass(person, "1 minute");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void requestsAtOnceUseARefreshTokenOnce() throws Exception {
        Someone person = ofTheHouse();
        Person browser = signedIn(person);
        pass(person, "6 minutes");
        int before = PROVIDER.refreshes;
        try (ExecutorService several = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> one : several
                    .invokeAll(Stream.generate(() -> (Callable<Boolean>) () -> isIn(browser)).limit(6).toList())) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(PROVIDER.refreshes - before).isEqualTo(1);
    }

    @Test
    void tokensAreNotReadableInTheDatabase() throws Exception {
        Someone person = ofTheHouse();
        signedIn(person);
        String stored = database.sql("select encode(grant_token, 'escape') from private.identity_session join private.identity "
                + "using (account_id) where subject = :subject").param("subject", person.subject).query(String.class).single();
        assertThat(stored).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}").isNotBlank();
        assertThat(database.sql("select count(*) from private.session_attributes where position(decode('72656672657368', 'hex') "
                + "in attribute_bytes) > 0 and attribute_name = 'identity'").query(Integer.class).single()).isZero();
    }

    // Back-channel logout.

    @Test
    void providerEndsSessions() throws Exception {
        Someone person = ofTheHouse();
        Person first = signedIn(person);
        String sid = PROVIDER.sessions(person).iterator().next();
        Person second = signedIn(person);
        assertThat(logout(PROVIDER.logoutToken(claims -> claims.claim("sid", sid)))).isEqualTo(200);
        assertThat(List.of(isIn(first), isIn(second))).containsExactly(false, true);
        Someone other = ofTheHouse();
        Person third = signedIn(other);
        assertThat(logout(PROVIDER.logoutToken(claims -> claims.subject(person.subject)))).isEqualTo(200);
        assertThat(List.of(isIn(second), isIn(third))).containsExactly(false, true);
    }

    @Test
    void nobodyElseEndsSessions() throws Exception {
        Someone person = ofTheHouse();
        Person browser = signedIn(person);
        assertThat(logout("nonsense")).isEqualTo(400);
        assertThat(logout(PROVIDER.logoutToken(claims -> {
        }))).as("without subject and session").isEqualTo(400);
        assertThat(logout(PROVIDER.logoutToken(claims -> claims.subject(person.subject).claim("nonce", "a")))).isEqualTo(400);
        assertThat(logout(PROVIDER.logoutToken(claims -> claims.subject(person.subject).claim("events", null)))).isEqualTo(400);
        assertThat(logout(PROVIDER.logoutToken(claims -> claims.subject(person.subject).audience("other")))).isEqualTo(400);
        assertThat(logout(PROVIDER.logoutToken(claims -> claims.subject(person.subject).issuer("https://other.example")))).isEqualTo(400);
        assertThat(logout(PROVIDER.logoutToken(claims -> claims.subject(person.subject).expirationTime(null)))).isEqualTo(400);
        for (Fault fault : new Fault[] {Fault.UNSIGNED, Fault.OTHER_KEY, Fault.UNKNOWN_KEY}) {
            PROVIDER.fault = fault;
            assertThat(logout(PROVIDER.logoutToken(claims -> claims.subject(person.subject)))).as(fault.name()).isEqualTo(400);
        }
        PROVIDER.fault = Fault.NONE;
        assertThat(isIn(browser)).isTrue();
    }

    private int logout(String token) throws IOException, InterruptedException {
        return staff.stranger().send("POST", LOGOUTS, "logout_token=" + token).statusCode();
    }

    // The same with a real server.

    @Test
    void springAuthorizationServerSignsPeopleIn() throws Exception {
        Staff.Member member = staff.member();
        String name = member.slug();
        SERVER.answerTo = "http://localhost:" + staff.port() + "/sign-in/providers/server/answers";
        SERVER.know(name, Map.of("name", "Aino Aalto", "email", member.email(), "email_verified", false, "groups", List.of("desk")));
        assertThat(throughServer(staff.stranger(), name).statusCode()).as("unverified").isEqualTo(422);
        SERVER.know(name, Map.of("email", member.email(), "email_verified", true, "groups", List.of("desk")));
        Person browser = staff.stranger();
        assertThat(throughServer(browser, name).statusCode()).isEqualTo(303);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        SERVER.know(name, Map.of("email", "new-" + member.email(), "email_verified", true));
        passAtServer(name);
        assertThat(browser.get("/desk").statusCode()).as("without the group").isEqualTo(403);
        passAtServer(name);
        assertThat(browser.get("/account").body()).as("with another refresh token").contains(member.email());
        SERVER.remove(name);
        passAtServer(name);
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void springAuthorizationServerVouchesForNobodyWhoWasNotInvited() throws Exception {
        SERVER.answerTo = "http://localhost:" + staff.port() + "/sign-in/providers/server/answers";
        String name = UUID.randomUUID().toString();
        SERVER.know(name, Map.of("email", name + "@example.org", "email_verified", true));
        assertThat(throughServer(staff.stranger(), name).body()).contains("Ask an administrator to invite you");
    }

    private HttpResponse<String> throughServer(Person browser, String name) throws IOException, InterruptedException {
        URI asked = begun(browser, "/sign-in/providers/server");
        String basic = Base64.getEncoder().encodeToString((name + ":password").getBytes());
        try (HttpClient there = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = there.send(HttpRequest.newBuilder(asked).header("Authorization", "Basic " + basic).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            String place = answer.headers().firstValue("Location").orElseThrow();
            return browser.get(place.substring(place.indexOf("/sign-in/")));
        }
    }

    private void passAtServer(String subject) {
        database.sql("update private.identity_session s set checked_at = checked_at - interval '6 minutes' from private.identity i "
                + "where i.account_id = s.account_id and i.subject = :subject").param("subject", subject).update();
    }

    // A provider that lets one wait.

    @Test
    void slowProviderIsWaitedForOnce() {
        PROVIDER.fault = Fault.SLOW;
        ProviderClient client = new ProviderClient("slow", new IdentityProvider(PROVIDER.issuer(), "id", "secret", "Slow login",
                Set.of("openid"), Map.of(), Set.of(), Set.of(), "email_verified", "groups", Map.of()));
        assertThat(timeToAsk(client)).isLessThan(Duration.ofSeconds(6));
        assertThat(timeToAsk(client)).isLessThan(Duration.ofMillis(500));
    }

    private static Duration timeToAsk(ProviderClient client) {
        long begun = System.nanoTime();
        assertThat(client.isReachable()).isFalse();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void otherHostsAreNotAsked() {
        IdentityProvider provider = new IdentityProvider("https://login.example.org/realm", "id", "secret", "Login", Set.of("openid"),
                Map.of(), Set.of("keys.example.org"), Set.of(), "email_verified", "groups", Map.of());
        assertThat(Stream.of("https://login.example.org/a", "https://keys.example.org/", "http://login.example.org/",
                "https://evil.example/", "https://login.example.org.evil.example/", "https://login.example.org@evil.example/",
                "file:///etc/passwd").map(address -> provider.owns(URI.create(address))))
                .containsExactly(true, true, false, false, false, false, false);
    }

    // Passwords kept here.

    @Test
    void linkedAccountDoesNotSignInWithItsPasswordUntilItIsUnlinked() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person before = staff.signedIn(member);
        Person through = signedIn(new Someone(member.email()));
        assertThat(isIn(before)).as("a session from before").isFalse();
        HttpResponse<String> refused = staff.stranger().signIn(member.email(), Staff.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Sign in through Newsroom login");
        assertThat(staff.stranger().signIn(member.email(), "wrong").body()).contains("No account has this email address and password");
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.get("/admin/accounts/" + member.slug()).body()).contains("They sign in through Newsroom login");
        assertThat(administrator.post("/admin/accounts/" + member.slug() + "/unlinkings").statusCode()).isEqualTo(303);
        assertThat(isIn(through)).isFalse();
        assertThat(isIn(staff.signedIn(member))).isTrue();
    }

    @Test
    void passwordsCanBeLeftToAdministrators() {
        IdentityProvider provider = new IdentityProvider(PROVIDER.issuer(), "id", "secret", "Newsroom login", Set.of("openid"), Map.of(),
                Set.of(), Set.of(), "email_verified", "groups", Map.of());
        LocalSignInPolicy policy = new LocalSignInPolicy(
                new IdentityProviders(new SignInSettings(SignInSettings.LocalUsers.ADMINISTRATORS, Map.of("newsroom", provider))), database);
        assertThat(policy.allows(staff.member(Role.ADMINISTRATOR).id())).isTrue();
        assertThat(policy.allows(staff.member(Role.EDITOR).id())).isFalse();
        LocalSignInPolicy without = new LocalSignInPolicy(
                new IdentityProviders(new SignInSettings(SignInSettings.LocalUsers.ADMINISTRATORS, Map.of())), database);
        assertThat(without.allows(staff.member(Role.EDITOR).id())).as("without a provider").isTrue();
    }

    @Test
    void invitationOfALinkedAccountLeadsToTheProvider() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        signedIn(new Someone(member.email()));
        String path = "/invitations/" + links.make(member.id(), null);
        assertThat(staff.stranger().get(path).body()).contains("You need no password", "Newsroom login");
        Person browser = staff.stranger();
        browser.post(path, "password", "a good long password", "passwordAgain", "a good long password");
        assertThat(isIn(browser)).isFalse();
        assertThat(staff.signedIn(Role.ADMINISTRATOR).get("/admin/accounts/" + member.slug()).body()).doesNotContain("one-time link");
    }

    @Test
    void oneAdministratorWithAPasswordStays() throws Exception {
        List<String> others = database.sql("""
                        select a.slug from account a join account_role r on r.account_id = a.id and role = 'administrator'
                        where not exists (select from private.account_lock l where l.account_id = a.id and unlocked_at is null)""")
                .query(String.class).list();
        Staff.Member member = staff.member(Role.ADMINISTRATOR);
        Staff.Member second = staff.member(Role.ADMINISTRATOR);
        Person linked = signedIn(new Someone(second.email()));
        for (String slug : others) {
            linked.post("/admin/accounts/" + slug + "/locks", "reason", "Test");
        }
        String revision = linked.get("/admin/accounts/" + member.slug()).body().replaceFirst("(?s).*name=\"revision\" value=\"([0-9]+).*",
                "$1");
        assertThat(linked.post("/admin/accounts/" + member.slug() + "/locks", "reason", "Test").body())
                .contains(LocalSignInPolicy.LastLocalAdministratorException.WORDS);
        assertThat(linked.post("/admin/accounts/" + member.slug() + "/roles", "revision", revision, "roles", "editor").body())
                .contains(LocalSignInPolicy.LastLocalAdministratorException.WORDS);
        assertRefused(new Someone(member.email()), "so it signs in with its password");
        assertThat(isIn(staff.signedIn(member))).isTrue();
    }

    // Pages.

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        States states = new States();
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = signedIn(new Someone(member.email()));
        states.put("sign-in-with-providers", staff.stranger().get("/sign-in?then=/account"));
        states.put("sign-in-through-provider-refused", signIn(staff.stranger(), new Someone("nobody@example.org")));
        states.put("session-ended-with-providers", staff.stranger().postWith("", "/account/zone", "zone", "Europe/Kyiv"));
        states.put("account-of-provider", person.get("/account"));
        states.put("one-account-of-provider", staff.signedIn(Role.ADMINISTRATOR).get("/admin/accounts/" + member.slug()));
        return states.haveNoFault(browser, 200, 403, 422);
    }

    /** Each setting of a provider stands in the documentation. */
    @Test
    void everySettingIsDocumented() throws Exception {
        String text = Files.readString(Path.of("docs", "sign-in.md"));
        assertThat(Stream.of(IdentityProvider.class.getRecordComponents())
                .map(one -> "`" + one.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + "`")
                .collect(Collectors.toSet())).allSatisfy(setting -> assertThat(text).contains(setting));
    }
}
