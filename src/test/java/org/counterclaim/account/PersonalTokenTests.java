package org.counterclaim.account;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.Person;
import org.counterclaim.testing.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.account.Staff.PASSWORD;

@AccountTest
class PersonalTokenTests {

    private static final Pattern TOKEN = Pattern.compile("ccl_[0-9a-z]{57}");
    private static final String PAGE = "/account/tokens";
    private static final String OWN = "/api/v1/token";

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void tokenIsShownOnceAndStoredNowhere() throws Exception {
        Person person = staff.signedIn(Role.EDITOR);
        HttpResponse<String> made = make(person, "Nightly import", "scopes", "write:records");
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().firstValue("Location")).contains(PAGE);
        HttpCookie cookie = HttpCookie.parse(made.headers().firstValue("Set-Cookie").orElseThrow()).getFirst();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo(PAGE);
        assertThat(cookie.getMaxAge()).isEqualTo(60);
        HttpResponse<String> page = person.get(PAGE);
        String token = token(page.body());
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(person.get(PAGE).body()).contains("Nightly import", "write:records", "never").doesNotContain(token);
        assertThat(database.sql("select string_agg(t::text, '') from private.personal_token t").query(String.class).single())
                .doesNotContain(token.substring(4, 20));
        assertThat(Program.with(staff.port(), token).get(OWN).body())
                .contains("\"name\":\"Nightly import\"", "\"scopes\":[\"write:records\"]", "\"roles\":[\"editor\"]");
        assertThat(person.get(PAGE).body()).doesNotContain("never");
    }

    @Test
    void cookieOfSomebodyElseShowsNothing() throws Exception {
        String token = madeBy(staff.signedIn(Role.EDITOR));
        Person other = staff.signedIn(Role.EDITOR);
        Program browser = Program.without(staff.port());
        assertThat(browser.get(PAGE, "Cookie", other.cookies() + "; made-token=" + token).body()).contains("Your tokens")
                .doesNotContain(token);
    }

    @Test
    void formSentTwiceMakesOneTokenWhoseTextIsTheOneShown() throws Exception {
        Person person = staff.signedIn(Role.EDITOR);
        String key = UUID.randomUUID().toString();
        make(person, "Twice", "key", key);
        make(person, "Twice", "key", key);
        assertThat(works(token(person.get(PAGE).body()))).isTrue();
        assertThat(names(person)).containsExactly("Twice");
        assertThat(make(person, "Twice").body()).contains("You have a token of this name already");
        make(person, "Another", "key", key);
        assertThat(names(person)).containsExactlyInAnyOrder("Twice", "Another");
    }

    @Test
    void wrongFormComesBackAsItWasTyped() throws Exception {
        Person person = staff.signedIn();
        String tooLate = LocalDate.now().plusDays(370).toString();
        HttpResponse<String> refused = person.post(PAGE, "name", " ", "days", "other", "until", tooLate, "scopes", "rule:all");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Name it after", "Tick only what is offered", tooLate);
        assertThat(person.post(PAGE, "name", "A", "days", "other", "until", tooLate).body()).contains("to a year from now");
        assertThat(person.post(PAGE, "name", "A", "days", "other", "until", "soon").body()).contains("Write the last day as");
        assertThat(person.post(PAGE, "name", "A", "days", "7000").body()).contains("Choose how long");
        assertThat(person.post(PAGE, "name", "A", "days", "other", "until", LocalDate.now().plusDays(300).toString()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyHasMoreThanTwenty() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        owner.sql("""
                        insert into private.personal_token (account_id, name, scopes, factors, token_hash, expires_at)
                        select :id, 'Number ' || n, '{}', '{}', sha256((:id::text || n)::bytea), now() + interval '1 day'
                        from generate_series(1, 20) n""")
                .param("id", member.id()).update();
        assertThat(make(person, "One more").body()).contains("You have 20 tokens");
        assertThat(person.get(PAGE).body()).contains("as many as anybody can have");
    }

    @Test
    void whatEndsAccessEndsTokens() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        String token = madeBy(person);
        String again = "long enough now";
        assertThat(person.post("/account/password", "presentPassword", PASSWORD, "password", again, "passwordAgain", again).statusCode())
                .isEqualTo(303);
        assertThat(works(token)).as("password changed").isFalse();
        String next = madeBy(person);
        person.post("/account/sign-outs");
        assertThat(works(next)).as("signed out everywhere").isFalse();
        Person anew = staff.stranger();
        anew.signIn(member.email(), again);
        String last = madeBy(anew);
        staff.lock(member);
        assertThat(works(last)).as("locked").isFalse();
    }

    @Test
    void ownerAndAdministratorsRevoke() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        String one = madeBy(person);
        String other = madeBy(person);
        assertThat(person.post(PAGE + "/revocations", "token", id(one)).statusCode()).isEqualTo(303);
        assertThat(works(one)).isFalse();
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        String page = "/admin/accounts/" + member.slug();
        assertThat(administrator.get(page).body()).contains("active until", "revoked by M. Aalto").doesNotContain(other);
        assertThat(staff.signedIn(Role.EDITOR).post(PAGE + "/revocations", "token", id(other)).statusCode()).isEqualTo(303);
        assertThat(works(other)).as("others revoke nothing").isTrue();
        administrator.post(page + "/token-revocations", "token", id(other));
        assertThat(works(other)).isFalse();
        assertThat(person.post(PAGE + "/revocations", "token", "nonsense").statusCode()).isEqualTo(303);
    }

    @Test
    void usingATokenIsNotedOnceInAQuarterOfAnHour() throws Exception {
        String token = madeBy(staff.signedIn(Role.EDITOR));
        works(token);
        String noted = version(token);
        works(token);
        assertThat(version(token)).isEqualTo(noted);
        owner.sql("update private.personal_token set last_used_at = now() - interval '16 minutes' where token_hash = sha256(:token::bytea)")
                .param("token", token).update();
        String old = version(token);
        works(token);
        assertThat(version(token)).isNotEqualTo(old);
    }

    /** Changes whenever the token's row is written. */
    private String version(String token) {
        return owner.sql("select xmin::text from private.personal_token where token_hash = sha256(:token::bytea)").param("token", token)
                .query(String.class).single();
    }

    @Test
    void whoSendsManyBadTokensWaits() throws Exception {
        Program guesser = Program.with(staff.port(), TokenSecret.random().text());
        for (int i = 0; i < 60; i++) {
            assertThat(guesser.get(OWN).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = guesser.get(OWN);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 16);
    }

    @Test
    void answerSaysWhatIsWrongWithAToken() throws Exception {
        Person person = staff.signedIn(Role.EDITOR);
        String token = madeBy(person);
        assertThat(challenge(Program.without(staff.port()))).isEqualTo("Bearer realm=\"Counterclaim\"");
        for (String bad : List.of("Basic dXNlcjpwYXNz", "Bearer", "Bearer " + token + "x", "Bearer ccl_" + "0".repeat(57), "\"")) {
            assertThat(challenge(Program.authorizedBy(staff.port(), bad))).as(bad).contains("error=\"invalid_token\"", "no such token");
        }
        owner.sql("""
                        update private.personal_token set made_at = now() - interval '2 days', expires_at = now()
                        where token_hash = sha256(:token::bytea)""").param("token", token).update();
        assertThat(challenge(Program.with(staff.port(), token))).contains("The token has expired.");
    }

    @Test
    void sessionOpensNothingForProgramsAndTokenNothingForPeople() throws Exception {
        Person person = staff.signedIn(Role.EDITOR);
        String token = madeBy(person);
        assertThat(person.get(OWN).statusCode()).isEqualTo(401);
        HttpResponse<String> page = Program.with(staff.port(), token).get("/account");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(Program.with(staff.port(), token).get("/desk").statusCode()).isEqualTo(303);
        HttpResponse<String> asked = Program.with(staff.port(), token).get(OWN);
        assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private String challenge(Program program) throws Exception {
        HttpResponse<String> refused = program.get(OWN);
        assertThat(refused.statusCode()).isEqualTo(401);
        return refused.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    private boolean works(String token) throws Exception {
        return Program.with(staff.port(), token).get(OWN).statusCode() == 200;
    }

    private String id(String token) {
        return database.sql("select id from private.personal_token where token_hash = sha256(:token::bytea)").param("token", token)
                .query(String.class).single();
    }

    private static List<String> names(Person person) throws Exception {
        return Jsoup.parse(person.get(PAGE).body()).select("tbody th bdi").eachText();
    }

    private static String madeBy(Person person) throws Exception {
        make(person, "Token " + UUID.randomUUID());
        return token(person.get(PAGE).body());
    }

    private static HttpResponse<String> make(Person person, String name, String... more) throws Exception {
        return person.post(PAGE, Stream.concat(Stream.of("name", name, "days", "30"),
                Stream.of(more)).toArray(String[]::new));
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group();
    }
}
