package org.counterclaim.web.cache;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Look;
import org.counterclaim.testing.Markup;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** The home page before anything is on record. It shares the application of {@code StaffPageTests}, which put only accounts on record. */
@BesideOthers
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"counterclaim.demo=none", "counterclaim.second-factor-for=fact-checker"})
@Import(Staff.class)
class EmptySiteTests {

    @LocalServerPort
    int port;

    @Test
    void homeHasNoFault(Browser browser) {
        try (Visit visit = new Visit(browser, "http://localhost:" + port + "/", 200)) {
            assertThat(visit.page().locator("h1").textContent()).isEqualTo("Nothing is on record yet");
            assertThat(Look.at(visit, "home-empty")).isEmpty();
        }
    }

    @Test
    void homeIsValid() throws Exception {
        assertThat(new Markup().ofPage("home-empty", Raw.ask(port, "GET", "/").text())).isEmpty();
    }
}
