package org.counterclaim.web.cache;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers must see of the demonstration story. */
@ExtendWith(Chromium.class)
@SiteTest
class DemoPageTests {

    @LocalServerPort
    int port;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Browser browser) {
        context = browser.newContext();
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void allStatementsStandInOrder() {
        read(PageState.DEMO);
        assertThat(page.locator(".timeline .entry:not([id^=event-])").all()).extracting(entry -> entry.getAttribute("id")).containsExactly(
                "musk-proposes-the-plan",
                "melnyk-disputes-the-plan",
                "musk-denies-the-call",
                "musk-on-his-one-talk-with-putin",
                "eurasia-group-on-the-call",
                "putin-on-terms-as-told-by-eurasia-group",
                "eurasia-group-on-the-nuclear-warning",
                "musk-on-avoiding-that-outcome-as-told-by-eurasia-group",
                "kremlin-supports-the-plan",
                "kasparov-disputes-the-plan",
                "western-leaders-dispute-the-plan",
                "ukrainian-officials-on-the-refusal-as-told-by-carroll",
                "carroll-on-starlink-trouble",
                "cnbc-on-the-match",
                "ukrainian-officials-on-starlink-failures");
    }

    @Test
    void denialStandsByItselfAndBeneathWhatItAnswers() {
        read(PageState.DEMO);
        assertThat(text("#musk-denies-the-call > .who")).contains("Elon Musk denies claim 1");
        assertThat(text("#musk-denies-the-call > blockquote")).startsWith("No, it is not.");
        assertThat(text("#musk-denies-the-call > .meta")).contains("Answers Eurasia Group");
        assertThat(text("#eurasia-group-on-the-call > .who")).contains("Eurasia Group asserts claim 1");
        assertThat(text("#eurasia-group-on-the-call > .answers")).contains("Denied by Elon Musk, 11 October 2022")
                .contains("No, it is not.");
    }

    @Test
    void wayOfTheReportCanBeReadInOneEntry() {
        read(PageState.DEMO);
        assertThat(page.locator("#eurasia-group-on-the-call .chain li a").allInnerTexts())
                .containsExactly("Eurasia Group", "Vice", "Latin Times");
    }

    @Test
    void hearsayIsCalledSo() {
        read(PageState.DEMO);
        assertThat(text("#putin-on-terms-as-told-by-eurasia-group")).contains("as told by Eurasia Group");
    }

    @Test
    void claimShowsVerdictSignalAndOrigin() {
        read("/claims/musk-spoke-to-putin-before-plan");
        assertThat(text(".stamp")).isEqualTo("Disputed");
        assertThat(text(".verdict .signal")).isEqualTo("Contested");
        assertThat(text("#count")).isEqualTo("3 reports, 1 origin");
    }

    /** An actor who only passes a statement on has a mark but no entry, so this mark leads to the actor. */
    @Test
    void everyMarkLeadsToAnEntry() {
        read(PageState.DEMO);
        List<String> entries = page.locator(".timeline .entry").all().stream().map(entry -> "#" + entry.getAttribute("id")).toList();
        List<Locator> marks = page.locator("figure[aria-labelledby=overview] svg a[class]:not(.relays)").all();
        assertThat(marks).extracting(mark -> mark.getAttribute("href")).isSubsetOf(entries);
        assertThat(marks).filteredOn(Locator::isVisible).extracting(mark -> mark.getAttribute("href"))
                .containsAll(entries.stream().filter(entry -> !entry.startsWith("#event-")).toList());
    }

    private void read(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private String text(String place) {
        return page.locator(place).innerText();
    }
}
