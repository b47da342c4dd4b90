package org.counterclaim.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.counterclaim.account.StubProvider.Fault;
import org.counterclaim.account.StubProvider.Someone;
import org.counterclaim.testing.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** A site whose people sign in through identity providers: one that answers as a test says, a real one, and one that is gone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"counterclaim.demo=none", "counterclaim.attempts.by-address=10000"})
@Import(Staff.class)
abstract class ProviderSite {

    static final StubProvider PROVIDER = started();
    static final AuthorizationServer SERVER = new AuthorizationServer();
    static final String BEGIN = "/sign-in/providers/newsroom";
    static final String ANSWERS = BEGIN + "/answers";
    static final String LOGOUTS = BEGIN + "/logouts";

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    OneTimeLinks links;

    static StubProvider started() {
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

    Someone invited(Role... roles) {
        return new Someone(staff.member(roles).email());
    }

    static Someone ofTheHouse(String... groups) {
        return new Someone(UUID.randomUUID() + "@staff.example.org", groups);
    }

    HttpResponse<String> signIn(Person browser, Someone person) throws IOException, InterruptedException {
        return browser.get(ANSWERS + PROVIDER.signIn(begun(browser, BEGIN), person));
    }

    static URI begun(Person browser, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    Person signedIn(Someone person) throws IOException, InterruptedException {
        Person browser = staff.stranger();
        assertThat(signIn(browser, person).statusCode()).isEqualTo(303);
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    static boolean isIn(Person browser) throws IOException, InterruptedException {
        return browser.get("/account").statusCode() == 200;
    }

    void assertRefused(Someone person, String... words) throws IOException, InterruptedException {
        Person browser = staff.stranger();
        HttpResponse<String> answer = signIn(browser, person);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(isIn(browser)).isFalse();
    }

    void pass(Someone person, String time) {
        database.sql("update private.identity_session s set checked_at = checked_at - :time::interval from private.identity i "
                + "where i.account_id = s.account_id and i.subject = :subject").param("time", time).param("subject", person.subject)
                .update();
    }

    Set<String> roles(Someone person) {
        return database.sql("select role from account_role join private.identity using (account_id) where subject = :subject")
                .param("subject", person.subject).query(String.class).set();
    }

    String email(Someone person) {
        return database.sql("select email from private.credential join private.identity using (account_id) where subject = :subject")
                .param("subject", person.subject).query(String.class).single();
    }
}
