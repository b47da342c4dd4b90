package org.counterclaim.interchange.following;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.claim.Claim;
import org.counterclaim.factcheck.queue.ReviewScene;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.States;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which readers follow something by mail, in each of their states, in a browser. */
@FollowingTest
@ExtendWith(Chromium.class)
class FollowingPageTests {

    @LocalServerPort
    int port;

    @Autowired
    Mailbox mailbox;

    @Autowired
    ReviewScene scene;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        mailbox.hold();
        Person person = new Person(port);
        Claim claim = scene.claim("Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel are العبّارة أبحرت on sale " + mark);
        String path = "/follow?of=/claims/" + claim.slug();
        States states = new States();
        states.put("follow", person.get(path));
        states.put("follow-wrong", person.post("/follow", "of", "/claims/" + claim.slug(), "email", "jo at " + mark));
        String list = "/claims?verdict=disputed&from=2022";
        states.put("follow-asked", person.get("/follow?asked=yes&of=/search?q=" + mark));
        String email = Mailbox.address();
        person.post("/follow", "of", list, "email", email, "pace", "daily");
        person.post("/follow", "of", "/claims/" + claim.slug(), "email", email, "pace", "at-once");
        mailbox.send(Instant.now());
        MailReceiver.Received mail = MailReceiver.to(email).getFirst();
        states.put("following-open", person.get(mail.page()));
        Mailbox.confirm(person, mail);
        states.put("following-confirmed", person.get(mail.page() + "?done=confirm"));
        states.put("following-end", person.get(mail.page() + "/end"));
        mailbox.follow(person, email, "/search?q=" + mark, "at-once");
        states.put("following-one-of-several", person.get(MailReceiver.to(email).getLast().page()));
        states.put("following-ended", person.post(mail.page(), "change", "end-all"));
        states.put("following-unknown", person.get(mail.page()));
        return states.haveNoFault(browser, 200, 404, 422);
    }

    @Test
    void wrongAddressKeepsWhatWasTyped() throws Exception {
        Person person = new Person(port);
        String page = person.post("/follow", "of", "/claims", "email", "jo at home", "pace", "daily").body();
        assertThat(Jsoup.parse(page).select("#email").val()).isEqualTo("jo at home");
        assertThat(Jsoup.parse(page).select("#pace-daily[checked]")).hasSize(1);
        assertThat(Jsoup.parse(page).select("[role=alert]").text()).contains("name@example.org");
    }

    @Test
    void pagesLeadToIt() throws Exception {
        Person person = new Person(port);
        Claim claim = scene.claim("It leads there " + mark);
        for (String path : new String[] {"/claims/" + claim.slug(), "/claims?words=" + mark, "/stories", "/search?q=nothing-" + mark}) {
            String link = Jsoup.parse(person.get(path).body()).select("main a[href^=/follow]").attr("href");
            String page = person.get(link).body();
            assertThat(Jsoup.parse(page).select(".crumb li:last-child a").attr("href")).as(path).isEqualTo(path);
        }
    }

    @Test
    void receiverChangesAndEndsWhatAMailWasAbout() throws Exception {
        mailbox.hold();
        Person person = new Person(port);
        Claim claim = scene.claim("It changes " + mark);
        String email = mailbox.follow(person, "/claims/" + claim.slug(), "at-once");
        String page = MailReceiver.to(email).getFirst().page();
        String id = Jsoup.parse(person.get(page).body()).select("[name=of]").val();
        assertThat(person.post(page, "change", "daily", "of", id).statusCode()).isEqualTo(303);
        assertThat(person.get(page).body()).contains("Once a day", "At once instead");
        assertThat(person.post(page, "change", "nonsense", "of", id).statusCode()).isEqualTo(400);
        assertThat(person.post(page, "change", "end", "of", "x").statusCode()).isEqualTo(400);
        assertThat(person.post(page, "change", "end", "of", id).body()).contains("Stopped");
        assertThat(person.get(page).statusCode()).isEqualTo(404);
    }
}
