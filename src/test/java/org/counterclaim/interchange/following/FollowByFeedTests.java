package org.counterclaim.interchange.following;

import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.SharedApplication;
import org.counterclaim.testing.States;

import static org.assertj.core.api.Assertions.assertThat;

/** A site without a mail server offers the feed alone. */
@SharedApplication
@ExtendWith(Chromium.class)
class FollowByFeedTests {

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        States states = new States();
        states.put("follow-feed", new Person(port).get("/follow?of=/claims?verdict=disputed"));
        return states.haveNoFault(browser, 200);
    }

    @Test
    void feedIsThatOfThePageAndNoMailIsAskedFor() throws Exception {
        Person person = new Person(port);
        String page = person.get("/follow?of=/claims?verdict=disputed%26order=name").body();
        assertThat(Jsoup.parse(page).select("main .typed a").attr("href")).isEqualTo("/claims.atom?verdict=disputed");
        assertThat(Jsoup.parse(page).select("main form")).isEmpty();
        assertThat(person.post("/follow", "of", "/claims", "email", "jo@example.org", "pace", "daily").statusCode()).isEqualTo(404);
    }
}
