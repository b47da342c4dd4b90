package org.counterclaim.desk;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** The day from which a form counts "yesterday", and that it is counted only once. */
@BesideOthers
@DeskTest
@ExtendWith(Chromium.class)
class ReferenceDayTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private Editor editor;
    private String actor;
    private String claim;

    @BeforeEach
    void begin() throws Exception {
        editor = new Editor(staff);
        actor = editor.actor();
        claim = editor.claim();
    }

    @Test
    void draftKeepsTheDayThatItWasTypedOn() throws Exception {
        String key = UUID.randomUUID().toString();
        Editor.place(
                editor.send("/desk/drafts/" + key, "form", "statements", "address", "/desk/statements/new", "actor", actor, "said",
                        "yesterday"));

        String today = FuzzyDate.of(LocalDate.now(ZoneOffset.UTC)).words();
        assertThat(said(editor.read("/desk/statements/new?draft=" + key))).isEqualTo("yesterday, counted from " + today + " in UTC");
    }

    @Test
    void zoneOfTheAccountGoesBeforeThatOfTheBrowser() throws Exception {
        assertThat(editor.send("/account/zone", "zone", "Europe/Atlantis").statusCode()).isEqualTo(422);
        Editor.place(editor.send("/account/zone", "zone", "Pacific/Kiritimati"));

        assertThat(reading("today")).endsWith("in Pacific/Kiritimati");
        assertThat(Jsoup.parse(editor.read("/account").body()).select("#zone option[selected]").attr("value"))
                .isEqualTo("Pacific/Kiritimati");
        Editor.place(editor.send("/account/zone", "zone", ""));
        assertThat(reading("today")).endsWith("in UTC");
    }

    @Test
    void dayOfARecordMadeInPlaceIsCountedLikewise() throws Exception {
        Editor.place(editor.send("/account/zone", "zone", "Pacific/Kiritimati"));
        String text = "It happened " + UUID.randomUUID();
        editor.made("statements", "actor", actor, "stance", "asserts", "said", "May 2021", "claim", text, "claim.new", "yes",
                "claim.eventDate", "today");
        String today = LocalDate.now(ZoneId.of("Pacific/Kiritimati")).toString();
        assertThat(database.sql("select event_edtf from claim where text = ?").param(text).query(String.class).single()).isEqualTo(today);
    }

    @Test
    void pageLeftOpenOverNightMeansTheDayOnWhichItWasTyped() throws Exception {
        String place = statement("said", "yesterday", "said.fixed", "yesterday, counted from 28 November 2020 in Europe/Kyiv");

        assertThat(place).endsWith("-asserts-27-november-2020");
        assertThat(said(editor.read(place))).isEqualTo("yesterday, counted from 28 November 2020 in Europe/Kyiv");
        assertThat(FuzzyDate.read(said(editor.read(place)), LocalDate.EPOCH).edtf()).isEqualTo("2020-11-27");
    }

    @Test
    void whatWasTypedAnewIsCountedAnew() throws Exception {
        String place = statement("said", "last month", "said.fixed", "yesterday, counted from 28 November 2020");

        assertThat(said(editor.read(place))).startsWith("last month, counted from ").doesNotContain("2020");
    }

    @Test
    void daysAreCountedFromTheOneArticleThatIsNamed() throws Exception {
        String article = "Headline " + UUID.randomUUID();
        editor.made("articles", "headline", article, "kind", "news article", "published", "12 October 2022");

        String named = "&report1.article=" + article.replace(" ", "+");
        assertThat(reading("Monday" + named)).startsWith("10 October 2022, counted from the article’s day, 12 October 2022");
        assertThat(reading("3+Oct" + named)).startsWith("3 October 2022, counted from the article’s day, 12 October 2022");
        assertThat(reading("3+October+2022" + named)).isEqualTo("3 October 2022");
        assertThat(reading("yesterday" + named + "&report2.article=another")).contains("in UTC").doesNotContain("article");
        String place = statement("said", "late Tuesday", "report1.article", article);
        assertThat(said(editor.read(place))).isEqualTo("late Tuesday, counted from 12 October 2022");
        assertThat(FuzzyDate.read(said(editor.read(place)), LocalDate.EPOCH).edtf()).isEqualTo("2022-10-11");
    }

    @Test
    void oneOfTwoReadingsIsChosenWithoutScript() throws Exception {
        String[] fields = {"actor", actor, "claim", claim, "stance", "asserts", "said", "11/10/2022"};
        HttpResponse<String> asked = editor.allTheSame("/desk/statements", fields);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(asked.body()).select("input[name=said.choice]").eachAttr("value"))
                .containsExactly("11 October 2022", "10 November 2022");
        assertThat(said(editor.read(statement("said", "11/10/2022", "said.choice", "10 November 2022")))).isEqualTo("10 November 2022");
    }

    @Test
    void choiceThatIsNoReadingOfTheTextIsIgnored() throws Exception {
        assertThat(said(editor.read(statement("said", "May 2021", "said.choice", "10 November 2022")))).isEqualTo("May 2021");
    }

    @Test
    void oneOfTwoReadingsIsTakenByKeyboard(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            Page page = tab.open("/desk/statements/new");
            page.focus("#said");
            page.keyboard().type("11/10/2022");
            page.locator("output[for=said] button").nth(1).waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator("output[for=said]:has-text('10 November 2022'):not(:has(button))").waitFor();
            assertThat(page.inputValue("#said")).isEqualTo("10 November 2022");
            page.fill("#said", "yesterday");
            page.locator("[name='said.fixed']").waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.ATTACHED));
            assertThat(page.textContent("output[for=said]")).contains(", counted from ");
        }
    }

    private String statement(String... fields) throws Exception {
        String[] all = new String[fields.length + 6];
        System.arraycopy(new String[] {"actor", actor, "claim", claim, "stance", "asserts"}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        return editor.made("statements", all);
    }

    private String reading(String parameters) throws Exception {
        return Jsoup.parse(editor.read("/desk/date-readings?of=said&said=" + parameters).body()).text();
    }

    private static String said(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("#said").attr("value");
    }
}
