package org.counterclaim.account;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.States;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.account.Staff.PASSWORD;

/** Every page about accounts in every state is valid and shows no fault in a browser. */
@BesideOthers
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"counterclaim.demo=none", "counterclaim.second-factor-for=fact-checker"})
@Import(Staff.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPageTests {

    private static final Pattern LINK = Pattern.compile("/invitations/[A-Za-z0-9_-]{43}");
    private static final String LONG = "Ünbrëakable" + "x".repeat(150);

    @Autowired
    Staff staff;

    @Autowired
    OneTimeLinks links;

    @Autowired
    SignInThrottle attempts;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private final States states = new States();

    @BeforeAll
    void makeAll() throws Exception {
        setUp();
        signIn();
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        accounts(administrator);
        oneAccount(administrator);
        own();
        tokens(administrator);
        refusals();
        maintenance(administrator);
        outgoing(administrator);
    }

    private void setUp() throws Exception {
        String path = "/set-up/" + links.makeForFirst();
        states.put("set-up", staff.stranger().get(path));
        states.put("set-up-refused",
                staff.stranger().post(path, "publicName", "", "email", "no", "password", "short", "passwordAgain", "short"));
        states.put("set-up-dead", staff.stranger().get("/set-up/nothing"));
    }

    private void signIn() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        states.put("sign-in", staff.stranger().get("/sign-in?then=/account"));
        states.put("sign-in-refused", staff.stranger().signIn(member.email(), "not it"));
        for (int i = 0; i < 10; i++) {
            attempts.count(member.email(), "127.0.0.1", false);
        }
        states.put("sign-in-too-many", staff.stranger().signIn(member.email(), PASSWORD));
        Staff.Member locked = staff.member();
        staff.lock(locked);
        states.put("sign-in-locked", staff.stranger().signIn(locked.email(), PASSWORD));
        states.put("sign-in-second-factor", staff.signedIn(Role.FACT_CHECKER).get("/sign-in"));
    }

    private void accounts(Person administrator) throws Exception {
        states.put("accounts", administrator.get("/admin/accounts"));
        states.put("invite-refused",
                administrator.post("/admin/accounts", "publicName", " ", "email", "<script>", "roles", "editor", "roles", "king"));
        HttpResponse<String> link =
                administrator.post("/admin/accounts", "publicName", LONG, "email", "long@example.org", "roles", "editor");
        states.put("link", link);
        Matcher address = LINK.matcher(link.body());
        assertThat(address.find()).isTrue();
        states.put("invitation", staff.stranger().get(address.group()));
        states.put("invitation-refused", staff.stranger().post(address.group(), "password", "short", "passwordAgain", "short"));
        states.put("invitation-dead", staff.stranger().get("/invitations/nothing"));
        states.put("accounts-long-name", administrator.get("/admin/accounts"));
    }

    private void oneAccount(Person administrator) throws Exception {
        Staff.Member member = staff.member(Role.EDITOR, Role.FACT_CHECKER);
        String page = "/admin/accounts/" + member.slug();
        states.put("one-account", administrator.get(page));
        states.put("one-account-mailed", administrator.get(page + "?mailed"));
        states.put("lock-refused", administrator.post(page + "/locks", "reason", ""));
        states.put("roles-conflict", administrator.post(page + "/roles", "revision", "7", "roles", "editor"));
        administrator.post(page + "/locks", "reason", LONG);
        states.put("one-account-locked", administrator.get(page));
        states.put("one-account-own", administrator.get("/admin/accounts/" + slugOfOwn(administrator)));
    }

    private String slugOfOwn(Person person) throws Exception {
        Matcher email = Pattern.compile("sign in as ([^@]+)@").matcher(person.get("/account").body());
        assertThat(email.find()).isTrue();
        return email.group(1);
    }

    private void own() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        states.put("account", person.get("/account"));
        database.sql("""
                        insert into private.passkey values (decode(repeat('ab', 20), 'hex'), :id, :label, '', 0, true, true, true,
                            '{internal}', null, null, now(), now())""")
                .param("id", member.id()).param("label", "Ünbrëakable" + "x".repeat(80)).update();
        states.put("account-with-passkey", person.get("/account"));
        states.put("account-refused", person.post("/account/password", "presentPassword", "no", "password", "a", "passwordAgain", "b"));
        states.put("account-passkey-refused", person.post("/account/passkeys", "label", "", "credential", "{}"));
        states.put("account-second-factor", staff.signedIn(Role.FACT_CHECKER).get("/account"));
    }

    private void tokens(Person administrator) throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        states.put("tokens-none", person.get("/account/tokens"));
        states.put("tokens-refused", person.post("/account/tokens", "name", "", "days", "other", "until", "1999-12-31", "scopes", "x"));
        person.post("/account/tokens", "name", "Nightly import of the newsroom", "days", "365", "scopes", "write:records");
        states.put("token-made", person.get("/account/tokens"));
        states.put("tokens-one", person.get("/account/tokens"));
        owner.sql("""
                        insert into private.personal_token (account_id, name, scopes, factors, token_hash, made_at, expires_at,
                            last_used_at, revoked_at, revoked_by)
                        select :id, left(n || :name, n * 4), '{write:records,withdraw:records}', '{}', sha256((:id::text || n)::bytea),
                            now() - interval '9 days', now() + (n - 2) * interval '1 day', now() - interval '1 day',
                            case n when 22 then now() end, case n when 22 then :id end
                        from generate_series(1, 22) n""")
                .param("id", member.id()).param("name", LONG).update();
        states.put("tokens-full", person.get("/account/tokens"));
        states.put("one-account-tokens", administrator.get("/admin/accounts/" + member.slug()));
    }

    private void refusals() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        states.put("wrong-role", editor.get("/admin/accounts"));
        states.put("session-ended", staff.stranger().postWith("", "/account/sign-outs", "title", LONG, "text", "a\nb"));
        states.put("form-out-of-date", editor.postWith("old", "/account/sign-outs", "title", LONG, "empty", ""));
        Staff.Member member = staff.member(Role.EDITOR);
        states.put("again",
                staff.stranger()
                        .post("/sign-in", "email", member.email(), "password", PASSWORD, "again", "/account/sign-outs", "kept.title",
                                LONG));
    }

    private void maintenance(Person administrator) throws Exception {
        states.put("administration", administrator.get("/admin"));
        states.put("maintenance-refused", administrator.post("/admin/maintenance", "reason", ""));
        administrator.post("/admin/maintenance", "reason", LONG);
        states.put("maintenance", administrator.get("/admin"));
        states.put("maintenance-public-page", administrator.get("/method"));
        states.put("maintenance-form-kept", administrator.post("/desk/claims", "text", LONG, "context", "a\nb"));
        administrator.post("/admin/maintenance/ending");
    }

    private void outgoing(Person administrator) throws Exception {
        owner.sql("insert into private.outgoing_hold (taken_at) values (now())").update();
        states.put("administration-restored", administrator.get("/admin"));
        states.put("outgoing-held", administrator.get("/admin/outgoing"));
        administrator.post("/admin/outgoing", "waiting", "true");
        states.put("outgoing", administrator.get("/admin/outgoing"));
    }

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        return states.haveNoFault(browser, 200, 403, 404, 409, 422, 429, 503);
    }
}
