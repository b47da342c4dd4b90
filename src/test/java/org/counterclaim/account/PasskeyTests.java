package org.counterclaim.account;

import java.net.http.HttpResponse;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.counterclaim.Counterclaim;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.FreePort;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.StandsAlone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.account.Staff.PASSWORD;

/** Passkeys, with an authenticator that Chromium simulates. Administrators need both a password and a passkey. */
@ExtendWith(Chromium.class)
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT, properties = "counterclaim.second-factor-for=administrator")
@Import(Staff.class)
class PasskeyTests {

    private static final int PORT = FreePort.any();
    private static final String SITE = "http://localhost:" + PORT;

    @Autowired
    Environment environment;

    @Autowired
    Staff staff;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("counterclaim.web-address", () -> SITE);
    }

    private static void withAuthenticator(Browser browser, Consumer<Page> visit) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            CDPSession devtools = context.newCDPSession(page);
            devtools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            JsonObject arguments = new JsonObject();
            arguments.add("options", options);
            devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
            visit.accept(page);
        }
    }

    private static void enter(Page page, Staff.Member member) {
        page.navigate(SITE + "/sign-in");
        page.fill("#email", member.email());
        page.fill("#password", PASSWORD);
        page.click("main button:text-is('Sign in')");
        page.waitForURL(SITE + "/account");
    }

    private static void addPasskey(Page page) {
        page.navigate(SITE + "/account");
        page.fill("#label", "Laptop <b>");
        page.click("button:text-is('Add a passkey')");
        page.waitForSelector("th:text-is('Laptop <b>')");
    }

    private static void usePasskey(Page page) {
        page.click("button:text-is('Sign in with a passkey')");
    }

    @Test
    void addedPasskeySignsInAndWhenRemovedNoMore(Browser browser) {
        Staff.Member member = staff.member();
        withAuthenticator(browser, page -> {
            enter(page, member);
            addPasskey(page);
            page.click(".me button");
            page.waitForURL(SITE + "/");
            page.navigate(SITE + "/sign-in?then=/account?a");
            usePasskey(page);
            page.waitForURL(SITE + "/account?a");
            assertThat(page.innerText("main")).contains(member.email());
            page.click("button:has-text('Remove')");
            page.waitForSelector("text=You have none");
            page.click(".me button");
            page.waitForURL(SITE + "/");
            page.navigate(SITE + "/sign-in");
            usePasskey(page);
            page.waitForSelector("text=That passkey was not accepted");
        });
    }

    @Test
    void olderOfTwoTabsAddsAPasskeyAndSignsInWithIt(Browser browser) {
        Staff.Member member = staff.member();
        withAuthenticator(browser, page -> {
            enter(page, member);
            page.navigate(SITE + "/account");
            Page younger = page.context().newPage();
            younger.navigate(SITE + "/account");
            page.bringToFront();
            page.fill("#label", "Older tab");
            page.click("button:text-is('Add a passkey')");
            page.waitForSelector("th:text-is('Older tab')");
            page.context().clearCookies();
            page.navigate(SITE + "/sign-in");
            younger.navigate(SITE + "/sign-in");
            page.bringToFront();
            usePasskey(page);
            page.waitForURL(SITE + "/account");
        });
    }

    /** The browser sends its session to both nodes, because cookies do not depend on the port (RFC 6265, section 8.5). */
    @Test
    void lockedAccountDoesNotGetInByPasskeyAndItsSessionEndsOnBothNodes(Browser browser) {
        Staff.Member member = staff.member();
        try (ConfigurableApplicationContext other = otherNode()) {
            String there = "http://localhost:" + other.getEnvironment().getRequiredProperty("local.server.port") + "/account";
            withAuthenticator(browser, page -> {
                enter(page, member);
                addPasskey(page);
                page.context().clearCookies();
                page.navigate(SITE + "/sign-in");
                usePasskey(page);
                page.waitForURL(SITE + "/account");
                page.navigate(there);
                assertThat(page.url()).isEqualTo(there);
                staff.lock(member);
                page.navigate(there);
                assertThat(page.url()).contains("/sign-in");
                page.navigate(SITE + "/account");
                assertThat(page.url()).contains("/sign-in");
                usePasskey(page);
                page.waitForSelector("text=This account is locked");
            });
        }
    }

    private ConfigurableApplicationContext otherNode() {
        return new SpringApplicationBuilder(Counterclaim.class).run(Stream.concat(Stream.of("--server.port=0"),
                Stream.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
                        "spring.flyway.url", "spring.flyway.user", "spring.flyway.password", "spring.flyway.placeholders.runtime")
                        .map(name -> "--" + name + "=" + environment.getRequiredProperty(name)))
                .toArray(String[]::new));
    }

    @Test
    void roleThatNeedsBothIsWithheldUntilBothWereShown(Browser browser) throws Exception {
        Staff.Member member = staff.member(Role.ADMINISTRATOR);
        HttpResponse<String> asked = staff.signedIn(member).get("/admin/accounts");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/account");
        withAuthenticator(browser, page -> {
            enter(page, member);
            assertThat(page.innerText("main")).contains("needs both", "Add a passkey below first");
            addPasskey(page);
            page.navigate(SITE + "/admin/accounts");
            assertThat(page.url()).contains("/sign-in?then=");
            usePasskey(page);
            page.waitForURL(SITE + "/admin/accounts");
            page.context().clearCookies();
            page.navigate(SITE + "/sign-in");
            usePasskey(page);
            page.waitForURL(SITE + "/account");
            page.navigate(SITE + "/admin/accounts");
            page.fill("#email", member.email());
            page.fill("#password", PASSWORD);
            page.click("main button:text-is('Sign in')");
            page.waitForURL(SITE + "/admin/accounts");
        });
    }

    @Test
    void formSentWithoutTheSecondFactorIsKept() throws Exception {
        Person person = staff.signedIn(Role.ADMINISTRATOR);
        HttpResponse<String> refused = person.post("/admin/accounts", "publicName", "Kept name");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("needs your password and a passkey", "Kept name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\","
            + "\"response\":{}}",
        "{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"rawId\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"type\":\"public-key\","
                + "\"response\":{\"clientDataJSON\":\"e30\","
                + "\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"oA\"},\"clientExtensionResults\":{}}"})
    void answerThatIsNoneIsRefused(String answer) throws Exception {
        Person stranger = staff.stranger();
        stranger.get("/sign-in");
        assertThat(stranger.post("/sign-in/passkeys", "credential", answer).statusCode()).isEqualTo(422);
        Person person = staff.signedIn(Role.EDITOR);
        person.get("/account");
        assertThat(person.post("/account/passkeys", "label", "L", "credential", answer).statusCode()).isEqualTo(422);
        assertThat(person.post("/account/passkeys/removals", "passkey", answer).statusCode()).isEqualTo(303);
    }
}
