package org.counterclaim.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** Text that would be markup or script if any page forgot to escape it, in every text field. */
@DeskTest
@ExtendWith(Chromium.class)
class HostileTextTests {

    private static final String HOSTILE = "\"'><img src=x onerror=window.hacked=1><script>window.hacked=1</script>"
            + "</title></textarea><svg onload=window.hacked=1>${7*7}[[${7*7}]]__${7*7}__{{7*7}}<!--";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    RecordForms forms;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Editor editor;

    @Test
    void isTextOnEveryPageThatShowsIt(Browser browser) throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        editor = new Editor(staff.signedIn(member));
        Person person = staff.signedIn(member);
        List<String> pages = pages();
        List<String> faults = new ArrayList<>();
        try (Visit visit = new Visit(browser, at("/desk"), 200, person.session().orElseThrow())) {
            for (String path : pages) {
                visit.goTo(at(path), 200);
                look(path, visit, faults);
            }
            visit.goTo(at("/desk/claims/new"), 200);
            visit.page().locator("#about").fill(mark);
            visit.page().locator("#about-popup [role=option]").first().waitFor();
            assertThat(visit.page().textContent("#about-popup")).contains("<img src=x");
            visit.page().locator("#about").fill(HOSTILE + "never seen");
            visit.page().locator("#about-popup [data-new]").waitFor();
            look("suggestions", visit, faults);
            refused(visit, faults);
            for (String kind : List.of("ratings", "statements", "claims", "articles", "stories", "actors", "topics")) {
                String place = pages.stream().filter(path -> path.startsWith("/desk/" + kind + "/")).findFirst().orElseThrow();
                Editor.place(editor.allTheSame(place + "/withdrawal", "reason", HOSTILE));
                visit.goTo(at(place.substring("/desk".length())), 410);
                look("gone " + kind, visit, faults);
                visit.goTo(at(place), 200);
                look("withdrawn " + kind, visit, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Makes one record of each kind, with hostile text in each text field. */
    private List<String> pages() throws Exception {
        String actor = made("actors", "kind", "unnamed source", "webAddress", "https://example.org/'onmouseover='window.hacked=1");
        made("articles", "kind", "broadcast", "publisher", actor, "authors", actor, "webAddress", "https://example.org/" + mark + "'x='");
        String topic = made("topics");
        String story = made("stories", "topics", topic);
        String claim = made("claims", "stories", story, "about", actor, "topics", topic);
        made("statements", "actor", actor, "claim", claim, "stance", "denies", "said", "2021", "quotationLanguage", "fr",
                "toldBy", actor, "report1.article", "[hostile-articles-" + mark + "]",
                "report1.status", "retracted");
        made("ratings", "claim", claim, "checker", actor, "article", "[hostile-articles-" + mark + "]");
        Editor.place(
                editor.allTheSame("/desk/drafts/" + UUID.randomUUID(), "form", "actors", "address", "/desk/actors/new", "name", HOSTILE));
        String intake =
                Editor.place(
                        editor.allTheSame("/desk/intake", "text", HOSTILE + "\n" + HOSTILE, "address",
                                "https://example.org/" + mark + "'x='"));
        String second = Editor.place(editor.allTheSame("/desk/intake", "text", HOSTILE));
        Editor.place(editor.allTheSame(second + "/article", "existing", "hostile-articles-" + mark, "articleText", HOSTILE));
        List<String> pages = new ArrayList<>();
        for (String plural : List.of("stories", "actors", "topics", "articles", "claims", "statements", "ratings")) {
            pages.add("/desk/" + plural + "/hostile-" + plural + "-" + mark);
            if (!List.of("statements", "ratings").contains(plural)) {
                pages.add("/" + plural + "/hostile-" + plural + "-" + mark);
            }
        }
        pages.addAll(
                List.of("/", "/desk", "/desk/intake", intake, second + "?passage=1", second + "?claim=%5Bhostile-claims-" + mark + "%5D",
                        second + "?claim=" + "%22%3E%3Cscript%3E"));
        return pages;
    }

    private String made(String plural, String... otherwise) throws Exception {
        List<String> all = new ArrayList<>(List.of(otherwise));
        String slug = "hostile-" + plural + "-" + mark;
        all.addAll(List.of("slug", slug));
        List<String> plain = List.of("wikidataId", "webAddress", "archivedAddress", "language", "quotationLanguage");
        for (FormField field : forms.at(plural).fields(FormValues.empty())) {
            boolean isText = field.type() == FormField.Type.LINE || field.type() == FormField.Type.TEXT
                    || field.type() == FormField.Type.LINES;
            if (isText && !plain.contains(field.name())) {
                all.addAll(List.of(field.name(), mark + HOSTILE));
            }
        }
        editor.made(plural, all.toArray(String[]::new));
        return "[" + slug + "]";
    }

    /** Sends the same text where it is refused, because it is no date, no word and no name; the page shows it again. */
    private void refused(Visit visit, List<String> faults) {
        for (String plural : List.of("stories", "actors", "topics", "articles", "claims", "statements", "ratings")) {
            visit.goTo(at("/desk/" + plural + "/new"), 200).expect(at("/desk/" + plural), 422);
            visit.page().waitForNavigation(() -> visit.page().evaluate("""
                    hostile => {
                        const form = document.querySelector('form.record-form');
                        form.noValidate = true;
                        form.querySelectorAll('input:not([type=hidden]):not([type=checkbox]), textarea')
                            .forEach(field => field.value = hostile);
                        form.requestSubmit();
                    }""", HOSTILE));
            look("refused " + plural, visit, faults);
        }
    }

    private static void look(String name, Visit visit, List<String> faults) {
        visit.faults().forEach(fault -> faults.add(name + ": " + fault));
        visit.forget();
        if (!visit.page().evaluate("() => String(window.hacked) + document.querySelectorAll('img[src=x], [onload], [onmouseover]').length")
                .equals("undefined0")) {
            faults.add(name + ": hostile text has become markup");
        }
        if (visit.page().content().contains(">49") || visit.page().locator("main").textContent().contains("[[49")) {
            faults.add(name + ": hostile text was evaluated");
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
