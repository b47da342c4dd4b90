package org.counterclaim.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.counterclaim.account.StubProvider.Fault;
import org.counterclaim.account.StubProvider.Someone;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Program;
import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;

/** Staying signed in through an identity provider, as long as it vouches for the person, and what else signs them in. */
@BesideOthers
class ProviderSessionTests extends ProviderSite {

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
    void personalTokenStopsWithItsOwnersIdentity() throws Exception {
        Someone person = ofTheHouse("desk");
        Person browser = signedIn(person);
        UUID account = database.sql("select account_id from private.identity where subject = :subject").param("subject", person.subject)
                .query(UUID.class).single();
        Program program = Program.with(staff.port(), staff.token(new Staff.Member(account, "", "")));
        assertThat(program.get("/api/v1/token").statusCode()).isEqualTo(200);
        person.isRemoved = true;
        pass(person, "5 minutes");
        assertThat(isIn(browser)).isFalse();
        assertThat(program.get("/api/v1/token").statusCode()).isEqualTo(401);
        person.isRemoved = false;
        signedIn(person);
        assertThat(program.get("/api/v1/token").statusCode()).isEqualTo(200);
        database.sql("update private.identity set vouched_at = now() - interval '31 days' where account_id = :account")
                .param("account", account).update();
        assertThat(program.get("/api/v1/token").statusCode()).isEqualTo(401);
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

    /** A token that names an unknown key makes the site ask the provider for its keys. */
    @Test
    void strangerDoesNotMakeTheSiteAskTheProviderWithoutEnd() throws Exception {
        int before = PROVIDER.askedForKeys;
        PROVIDER.fault = Fault.UNKNOWN_KEY;
        String token = PROVIDER.logoutToken(claims -> claims.subject("a"));
        PROVIDER.fault = Fault.NONE;
        Raw last = null;
        for (int i = 0; i < 70; i++) {
            last = logoutFrom("203.0.113.9", token);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isPresent();
        assertThat(PROVIDER.askedForKeys - before).isLessThanOrEqualTo(60);
        Someone person = ofTheHouse();
        Person browser = signedIn(person);
        for (int i = 0; i < 70; i++) {
            assertThat(logoutFrom("203.0.113.10", PROVIDER.logoutToken(claims -> claims.subject(person.subject))).status()).isEqualTo(200);
        }
        assertThat(isIn(browser)).isFalse();
    }

    private Raw logoutFrom(String network, String token) throws IOException {
        String body = "logout_token=" + token;
        return Raw.send(staff.port(), "POST " + LOGOUTS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: " + network
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
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
        try (HttpClient there = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = there.send(HttpRequest.newBuilder(asked).header(AuthorizationServer.PERSON, name).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            String place = answer.headers().firstValue("Location").orElseThrow();
            assertThat(place).contains("code=");
            return browser.get(place.substring(place.indexOf("/sign-in/")));
        }
    }

    private void passAtServer(String subject) {
        database.sql("update private.identity_session s set checked_at = checked_at - interval '6 minutes' from private.identity i "
                + "where i.account_id = s.account_id and i.subject = :subject").param("subject", subject).update();
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
        LocalSignInPolicy policy = forAdministrators(Map.of("newsroom", provider));
        assertThat(policy.allows(staff.member(Role.ADMINISTRATOR).id())).isTrue();
        assertThat(policy.allows(staff.member(Role.EDITOR).id())).isFalse();
        assertThat(forAdministrators(Map.of()).allows(staff.member(Role.EDITOR).id())).as("without a provider").isTrue();
    }

    private LocalSignInPolicy forAdministrators(Map<String, IdentityProvider> providers) {
        return new LocalSignInPolicy(new IdentityProviders(new SignInSettings(SignInSettings.LocalUsers.ADMINISTRATORS, providers)),
                database);
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
}
