package org.counterclaim.web.cache;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.reader.list.ListCursor;
import org.counterclaim.reader.list.ListOrder;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Looks;
import org.counterclaim.testing.Person;
import org.counterclaim.web.form.Editor;

/** The rules for every page of the editors, in every state, in a browser. */
@BesideOthers
@DeskTest
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPageTests {

    private static final List<String> PLURALS = List.of("topics", "stories", "actors", "articles", "claims", "statements",
            "ratings");
    private static final String FORM = "form.record-form";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Editor editor;
    private Looks looks;
    private String[] some = new String[0];

    @BeforeAll
    void signIn(Browser browser) throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        Person person = staff.signedIn(member);
        editor = new Editor(staff.signedIn(member));
        looks = new Looks(browser, port, person.session().orElseThrow());
    }

    @AfterAll
    void close() {
        looks.close();
    }

    @Test
    void homeHasNoFault() throws Exception {
        looks.go("desk-empty", "/desk", 200);
        Editor other = new Editor(staff);
        for (Editor one : List.of(editor, other)) {
            for (String title : List.of("A. Draft " + mark, "Another, of a very long name that goes on and on " + mark)) {
                String draft = "/desk/drafts/" + UUID.randomUUID();
                Editor.place(one.allTheSame(draft, "form", "actors", "address", "/desk/actors/new", "name", title, "kind", "person"));
                Editor.place(one.allTheSame(draft + (title.startsWith("A. ") ? "/handover" : "/return")));
            }
            Editor.place(one.allTheSame("/desk/drafts/" + UUID.randomUUID(), "form", "claims", "address", "/desk/claims/new"));
        }
        looks.go("desk", "/desk", 200);
        open("/desk?saved");
        page().evaluate("() => document.querySelectorAll('[name=draft]').forEach(box => box.checked = true)");
        looks.send("desk-outcomes", "/desk/publications", 422, "form[action='/desk/publications']");
        looks.expectNoFault();
    }

    @Test
    void listsHaveNoFault() throws Exception {
        String[] gone = filled();
        for (int i = PLURALS.size() - 1; i >= 0; i--) {
            Editor.place(editor.allTheSame(gone[i] + "/withdrawal", "reason", "It was put on record by mistake. ".repeat(i + 1).strip()));
        }
        some();
        Editor.place(editor.allTheSame("/desk/drafts/" + UUID.randomUUID(), "form", "claims", "address", "/desk/claims/new", "text",
                "A draft " + mark));
        for (String plural : List.of("stories", "claims", "actors", "articles")) {
            looks.go("desk-" + plural, "/desk/" + plural, 200);
            looks.go("desk-" + plural + "-drafts", "/desk/" + plural + "?state=drafts", 200);
            looks.go("desk-" + plural + "-withdrawn", "/desk/" + plural + "?state=withdrawn", 200);
        }
        looks.go("gaps", "/desk/gaps", 200);
        looks.go("gaps-later", "/desk/gaps?after=" + new ListCursor(ListOrder.CHANGED, "0", UUID.randomUUID()).token(), 200);
        looks.go("gaps-of-a-kind", "/desk/gaps?gap=claims-in-no-story", 200);
        looks.go("desk-claims-nothing", "/desk/claims?noStory=yes&stance=retracts&words=" + mark, 200);
        looks.go("desk-actors-withdrawn-nothing", "/desk/actors?state=withdrawn&kind=government&words=" + mark, 200);
        looks.expectNoFault();
    }

    @Test
    void savedListsHaveNoFault() throws Exception {
        looks.go("views-empty", "/views", 200);
        looks.go("claims-to-save", "/claims?stance=denies", 200);
        looks.send("views-error", "/views", 422, "form.save-view");
        Editor.place(
                editor.allTheSame("/views", "name", "What was denied this week, and by whom " + mark, "address", "/claims?stance=denies"));
        Editor.place(editor.allTheSame("/views", "name", "Bridges", "address", "/search?q=bridge", "shared", "true"));
        looks.go("views", "/views", 200);
        looks.expectNoFault();
    }

    @Test
    void taggingHasNoFault() throws Exception {
        some();
        looks.go("taggings", "/desk/taggings", 200);
        looks.go("taggings-nothing", "/desk/taggings?find=no+claim+holds+this", 200);
        looks.go("taggings-done", "/desk/taggings?tagged=2", 200);
        open("/desk/taggings");
        page().fill("#story", "No such story");
        looks.send("taggings-error", "/desk/taggings", 422, "form[method=post][action='/desk/taggings']");
        looks.expectNoFault();
    }

    @Test
    void labelsHaveNoFault() throws Exception {
        some();
        looks.go("rating-labels", "/desk/rating-labels", 200);
        looks.go("rating-labels-saved", "/desk/rating-labels?saved", 200);
        looks.go("rating-labels-after-the-last", "/desk/rating-labels?page=999", 200);
        open("/desk/rating-labels");
        page().fill("#checker", "Nobody of this name");
        looks.send("rating-labels-error", "/desk/rating-labels", 422, FORM);
        looks.expectNoFault();
    }

    @Test
    void formsHaveNoFault() throws Exception {
        String[] names = some();
        String[][] typed =
                {{"#name", " "}, {"#title", " "}, {"#name", "Name"}, {"#headline", "Headline"}, {"#claim-text", ""},
                    {"#actor", "Nobody of this name"}, {"#checker", "Nobody of this name"}};
        for (int i = 0; i < PLURALS.size(); i++) {
            String plural = PLURALS.get(i);
            looks.go(plural + "-new", "/desk/" + plural + "/new", 200);
            open("/desk/" + plural + "/new");
            if (page().locator(typed[i][0]).count() == 1) {
                page().fill(typed[i][0], typed[i][1]);
            }
            looks.send(plural + "-error", "/desk/" + plural, 422, FORM);
            looks.go(plural + "-filled", names[i], 200);
            looks.go(plural + "-saved", names[i] + "?saved", 200);
        }
        looks.expectNoFault();
    }

    @Test
    void conflictsDraftsAndWithdrawalsHaveNoFault() throws Exception {
        String place = filled()[2];
        open(place);
        page().fill("#name", "Changed by one");
        page().fill("#description", "Described by one. ".repeat(20));
        page().fill("#reason", "To see");
        Editor.place(
                editor.allTheSame(place, editor.filledIn(place, "name", "Changed by another", "aliases", "One\nTwo", "reason", "To see")));
        looks.send("conflict", place, 409, FORM);
        String draft = UUID.randomUUID().toString();
        Editor.place(
                editor.allTheSame("/desk/drafts/" + draft, "form", "actors", "address", "/desk/actors/new", "name", "A draft " + mark));
        looks.go("draft", "/desk/actors/new?draft=" + draft, 200);
        open(place);
        page().locator("details summary").click();
        looks.send("withdrawal-error", place + "/withdrawal", 422, "form[action$='/withdrawal']");
        String[] all = filled();
        for (int i = PLURALS.size() - 1; i >= 0; i--) {
            Editor.place(editor.allTheSame(all[i] + "/withdrawal", "reason", "It was put on record by mistake."));
            looks.go(PLURALS.get(i) + "-withdrawn", all[i], 200);
            looks.go(PLURALS.get(i) + "-gone", all[i].substring("/desk".length()), 410);
        }
        looks.go("no-such-draft", "/desk/drafts/" + UUID.randomUUID(), 404);
        looks.expectNoFault();
    }

    @Test
    void listOfSuggestionsHasNoFault() throws Exception {
        some();
        open("/desk/statements/new");
        page().locator("#actor").pressSequentially("Speaker " + mark);
        page().locator("#actor-popup [role=option]").first().waitFor();
        looks.look("suggestions");
        page().locator("#actor").fill("Speaker of " + mark);
        page().locator("#actor-popup [data-typed='Speaker of " + mark + "'][data-new]").waitFor();
        page().keyboard().press("Tab");
        page().locator("#actor ~ .near label").first().waitFor();
        looks.look("suggestions-left");
        looks.expectNoFault();
    }

    @Test
    void intakeHasNoFault() throws Exception {
        String[] all = some();
        looks.go("intake", "/desk/intake", 200);
        page().fill("#address", "no address");
        looks.send("intake-error", "/desk/intake", 422, FORM);
        String text = ("The mayor said on Monday that she had not known of the cracks. “I learnt of it from the paper,” she said. ")
                .repeat(2)
                + "\nThe firm declined to comment.\nWorkers said they had told her in March.";
        String intake = Editor.place(editor.allTheSame("/desk/intake", "text", text, "address", "https://example.org/" + mark));
        looks.go("intake-article", intake, 200);
        looks.send("intake-article-error", intake + "/article", 422, FORM);
        Editor.place(
                editor.allTheSame(intake + "/article", "headline", "Mayor “did not know” " + mark, "kind", "news article", "articleText",
                        text));
        looks.go("intake-statement", intake, 200);
        looks.go("intake-passage", intake + "?passage=1", 200);
        page().fill("#actor", "Nobody of this name " + mark);
        looks.send("intake-statement-error", intake + "/statements", 422, FORM);
        String claim = editor.claim();
        String speaker = editor.actor();
        for (String stance : List.of("asserts", "denies")) {
            Editor.place(editor.allTheSame(intake + "/statements", "actor", speaker, "stance", stance, "claim", claim, "said", "2021",
                    "quotation", "I learnt of it from the paper", "quote.exact", "I learnt of it from the paper"));
        }
        looks.go("intake-logged", intake + "?logged=" + all[4].substring("/desk/statements/".length()), 200);
        looks.go("intake-offers", intake + "?claim=" + claim.replace(" ", "%20"), 200);
        String again = Editor.place(editor.allTheSame("/desk/intake", "text", text, "address", "https://example.org/known/" + mark));
        editor.made("articles", "headline", "Known " + mark, "kind", "broadcast", "webAddress", "https://example.org/known/" + mark);
        looks.go("intake-on-record", again, 200);
        looks.go("intake-in-hand", "/desk/intake", 200);
        looks.expectNoFault();
    }

    /** Returns the same records of each kind each time; nobody changes them. */
    private String[] some() throws Exception {
        if (some.length == 0) {
            some = filled();
        }
        return some;
    }

    /** Makes one record of each kind, with every field filled in, in the order of the plurals. */
    private String[] filled() throws Exception {
        String its = mark + UUID.randomUUID().toString().substring(0, 4);
        String topic = editor.made("topics", "name", "Bridges " + its, "description", "What is built over water.");
        String story = editor.made("stories", "title", "Bridge " + its, "standfirst", "Who knew of the cracks, and when?", "topics",
                "Bridges " + its);
        editor.made("actors", "name", "Outlet " + its, "kind", "outlet");
        String actor = editor.made("actors", "name", "Speaker " + its, "slug", "s" + its, "kind", "unnamed source",
                "aliases", "The speaker\nA worker", "description", "Somebody who works at the bridge.", "wikidataId", "Q42",
                "webAddress", "https://example.org/who", "vouchedBy", "Outlet " + its);
        String article =
                editor.made("articles", "headline", "Bridge " + its, "kind", "news article", "webAddress", "https://example.org/" + its,
                        "publisher", "Outlet " + its, "authors", "Outlet " + its, "published", "about April 2021", "language", "en",
                        "summary",
                        "In own words.",
                        "reliesOn", editor.article());
        String claim =
                editor.made("claims", "text", "The bridge had cracks " + its, "stories", "Bridge " + its, "about", "Outlet " + its,
                        "eventDate", "2021", "context", "One needs to know.", "topics", "Bridges " + its, "contradicts", editor.claim());
        String statement =
                editor.made("statements", "actor", "Speaker " + its, "stance", "denies", "claim", "The bridge had cracks " + its,
                        "said", "week of 3 October 2022", "quotation", "Non", "quotationLanguage", "fr", "translation", "No", "basis",
                        "witnessed",
                        "toldBy", "Outlet " + its, "aim", "substance", "report1.article", "Bridge " + its, "report1.wording", "alleged");
        String rating =
                editor.made("ratings", "claim", "The bridge had cracks " + its, "checker", "Outlet " + its, "rating", "زائف جزئيا",
                        "language", "Arabic", "meaning", "disputed", "article", "Bridge " + its, "given", "about April 2021");
        return new String[] {topic, story, actor, article, claim, statement, rating};
    }

    private void open(String path) {
        looks.visit().goTo(looks.at(path), 200);
    }

    private Page page() {
        return looks.visit().page();
    }
}
