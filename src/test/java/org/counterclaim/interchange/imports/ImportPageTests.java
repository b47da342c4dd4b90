package org.counterclaim.interchange.imports;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.Samples;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.States;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The pages of imports, in a browser. */
@DeskTest
@ExtendWith(Chromium.class)
class ImportPageTests {

    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel ".repeat(3).strip();

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        States states = new States();
        states.put("imports", editor.get("/desk/imports"));
        states.put("imports-refused", editor.post("/desk/imports"));
        String table = """
                claim,who,stance,said,quotation,headline,publisher,url,%3$s
                It %1$s sailed.,%2$s,asserts,2024,%2$s,%2$s,%2$s,x.example/%1$s,a
                ,Bo,,,,,,,
                العبّارة أبحرت,آن لي,shrugs,2024,,,,,
                """.formatted(mark, LONG, "column-".repeat(12));
        String page = sent(editor, table);
        states.put("import-untold", editor.get(page));
        String[] settings = settings(Jsoup.parse(editor.get(page).body()));
        states.put("import-refused", editor.post(page, "start", "yes"));
        editor.post(page, settings);
        states.put("import-told", editor.get(page));
        set(page, "running");
        states.put("import-running", editor.get(page));
        set(page, "paused");
        database.sql("update private.import_job set problem = 'It stopped: the database refused it.' where id = cast(:id as uuid)")
                .param("id", id(page)).update();
        states.put("import-paused", editor.get(page));
        set(page, "new");
        editor.post(page, Stream.concat(Stream.of(settings), Stream.of("start", "yes")).toArray(String[]::new));
        Awaitility.await().until(() -> editor.get(page).body().contains("Undo the import"));
        states.put("import-done", editor.get(page));
        states.put("import-not-at-work", editor.post(page + "/pause"));
        String similar = sent(editor, "claim,who,said\nIt sank.,%s,2024\n".formatted(LONG + "s"));
        editor.post(similar, settings(Jsoup.parse(editor.get(similar).body())));
        states.put("import-names", editor.get(similar));
        String bundle = sent(editor, Samples.small("p" + mark));
        states.put("import-bundle", editor.get(bundle));
        editor.post(bundle, "start", "yes");
        Awaitility.await().until(() -> editor.get(bundle).body().contains("Undo the import"));
        states.put("import-bundle-done", editor.get(bundle));
        states.put("import-bundle-faults", editor.get(sent(editor, Samples.small("q" + mark).replace("denies", "denied"))));
        states.put("imports-listed", editor.get("/desk/imports"));
        return states.haveNoFault(browser, 200, 409, 422);
    }

    private static String sent(Person editor, String table) throws Exception {
        HttpResponse<String> answer = editor.sendFile("/desk/imports", "file", LONG.replace(' ', '_') + ".csv", table.getBytes(UTF_8));
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private String[] settings(Document plan) {
        List<String> fields = new ArrayList<>(List.of("story", "Ferry " + mark, "checker", ""));
        plan.select("select").forEach(column -> fields.addAll(List.of(column.attr("name"), column.select("option[selected]").val())));
        return fields.toArray(String[]::new);
    }

    private void set(String page, String state) {
        database.sql("update private.import_job set state = :state where id = cast(:id as uuid)")
                .params(Map.of("state", state, "id", id(page))).update();
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
