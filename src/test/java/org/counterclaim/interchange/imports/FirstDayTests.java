package org.counterclaim.interchange.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A newsroom's first day: from a site without anything to a public timeline of a table, in a browser. */
@ExtendWith({OutputCaptureExtension.class, Chromium.class})
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "counterclaim.tests=first day")
class FirstDayTests {

    private static final String PASSWORD = "a ferry that sails at noon";

    @LocalServerPort
    int port;

    /** How often something was typed, chosen or clicked. */
    private int interactions;

    @Test
    void filledInTemplateBecomesAPublicStoryOnAnEmptySite(Browser browser, CapturedOutput log, @TempDir Path folder) throws Exception {
        Pattern link = Pattern.compile("http://localhost:" + port + "/set-up/\\S+");
        Awaitility.await().until(() -> link.matcher(log).find());
        Matcher first = link.matcher(log);
        first.find();
        try (Visit visit = new Visit(browser, first.group(), 200)) {
            Page page = visit.page();
            openTheFirstAccount(page);
            inviteAnEditor(page);
            Path table = fillIn(page, folder);
            choose(page, table);
            click(page.getByText("Read it"));
            type(page, "Title of the story", "The harbour of Arnsund");
            click(page.getByText("Put it on record"));
            click(page.getByText("The story's page"));
            assertThat(page.locator("h1")).hasText("The harbour of Arnsund");
            assertThat(page.locator("body")).containsText("30 statements");
            assertThat(visit.faults()).isEmpty();
        }
        assertThat(interactions).isLessThanOrEqualTo(40);
        try (Visit reader = new Visit(browser, "http://localhost:" + port + "/", 200)) {
            reader.page().locator("main").getByText("The harbour of Arnsund").first().click();
            assertThat(reader.page().locator("body")).containsText("30 statements");
        }
    }

    private void openTheFirstAccount(Page page) {
        type(page, "Name", "M. Aalto");
        type(page, "Email address", "aalto@example.org");
        choosePassword(page);
        click(page.getByText("Open the account"));
    }

    private void choosePassword(Page page) {
        for (Locator field : page.locator("input[type=password]").all()) {
            field.fill(PASSWORD);
            interactions++;
        }
    }

    private void inviteAnEditor(Page page) {
        type(page, "Name", "R. Berg");
        type(page, "Email address", "berg@example.org");
        click(page.locator("input[value=editor]"));
        click(page.locator("main").getByText("Invite", new Locator.GetByTextOptions().setExact(true)));
        String invitation = page.locator("#link").inputValue();
        page.context().clearCookies();
        page.navigate(invitation);
        interactions++;
        choosePassword(page);
        click(page.getByText("Use this password"));
    }

    /** Fills in what a newsroom's spreadsheet has, which is no work on the site. */
    private Path fillIn(Page page, Path folder) throws Exception {
        click(page.locator("header").getByText("Imports"));
        Locator template = page.locator("a[href$='template.csv']");
        Download download = page.waitForDownload(() -> click(template));
        String rows = IntStream.rangeClosed(1, 30).mapToObj(i -> "Claim %d.,Speaker %d,%s,%d May 2024%s".formatted(i / 3, i,
                i % 3 == 0 ? "asserts" : "denies", i, ",".repeat(14))).collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("who.csv"), Files.readString(download.path()) + rows);
    }

    private void choose(Page page, Path table) {
        page.getByLabel("A file").setInputFiles(table);
        interactions++;
    }

    private void type(Page page, String field, String text) {
        page.getByLabel(field).first().fill(text);
        interactions++;
    }

    private void click(Locator place) {
        place.click();
        interactions++;
    }
}
