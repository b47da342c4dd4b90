package org.counterclaim.desk;

import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists and searches that people on the staff save under a name. */
@DeskTest
class SavedViewTests {

    @Autowired
    Staff staff;

    private final String name = "Denied <b>" + UUID.randomUUID();

    @Test
    void listIsSavedFromItsPageAndIsItsOwnersAlone() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        Document list = Jsoup.parse(editor.get("/claims?stance=denies&order=name").body());
        String address = list.select("form.save-view input[name=address]").attr("value");
        assertThat(editor.post("/views", "name", name, "address", address).statusCode()).isEqualTo(303);
        Document saved = Jsoup.parse(editor.get("/views").body());
        assertThat(saved.select("tr:has(a:containsOwn(" + name.substring(10) + ")) a").attr("href"))
                .isEqualTo("/claims?stance=denies&order=name");
        assertThat(staff.signedIn(Role.EDITOR).get("/views").body()).doesNotContain(name.substring(10));
        editor.post(saved.select("tr:has(a:containsOwn(" + name.substring(10) + ")) form").attr("action"));
        assertThat(editor.get("/views").body()).doesNotContain(name.substring(10));
    }

    @Test
    void sharedSearchIsSeenByAllAndRemovedByItsOwner() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        editor.post("/views", "name", name, "address", "/search?q=the%20%22bridge%22", "shared", "true");
        Person checker = staff.signedIn(Role.FACT_CHECKER);
        Document page = Jsoup.parse(checker.get("/views").body());
        assertThat(page.select("a:containsOwn(" + name.substring(10) + ")").attr("href")).isEqualTo("/search?q=the%20%22bridge%22");
        assertThat(page.select("tr:has(a:containsOwn(" + name.substring(10) + ")) form")).isEmpty();
        String removal = Jsoup.parse(editor.get("/views").body()).select("tr:has(a:containsOwn(" + name.substring(10) + ")) form")
                .attr("action");
        checker.post(removal);
        assertThat(checker.get("/views").body()).contains(name.substring(10));
        assertThat(checker.get("/review").body()).doesNotContain(name.substring(10));
    }

    @Test
    void listOfTheDeskIsSavedAndSharedAmongEditorsOnly() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        for (String address : new String[] {"/desk/claims?noSource=yes", "/desk/claims?state=withdrawn&words=bridge"}) {
            Document list = Jsoup.parse(editor.get(address).body());
            assertThat(list.select("form.save-view input[name=address]").attr("value")).isEqualTo(address);
        }
        editor.post("/views", "name", name, "address", "/desk/claims?noSource=yes", "shared", "true");
        Document page = Jsoup.parse(staff.signedIn(Role.EDITOR).get("/views").body());
        assertThat(page.select("tr:has(a:containsOwn(" + name.substring(10) + ")) td").first().text()).isEqualTo("claims at the desk");
        assertThat(staff.signedIn(Role.FACT_CHECKER).get("/views").body()).doesNotContain(name.substring(10));
    }

    @Test
    void onlyListsAndSearchesAreSavedAndNeedAName() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        for (String address : new String[] {"", "//elsewhere.example/", "/admin/accounts", "/claims/x", "/claims?" + "x".repeat(1001)}) {
            assertThat(editor.post("/views", "name", name, "address", address).statusCode()).as(address).isEqualTo(400);
        }
        var refused = editor.post("/views", "name", " ", "address", "/claims?from=2022", "shared", "true");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("input[name=address]").attr("value")).isEqualTo("/claims?from=2022");
        assertThat(page.select("input[name=shared]").hasAttr("checked")).isTrue();
        assertThat(staff.stranger().get("/claims").body()).doesNotContain("save-view");
    }
}
