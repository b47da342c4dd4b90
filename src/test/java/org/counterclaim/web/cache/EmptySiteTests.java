package org.counterclaim.web.cache;

import java.util.List;

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

/** Home, lists and topics before anything is on record. They share the application of {@code StaffPageTests}: only accounts exist. */
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
    void listHasNoFault(Browser browser) {
        try (Visit visit = new Visit(browser, "http://localhost:" + port + "/claims", 200)) {
            assertThat(visit.page().locator(".empty").innerText()).startsWith("None is on record yet.");
            assertThat(Look.at(visit, "claims-empty")).isEmpty();
        }
    }

    @Test
    void listOfTopicsHasNoFault(Browser browser) {
        try (Visit visit = new Visit(browser, "http://localhost:" + port + "/topics", 200)) {
            assertThat(visit.page().locator(".empty").textContent()).contains("No topic is on record yet.");
            assertThat(Look.at(visit, "topics-empty")).isEmpty();
        }
    }

    @Test
    void pagesAreValid() throws Exception {
        for (String path : List.of("/", "/stories", "/claims", "/actors", "/articles")) {
            assertThat(new Markup().ofPage("empty" + path, Raw.ask(port, "GET", path).text())).isEmpty();
        }
    }
}
