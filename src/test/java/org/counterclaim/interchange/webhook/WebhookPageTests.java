package org.counterclaim.interchange.webhook;

import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.States;
import org.counterclaim.web.form.Editor;

/** The pages of webhooks, in a browser. */
@DeskTest
@ExtendWith(Chromium.class)
class WebhookPageTests {

    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel ".repeat(3).strip();
    private static final String LIST = "/admin/webhooks";

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private Editor administrator;

    @AfterEach
    void end() {
        database.sql("delete from private.webhook_endpoint").update();
    }

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        administrator = new Editor(staff.signedIn(Role.ADMINISTRATOR));
        end();
        States states = new States();
        states.put("webhooks-none", administrator.read(LIST));
        states.put("webhooks-refused",
                administrator.send(LIST, "description", " ", "address", "http://127.0.0.1/", "events", "record.revised",
                        "events", "nothing", "kinds", "claim", "story", "No such story"));
        String page = made("Newsroom chat", "https://news.example/hooks/newsroom");
        states.put("webhook-made", administrator.read(page + "?done=made"));
        set(page, "state = 'paused'");
        states.put("webhook-paused", administrator.read(page));
        set(page, "state = 'active', failures = 3, failing_since = '2026-11-30 09:12Z', retry_at = '2026-11-30 14:47Z'");
        logged(page);
        administrator.send(page + "/secrets");
        states.put("webhook-failing", administrator.read(page + "?done=rotated"));
        states.put("webhooks-one", administrator.read(LIST + "?removed"));
        states.put("webhook-replay-refused", administrator.send(page + "/replays", "since", "whenever"));
        states.put("webhook-refused", administrator.send(page, "description", "", "address", "nonsense"));
        String disabled = made(LONG, "https://news.example/" + "0123456789".repeat(15));
        set(disabled, """
                state = 'disabled', events = '{record.published,record.revised,verdict.published}', kinds = '{claim,verdict,statement}',
                problem = 'It has failed since 27 November 2026, 09:12 UTC, 10 times in a row. At last: “news.example” refused the
                connection.'""");
        states.put("webhook-disabled", administrator.read(disabled));
        for (int i = 1; i <= 18; i++) {
            made("Archive " + i, "https://news.example/" + i);
        }
        states.put("webhooks-twenty", administrator.read(LIST));
        states.put("admin-notices", administrator.read("/admin"));
        return states.haveNoFault(browser, 200, 422);
    }

    private String made(String description, String address) throws Exception {
        return Editor.place(administrator.send(LIST, "description", description, "address", address));
    }

    private void set(String page, String columns) {
        database.sql("update private.webhook_endpoint set " + columns + " where id = :id").param("id", id(page)).update();
    }

    private void logged(String page) {
        database.sql("""
                        insert into private.webhook_attempt (endpoint_id, position, at, millis, status, problem)
                        select :id, position, timestamptz '2026-11-30 09:17Z' - n * interval '1 minute', millis, status, problem
                        from (values (1, 1207, null, null, null),
                            (2, 1207, 15003, null, '“news.example” did not answer within 15 seconds.'),
                            (3, 1207, 48, 500, 'Answered with status 500: “' || repeat('org.example.hooks.RoomService', 6) || '”.'),
                            (4, 1206, 31, 204, null), (5, null, 40, 302,
                            'Answered with status 302. Redirects are not followed: change the address.'))
                            v (n, position, millis, status, problem)""")
                .param("id", id(page)).update();
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }
}
