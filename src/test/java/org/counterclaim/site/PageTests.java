package org.counterclaim.site;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Look;
import org.counterclaim.testing.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page, in every state, in a browser. */
@BesideOthers
@ExtendWith(Chromium.class)
@SiteTest
class PageTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @MethodSource("org.counterclaim.site.PageState#all")
    void pageHasNoFault(PageState state, Browser browser) {
        try (Visit visit = new Visit(browser, "http://localhost:" + port + state.path(), state.status())) {
            assertThat(Look.at(visit, state.name())).isEmpty();
        }
    }
}
