package org.counterclaim.interchange;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.States;
import org.counterclaim.testing.Visit;
import org.counterclaim.web.form.Editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.interchange.Samples.small;

/** An administrator loads a story bundle on its page. */
@DeskTest
@ExtendWith(Chromium.class)
class BundlePageTests {

    private static final String PREVIEWS = "/admin/bundles/previews";

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @Test
    void previewChangesNothingAndLoadingDoesWhatItSaid() throws Exception {
        Editor administrator = administrator();
        String name = name();
        HttpResponse<String> preview = administrator.send(PREVIEWS, "bundle", small(name));
        assertThat(standfirst(preview)).isEqualTo("12 records would be new, 0 changed, 0 would stay as they are.");
        assertThat(Jsoup.parse(preview.body()).select("#CREATED ~ table tbody th").eachText())
                .contains("The ship", "Ann", "The ship sailed.", "Ann (denies): The ship sailed.", "disputed: The ship sailed.");
        assertThat(records(name)).isZero();

        HttpResponse<String> loaded = administrator.send("/admin/bundles", Editor.fields(preview.body()));
        assertThat(loaded.statusCode()).isEqualTo(303);
        HttpResponse<String> after = administrator.read(loaded.headers().firstValue("Location").orElseThrow());
        assertThat(Jsoup.parse(after.body()).select(".notice a").attr("href")).isEqualTo("/stories/" + name + "-story");
        assertThat(records(name)).isEqualTo(2);
        assertThat(
                database.sql("select distinct by_name || ': ' || reason from entry where record_id = (select id from claim where slug = ?)")
                        .param(name + "-it-sailed").query(String.class).list())
                .containsExactly("M. Aalto: Loaded from a story bundle");
    }

    @Test
    void schemaIsReadWithoutAnAccount() throws Exception {
        HttpResponse<String> schema = new Person(port).get("/story-bundle.schema.json");
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        assertThat(schema.body()).contains("urn:counterclaim:story-bundle:1", "archivedAddress");
    }

    @Test
    void changedRecordIsShownAsSuchAndLinked() throws Exception {
        Editor administrator = administrator();
        String name = name();
        load(administrator, small(name));
        Document preview =
                Jsoup.parse(administrator.send(PREVIEWS, "bundle", small(name).replace("The ship stayed", "The ship remained")).body());
        assertThat(preview.select("#CHANGED ~ table a").eachAttr("href")).first().isEqualTo("/claims/" + name + "-it-stayed");
        assertThat(preview.select("button").eachText()).contains("Load it");
        Document same = Jsoup.parse(administrator.send(PREVIEWS, "bundle", small(name)).body());
        assertThat(same.select("h1").text()).isEqualTo("All of it is on record");
        assertThat(same.select("button").eachText()).doesNotContain("Load it");
    }

    @Test
    void everyFaultIsNamedWithItsPlaceAndTheTextStays() throws Exception {
        String bundle = small(name()).replace("denies", "denied");
        HttpResponse<String> refused = administrator().send(PREVIEWS, "bundle", bundle);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused)).contains("$.claims[0].statements[0].stance");
        assertThat(Jsoup.parse(refused.body()).select("#bundle").val()).isEqualToIgnoringWhitespace(bundle);
        assertThat(Editor.problems(administrator().send(PREVIEWS, "bundle", " "))).contains("Nothing was sent");
    }

    @Test
    void whatChangedSinceThePreviewIsShownFirst() throws Exception {
        Editor administrator = administrator();
        String name = name();
        HttpResponse<String> preview = administrator.send(PREVIEWS, "bundle", small(name));
        load(administrator, small(name).replace("The ship stayed", "The ship remained"));
        HttpResponse<String> asked = administrator.send("/admin/bundles", Editor.fields(preview.body()));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(standfirst(asked)).isEqualTo("0 records would be new, 1 changed, 11 would stay as they are.");
        assertThat(Editor.place(administrator.send("/admin/bundles", Editor.fields(asked.body())))).isEqualTo("/admin/bundles");
    }

    @Test
    void chosenFileIsReadIntoTheField(Browser browser, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ship.json"), small(name()));
        try (Visit visit = new Visit(browser, "http://localhost:" + port + "/admin/bundles", 200,
                staff.signedIn(Role.ADMINISTRATOR).session().orElseThrow())) {
            Page page = visit.page();
            page.getByLabel("Its file").setInputFiles(file);
            assertThat(page.locator("#file-status")).hasText("The text of ship.json is below.");
            page.getByText("Show what it would do").click();
            assertThat(page.locator("h1")).hasText("Load this story?");
            page.getByText("Load it").click();
            assertThat(page.locator(".notice h2")).hasText("The story is on record");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        Editor administrator = administrator();
        String name = name();
        String bundle = small(name);
        States states = new States();
        states.put("bundle-form", administrator.read("/admin/bundles"));
        states.put("bundle-faults", administrator.send(PREVIEWS, "bundle", bundle.replace("denies", "denied").replace("2024", "20x24")));
        states.put("bundle-preview", administrator.send(PREVIEWS, "bundle", bundle));
        load(administrator, bundle);
        states.put("bundle-loaded", administrator.read("/admin/bundles?loaded=" + name + "-story"));
        String other = small(name()).replaceFirst("https://example.org/[^\"]*-2", "https://example.org/" + name + "-2");
        HttpResponse<String> aside = administrator.send(PREVIEWS, "bundle", other);
        states.put("bundle-aside", aside);
        states.put("bundle-outdated", administrator.send("/admin/bundles", "bundle", bundle, "shown", "another"));
        states.put("archive", administrator.read("/admin/archive"));
        states.put("bundle-edited", administrator.send("/admin/bundles/edits", Editor.fields(aside.body())));
        return states.haveNoFault(browser, 200, 409, 422);
    }

    private Editor administrator() throws Exception {
        return new Editor(staff.signedIn(Role.ADMINISTRATOR));
    }

    private static void load(Editor administrator, String bundle) throws Exception {
        Editor.place(administrator.send("/admin/bundles", Editor.fields(administrator.send(PREVIEWS, "bundle", bundle).body())));
    }

    private static String standfirst(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select(".standfirst").text();
    }

    private int records(String name) {
        return database.sql("select count(*) from claim where slug like ? || '-%'").param(name).query(Integer.class).single();
    }

    /** The prefix of every slug in a bundle. */
    private static String name() {
        return "b" + UUID.randomUUID().toString().substring(0, 8);
    }
}
