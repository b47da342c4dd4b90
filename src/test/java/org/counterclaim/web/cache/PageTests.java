package org.counterclaim.web.cache;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Look;
import org.counterclaim.testing.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page, in every state, in a browser. They only read the site that others read, too. */
@ExtendWith(Chromium.class)
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTests {

    @LocalServerPort
    int port;

    private Visit visit;

    @BeforeAll
    void open(Browser browser) {
        visit = new Visit(browser);
    }

    @AfterAll
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @MethodSource("org.counterclaim.web.cache.PageState#different")
    void pageHasNoFault(PageState state) {
        visit.forget();
        assertThat(Look.at(visit.goTo("http://localhost:" + port + state.path(), state.status()), state.name())).isEmpty();
    }
}
