package org.counterclaim.account;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
class ProviderSignInTests extends ProviderSite {

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
        for (String wrong : List.of(answer.replaceFirst("state=", "state=_"), answer.replaceFirst("&state.*", ""), "",
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
