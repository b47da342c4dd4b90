package org.counterclaim.desk.intake;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.web.form.Editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The form beside an article's text, in a browser: it sends what an editor chose or typed. */
@ExtendWith(Chromium.class)
@DemonstrationTest
class LoggingPageTests {

    private static final String ANSWERED = "Musk spoke with Putin before he posted his peace plan.";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Test
    void statementThatWasChosenToBeAnsweredStaysChosen(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("He denied it.").page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.addAll(request.url().contains("/offers") ? List.of(request.url()) : List.of()));
            typist.press("c").type("spoke with putin before").picks(ANSWERED);
            Locator first = page.locator("#offers [name=answers]").nth(1);
            first.click();
            page.fill("#said", "12 October 2022");
            assertThat(first).isChecked();
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void statementChosenWhileTheOffersAreOnTheirWayStaysChosenAndKeepsTheFocus(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("He denied it.").page();
            offered(page);
            List<Route> held = new ArrayList<>();
            page.route("**/offers?*", held::add);
            chooses(page, "Another");
            chooses(page, ANSWERED);
            page.waitForCondition(() -> held.size() == 2);
            page.locator("#offers [name=answers]").nth(1).click();
            page.waitForResponse("**/offers?*", () -> held.getLast().resume());
            assertThat(page.locator("#offers [name=answers]").nth(1)).isChecked();
            assertThat(page.locator("#offers [name=answers]").nth(1)).isFocused();
        }
    }

    @Test
    void statementChosenIsStillChosenWhenTheClaimWasAnotherForAWhile(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("He denied it.").page();
            offered(page);
            page.locator("#offers [name=answers]").nth(1).click();
            page.waitForResponse("**/offers?*", () -> chooses(page, ANSWERED + " Not so."));
            assertThat(page.locator("#offers [name=answers]")).hasCount(0);
            page.waitForResponse("**/offers?*", () -> chooses(page, ANSWERED));
            assertThat(page.locator("#offers [name=answers]").nth(1)).isChecked();
        }
    }

    @Test
    void singleKeysWorkAfterEverySaving(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("He denied it.\nHe said it again.\nHe said it a third time.").page();
            typist.press("n");
            save(page, "11 October 2022");
            typist.press("n", "/");
            assertThat(page.locator(".current .pno")).hasText("3");
            assertThat(page.locator("#actor")).isFocused();
            typist.type("Elon Musk");
            page.check("[name=stance] >> nth=2");
            offered(page);
            page.fill("#said", "12 October 2022");
            page.press("#said", "Control+Enter");
            assertThat(page.locator(".done li")).hasCount(2);
            typist.press("n", "/");
            assertThat(page.locator(".current .pno")).hasText("1");
            assertThat(page.locator("#actor")).isFocused();
        }
    }

    @Test
    void reportersWordsAreOnlyTheReportsPlace(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("The plan came from Moscow, officials said.\n“It is not so”, said Musk.").page();
            for (Runnable taking : List.<Runnable>of(() -> typist.press("n"), () -> page.click(".pno >> nth=0"))) {
                taking.run();
                assertThat(page.locator("#quotation")).hasValue("");
                assertThat(page.locator("[id='report1.locator']")).hasValue("Paragraph 1");
                assertThat(page.locator("#without-words")).containsText("stands in quotation marks");
                page.focus(".passages");
                typist.press("n");
                assertThat(page.locator("#quotation")).hasValue("It is not so");
                assertThat(page.locator("[id='report1.locator']")).hasValue("");
                assertThat(page.locator("#without-words span")).isHidden();
            }
            typist.press("p");
            assertThat(page.locator("#quotation")).hasValue("");
        }
    }

    @Test
    void wordsAreChosenWhereThereAreSeveral(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("“It is not so”, said Musk. The Kremlin said “no” too.\nNobody else spoke.").page();
            typist.press("n");
            assertThat(page.locator("#quotation")).hasValue("");
            assertThat(page.locator("#quoted label")).containsText(new String[] {"It is not so", "no"});
            typist.press("q", "q");
            assertThat(page.locator("#quotation")).hasValue("no");
            assertThat(page.locator("[name=quoted]").nth(1)).isChecked();
            page.locator("#quoted label").first().click();
            assertThat(page.locator("#quotation")).hasValue("It is not so");
            assertThat(page.locator("[name='quote.exact']")).hasValue("It is not so");
            typist.press("ArrowDown");
            assertThat(page.locator("#quotation")).hasValue("no");
            assertThat(page.locator("[id='report1.locator']")).hasValue("");
            page.locator(".passages").focus();
            typist.press("n");
            assertThat(page.locator("#quoted")).isHidden();
            assertThat(page.locator("#quotation")).hasValue("");
        }
    }

    @Test
    void selectionBecomesTheirWordsAndIsToldWhereItGoesBeyondTheMarks(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("“It is not so”, said Musk.\nA second passage.").page();
            select(page, 0, 1, 0, 8);
            assertThat(page.locator("#quotation")).hasValue("It is n");
            assertThat(page.locator("#beyond-marks span")).isHidden();
            select(page, 0, 0, 0, 15);
            assertThat(page.locator("#quotation")).hasValue("It is not so");
            select(page, 0, 0, 0, 25);
            assertThat(page.locator("#quotation")).hasValue("“It is not so”, said Musk");
            assertThat(page.locator("#beyond-marks")).containsText("goes beyond the quotation marks");
            select(page, 0, 1, 1, 8);
            assertThat(page.locator("#quotation")).hasValue("It is not so”, said Musk.\nA second");
            page.fill("#quotation", "not so");
            assertThat(page.locator("#beyond-marks span")).isHidden();
        }
    }

    @Test
    void wordsTypedByHandAreNotReplacedByTheNextPassage(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("“It is not so”, said Musk.\n“Never”, said the Kremlin.").page();
            page.fill("#quotation", "As I heard it");
            page.focus(".passages");
            typist.press("n", "n");
            assertThat(page.locator("#quotation")).hasValue("As I heard it");
            typist.press("q");
            assertThat(page.locator("#quotation")).hasValue("Never");
        }
    }

    @Test
    void speakerStaysWhileThePassageDoesAndWordsNever(Browser browser) {
        try (Typist typist = typist(browser)) {
            Page page = typist.logsFrom("“It is not so”, said Musk, “and never was.”\n“Never”, said the Kremlin.").page();
            typist.press("n", "q");
            save(page, "12 October 2022");
            assertThat(page.locator(".current .pno")).hasText("1");
            assertThat(page.locator("#actor")).hasValue("Elon Musk");
            assertThat(page.locator("#quotation")).hasValue("");
            typist.press("n");
            assertThat(page.locator("#actor")).hasValue("");
            assertThat(page.locator("#said")).hasValue("12 October 2022");
            typist.press("p", "q", "q");
            assertThat(page.locator("#quotation")).hasValue("and never was.");
            save(page, "13 October 2022");
            assertThat(page.locator(".current .pno")).hasText("2");
            assertThat(page.locator("#actor")).hasValue("");
            assertThat(page.locator("#quotation")).hasValue("Never");
        }
    }

    @Test
    void wordsAreChosenWithoutScriptToo() throws Exception {
        Editor editor = new Editor(staff);
        String text = "“It is not so”, said Musk, “and never was.”\nHe left.\n“Never”, he said.";
        String intake = Editor.place(editor.send("/desk/intake", "text", text));
        Editor.place(editor.send(intake + "/article", "headline", "Report " + intake, "kind", "news article", "articleText", text));
        assertThat(Jsoup.parse(editor.read(intake + "?passage=3").body()).select("#quotation").text()).isEqualTo("Never");
        assertThat(Jsoup.parse(editor.read(intake + "?passage=2").body()).select("#quotation, [id='report1.locator']").eachAttr("value"))
                .containsExactly("Paragraph 2");
        Document page = Jsoup.parse(editor.read(intake + "?passage=1").body());
        String draft =
                editor.send("/desk/drafts/" + page.select("[name=key]").val(),
                        Editor.fields(page.outerHtml(), "claim", ANSWERED, "more", "offers"))
                        .headers().firstValue("Location").orElseThrow();
        assertThat(draft).endsWith("#offers");
        assertThat(Jsoup.parse(editor.read(draft.replaceFirst("^https?://[^/]*", "").replace("#offers", "")).body())
                .select("#offers [name=answers]"))
                .hasSizeGreaterThan(1);
        assertThat(page.select("#quotation").text()).isEmpty();
        assertThat(page.select("#quoted [type=radio]").eachAttr("value")).containsExactly("It is not so", "and never was.");
        String statement =
                editor.allTheSame(intake + "/statements", Editor.fields(page.outerHtml(), "quoted", "and never was.", "actor", "Elon Musk",
                        "stance", "denies", "claim", ANSWERED, "said", "12 October 2022")).headers().firstValue("Location").orElseThrow()
                        .replaceFirst(".*logged=", "");
        Document form = Jsoup.parse(editor.read("/desk/statements/" + statement).body());
        assertThat(form.select("#quotation").text()).isEqualTo("and never was.");
        assertThat(form.select("[id='report1.locator']").attr("value")).isEmpty();
        assertThat(Jsoup.parse(editor.read(intake).body()).select(".passages mark").text()).isEqualTo("and never was.");
    }

    private Typist typist(Browser browser) {
        return new Typist(browser, port, staff.member(Role.EDITOR));
    }

    /** Logs a denial and goes on to the next statement. */
    private static void save(Page page, String said) {
        String before = page.url();
        page.fill("#actor", "Elon Musk");
        page.check("[name=stance] >> nth=2");
        offered(page);
        page.fill("#said", said);
        page.press("#said", "Control+Shift+Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    /** Selects text from a character in one passage to a character in another. */
    private static void select(Page page, int from, int start, int to, int end) {
        page.evaluate("""
                ([from, start, to, end]) => {
                    const text = passage => document.querySelectorAll('.passages p')[passage].firstChild;
                    getSelection().setBaseAndExtent(text(from), start, text(to), end);
                }""", List.of(from, start, to, end));
    }

    /** Chooses the claim that has something to answer, and waits until that is shown. */
    private static void offered(Page page) {
        chooses(page, ANSWERED);
        assertThat(page.locator("#offers [name=answers]")).not().hasCount(0);
    }

    private static void chooses(Page page, String text) {
        page.fill("#claim", text);
        page.dispatchEvent("#claim", "change");
    }
}
