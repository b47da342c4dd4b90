package org.counterclaim.account;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.Person;
import org.counterclaim.testing.Raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterclaim.account.Staff.PASSWORD;

@AccountTest
class AccountAdministrationTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+(/invitations/[A-Za-z0-9_-]{43})");

    @Autowired
    Staff staff;

    @Autowired
    AccountOffice office;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    @Test
    void invitedPersonChoosesAPasswordOnceAndIsIn() throws Exception {
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        String email = "new" + System.nanoTime() + "@example.org";
        HttpResponse<String> invited =
                administrator.post("/admin/accounts", "publicName", "Zoë Å.", "email", email, "roles", "editor", "roles", "fact-checker");
        assertThat(invited.statusCode()).isEqualTo(200);
        String link = link(invited);
        Person person = staff.stranger();
        assertThat(person.get(link).body()).contains("Zoë Å.", email);
        assertThat(person.post(link, "password", "short", "passwordAgain", "short").statusCode()).isEqualTo(422);
        assertThat(person.post(link, "password", "long enough now", "passwordAgain", "long enough not").body()).contains("not the same")
                .doesNotContain("long enough");
        assertThat(person.post(link, "password", "long enough now", "passwordAgain", "long enough now").statusCode()).isEqualTo(303);
        assertThat(person.get("/account").body()).contains("Zoë Å., editor, fact-checker");
        assertThat(staff.stranger().get(link).statusCode()).as("used").isEqualTo(404);
        assertThat(staff.stranger().signIn(email, "long enough now").statusCode()).isEqualTo(303);
        assertThat(administrator.post("/admin/accounts", "publicName", "B", "email", email).body()).contains("already");
        assertThat(
                database.sql("select by_name || ' ' || (t.state::jsonb ->> 'publicName') from entry e join entry_state t using (position) "
                        + "where record_type = 'account' order by position desc limit 1").query(String.class).single())
                .isEqualTo("M. Aalto Zoë Å.");
    }

    /** As with the command {@code accounts}. */
    @Test
    void operatorInvitesGivesRolesAndLocksWithoutSigningIn() throws Exception {
        String administrator = staff.member(Role.ADMINISTRATOR).email();
        String email = "operator" + System.nanoTime() + "@example.org";
        String link = office.invite("Kim B.", email, List.of("editor"), null).replaceFirst("^http://[^/]*", "");
        Person person = staff.stranger();
        assertThat(person.post(link, "password", "long enough now", "passwordAgain", "long enough now").statusCode()).isEqualTo(303);
        office.assign(email, List.of("fact-checker", "administrator"), administrator);
        assertThat(person.get("/account").body()).contains("Kim B., fact-checker, administrator");
        assertThat(person.get(office.link(email).replaceFirst("^http://[^/]*", "")).statusCode()).isEqualTo(200);
        office.lock(email, "Left", administrator);
        assertThat(staff.stranger().signIn(email, "long enough now").statusCode()).isNotEqualTo(303);
        assertThat(office.all()).filteredOn(one -> email.equals(one.email())).extracting(AccountLine::standing).containsExactly("locked");
        office.unlock(email, administrator);
        assertThat(staff.stranger().signIn(email, "long enough now").statusCode()).isEqualTo(303);
        assertThatThrownBy(() -> office.invite("Kim B.", email, List.of(), null)).hasMessageContaining("already");
        assertThatThrownBy(() -> office.invite("", "nobody", List.of(), null)).hasMessageContaining("The public name is empty.");
        assertThatThrownBy(() -> office.assign(email, List.of("king"), null)).hasMessageContaining("There is no role king");
        assertThatThrownBy(() -> office.lock(email, "Left", staff.member(Role.EDITOR).email())).hasMessageContaining("no administrator");
        assertThatThrownBy(() -> office.link("nobody@example.org")).hasMessageContaining("There is no account nobody@example.org");
    }

    /** The configured default address has another port, and the Host header is not trusted, because anybody can choose it. */
    @Test
    void linkLeadsWhereTheAdministratorReachedThisMachine() throws Exception {
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        String links = "/admin/accounts/" + staff.member(Role.EDITOR).slug() + "/links";
        assertThat(administrator.post(links).body()).contains("value=\"http://localhost:" + port + "/invitations/")
                .doesNotContain("counterclaim.web-address");
        String form = "_csrf=" + URLEncoder.encode(administrator.token(), UTF_8);
        String head = "POST " + links
                + " HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\nCookie: session=" + administrator.session().orElseThrow() + "\r\n\r\n" + form;
        assertThat(Raw.send(port, head.formatted("evil.example")).text())
                .contains("value=\"http://localhost:8080/invitations/", "http://evil.example",
                        "set <code>counterclaim.web-address</code>");
        assertThat(Raw.send(port, head.formatted("127.0.0.1:" + port)).text())
                .contains("value=\"http://127.0.0.1:" + port + "/invitations/");
    }

    @Test
    void linkStopsWorkingWhenAnotherIsMadeOrTimeIsUp() throws Exception {
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        Staff.Member member = staff.member(Role.EDITOR);
        String links = "/admin/accounts/" + member.slug() + "/links";
        String first = link(administrator.post(links));
        String second = link(administrator.post(links));
        assertThat(staff.stranger().get(first).statusCode()).isEqualTo(404);
        assertThat(staff.stranger().get(second).statusCode()).isEqualTo(200);
        owner.sql("update private.one_time_link set expires_at = now()").update();
        Person late = staff.stranger();
        assertThat(late.post(second, "password", PASSWORD + 2, "passwordAgain", PASSWORD + 2).statusCode()).isEqualTo(404);
        assertThat(late.signIn(member.email(), PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void newPasswordEndsEarlierSessions() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person before = staff.signedIn(member);
        String link = link(staff.signedIn(Role.ADMINISTRATOR).post("/admin/accounts/" + member.slug() + "/links"));
        assertThat(staff.stranger().post(link, "password", PASSWORD + 2, "passwordAgain", PASSWORD + 2).statusCode()).isEqualTo(303);
        assertThat(before.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void rolesCountFromTheNextRequestAndLeaveAnEntry() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.post("/admin/accounts/" + member.slug() + "/roles", "revision", "0", "roles", "administrator")
                .statusCode()).isEqualTo(303);
        assertThat(person.get("/admin/accounts").statusCode()).isEqualTo(200);
        assertThat(
                database.sql(
                        "select action || ' ' || by_name || ' ' || (state::jsonb ->> 'roles') from entry join entry_state using (position) "
                                + "where record_id = :id order by position desc limit 1")
                        .param("id", member.id()).query(String.class).single())
                .isEqualTo("changed M. Aalto [\"administrator\"]");
        HttpResponse<String> lost =
                administrator.post("/admin/accounts/" + member.slug() + "/roles", "revision", "0", "roles", "fact-checker");
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("Somebody else changed", "you ticked: fact-checker");
    }

    @Test
    void nobodyLocksOrDemotesThemselves() throws Exception {
        Staff.Member member = staff.member(Role.ADMINISTRATOR);
        Person administrator = staff.signedIn(member);
        assertThat(administrator.post("/admin/accounts/" + member.slug() + "/roles", "revision", "0", "roles", "editor").statusCode())
                .isEqualTo(422);
        assertThat(administrator.post("/admin/accounts/" + member.slug() + "/locks", "reason", "Why not").statusCode()).isEqualTo(422);
        assertThat(administrator.get("/admin/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void lockedPersonIsOutUntilUnlocked() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        String page = "/admin/accounts/" + member.slug();
        assertThat(administrator.post(page + "/locks", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(administrator.post(page + "/locks", "reason", "Left \u202eus").statusCode()).isEqualTo(422);
        assertThat(administrator.post(page + "/locks", "reason", "Left us").statusCode()).isEqualTo(303);
        assertThat(administrator.get(page).body()).contains("Locked by M. Aalto", "Left");
        assertThat(person.get("/account").statusCode()).isEqualTo(303);
        assertThat(person.signIn(member.email(), PASSWORD).statusCode()).isEqualTo(422);
        assertThat(administrator.post(page + "/unlockings").statusCode()).isEqualTo(303);
        assertThat(person.signIn(member.email(), PASSWORD).statusCode()).isEqualTo(303);
        assertThat(database.sql("select count(*) from private.account_lock where account_id = :id and unlocked_by is not null")
                .param("id", member.id()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void onlyHashesOfLinksAreKept() throws Exception {
        String link = link(staff.signedIn(Role.ADMINISTRATOR).post("/admin/accounts/" + staff.member().slug() + "/links"));
        String token = link.substring("/invitations/".length());
        assertThat(
                database.sql(
                        "select count(*) from private.session_attributes where position(convert_to(:token, 'UTF8') in attribute_bytes) > 0")
                        .param("token", token).query(Integer.class).single())
                .isZero();
        assertThat(database.sql("select count(*) from private.one_time_link where token_hash = sha256(convert_to(:token, 'UTF8'))")
                .param("token", token).query(Integer.class).single()).isEqualTo(1);
    }

    private static String link(HttpResponse<String> page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as(page.statusCode() + " " + page.body()).isTrue();
        return link.group(1);
    }
}
