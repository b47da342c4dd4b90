package org.counterclaim.web.form;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Forms that no browser would send: the answer says what is wrong, and keeps what can be kept. */
@DeskTest
class HostileFormTests {

    private static final List<String> PLURALS = List.of("stories", "actors", "topics", "articles", "claims", "statements", "ratings");

    @Autowired
    Staff staff;

    @Autowired
    RecordForms forms;

    @Autowired
    JdbcClient database;

    private Editor editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
    }

    /** By day each field is tried with one of them, in turn. */
    @Test
    void charactersThatCannotBeKeptAreNamedBesideTheirField() throws Exception {
        List<String> all = List.of("%00", "%1B", "%08");
        int turn = 0;
        for (String plural : PLURALS) {
            for (FormField field : forms.at(plural).fields(FormValues.empty())) {
                for (String bad : Thorough.or(List.of(all.get(turn++ % all.size())), all)) {
                    HttpResponse<String> answer = editor.sendRaw("/desk/" + plural, field.name() + "=kept" + bad + "kept&other=x");
                    assertThat(answer.statusCode()).as(plural + " " + field.name() + " " + bad).isEqualTo(422);
                    assertThat(Editor.problems(answer)).contains(field.label() + ": ", field.type() == FormField.Type.CHOICE ? "" : "U+");
                }
            }
        }
    }

    @Test
    void whatElseWasTypedIsKept() throws Exception {
        HttpResponse<String> answer = editor.sendRaw("/desk/actors", "name=a%00b&description=Kept+words&aliases=One%0D%0ATwo&kind=person");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kept words", "One", "Two").containsPattern("<option value=\"person\"\\s+selected");
    }

    @Test
    void nulIsAnsweredByEveryFormOfTheDesk() throws Exception {
        String place = editor.made("actors", "name", "Nul " + UUID.randomUUID(), "kind", "person");
        for (String path : List.of(place, place + "/withdrawal", place + "/reinstatement")) {
            assertThat(editor.sendRaw(path, "name=a&kind=person&version=0&reason=a%00b").statusCode()).isEqualTo(422);
        }
        assertThat(editor.sendRaw("/desk/intake", "text=a%00b").statusCode()).isEqualTo(422);
        assertThat(editor.sendRaw("/desk/intake", "address=https://a%00b").statusCode()).isEqualTo(422);
        String intake = Editor.place(editor.allTheSame("/desk/intake", "text", "He said."));
        assertThat(editor.sendRaw(intake + "/article", "headline=A&kind=broadcast&articleText=a%00b").statusCode()).isEqualTo(422);
        assertThat(editor.sendRaw(intake + "/article", "existing=a%00b").statusCode()).isEqualTo(422);
        Editor.place(
                editor.allTheSame(intake + "/article", "headline", "Nul " + UUID.randomUUID(), "kind", "broadcast", "articleText",
                        "He said."));
        assertThat(editor.sendRaw(intake + "/statements", "actor=a%00b&claim=c%00d&passage=%00&quote.exact=a%00b&answers=a%00b")
                .statusCode()).isEqualTo(422);
        String draft = "/desk/drafts/" + UUID.randomUUID();
        assertThat(editor.sendRaw(draft, "form=actors&address=/desk/actors/new&name=a%00b").statusCode()).isEqualTo(303);
        assertThat(editor.sendRaw(draft, "form=act%00ors&address=/desk/actors/new&name=a").statusCode()).isEqualTo(404);
        assertThat(editor.sendRaw(draft, "form=actors&address=/desk/actors/new%00&name=a").statusCode()).isEqualTo(400);
        assertThat(editor.sendRaw("/desk/publications", "draft=%00").statusCode()).isBetween(400, 404);
        assertThat(editor.sendRaw("/desk/actors", "_csrf=a%00b&name=a%00b").statusCode()).as("with another token").isEqualTo(403);
        assertThat(editor.sendRaw("/sign-out", "a=%00").statusCode()).as("elsewhere").isEqualTo(400);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        for (String bad : List.of("%FF", "%C3%28", "%ED%A0%80", "%ED%B0%80", "%F0%9F", "%", "%zz")) {
            HttpResponse<String> answer = editor.sendRaw("/desk/actors", "kind=person&name=" + bad);
            assertThat(answer.statusCode()).as(bad).isBetween(400, 422);
            assertThat(answer.body()).contains("<h1>").doesNotContain("Exception");
        }
    }

    @Test
    void megabyteInAFieldIsToldItsLength() throws Exception {
        String megabyte = "x".repeat(1_000_000);
        Set<FormField.Type> tried = EnumSet.noneOf(FormField.Type.class);
        for (String plural : PLURALS) {
            for (FormField field : forms.at(plural).fields(FormValues.empty())) {
                if (!tried.add(field.type()) && !Thorough.isWanted()) {
                    continue;
                }
                HttpResponse<String> answer = editor.send("/desk/" + plural, field.name(), megabyte);
                assertThat(answer.statusCode()).as(plural + " " + field.name()).isEqualTo(422);
                assertThat(Editor.problems(answer)).contains(field.label() + ": ");
            }
        }
        String draft = "/desk/drafts/" + UUID.randomUUID();
        assertThat(editor.send(draft, "form", "actors", "address", "/desk/actors/new", "name", megabyte).statusCode()).isEqualTo(413);
        assertThat(editor.send(draft, "form", "actors", "address", "/desk" + "/a".repeat(500_000), "name", "a").statusCode())
                .isEqualTo(400);
        assertThat(editor.send("/desk/intake", "text", megabyte).statusCode()).isEqualTo(422);
        assertThat(editor.send("/desk/intake", "address", "https://" + megabyte).statusCode()).isEqualTo(422);
        String intake = Editor.place(editor.allTheSame("/desk/intake", "text", "He said."));
        HttpResponse<String> answer = editor.send(intake + "/article", "headline", "A", "kind", "broadcast", "articleText", megabyte);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(answer)).contains("At most 500,000 characters");
    }

    @Test
    void thousandsOfFieldsAndNamesAreRefusedOrRead() throws Exception {
        String many = "&a".repeat(2_000);
        assertThat(editor.sendRaw("/desk/actors", "name=a" + many).statusCode()).isBetween(400, 422);
        String names = ("&vouchedBy=" + "n".repeat(400)).repeat(Thorough.or(30, 900));
        assertThat(editor.sendRaw("/desk/actors", "name=a&kind=person" + names).statusCode()).isEqualTo(422);
        assertThat(editor.sendRaw("/desk/statements", "report99.article=x&report1.article=y").statusCode()).isEqualTo(422);
    }

    @Test
    void draftsStandOnlyAtFormsOfTheirKind() throws Exception {
        for (String address : List.of("/desk/stories/new", "/desk/actors/a--b", "/desk/actors", "/desk/drafts/x", "/desk/intake/x", "/desk",
                "/desk/actors/a/withdrawal", "//evil.example", "/desk/actors/../x", "")) {
            assertThat(editor.send("/desk/drafts/" + UUID.randomUUID(), "form", "actors", "address", address, "name", "a").statusCode())
                    .as(address).isEqualTo(400);
        }
    }

    @Test
    void draftsTitleIsCutBetweenCharacters() throws Exception {
        String key = UUID.randomUUID().toString();
        Editor.place(
                editor.allTheSame("/desk/drafts/" + key, "form", "actors", "address", "/desk/actors/new", "name",
                        "a" + "\uD83C\uDF33".repeat(200)));
        assertThat(database.sql("select title from private.draft where key = :key::uuid").param("key", key).query(String.class).single())
                .isEqualTo("a" + "\uD83C\uDF33".repeat(148) + "\u2026");
    }

    @Test
    void loggingGoesOnHoweverMuchIsKeptForTheNext() throws Exception {
        String intake = Editor.place(editor.allTheSame("/desk/intake", "text", "He said."));
        Editor.place(
                editor.allTheSame(intake + "/article", "headline", "Kept " + UUID.randomUUID(), "kind", "broadcast", "articleText",
                        "He said."));
        List<String> form =
                new ArrayList<>(
                        List.of("actor", editor.actor(), "claim", editor.claim(), "stance", "asserts", "said", "2021", "next", "yes"));
        for (int i = 0; i < 200; i++) {
            form.addAll(List.of("claim.stories", "\u00e9".repeat(400)));
        }
        assertThat(editor.send(intake + "/statements", form.toArray(String[]::new)).statusCode()).isEqualTo(303);
    }

    @Test
    void articleThatIsNotOnRecordCannotBeLoggedFrom() throws Exception {
        String intake = Editor.place(editor.allTheSame("/desk/intake", "text", "He said."));
        HttpResponse<String> answer = editor.send(intake + "/article", "existing", "never-there", "articleText", "He said.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("He said.");
    }

    /** By day each text is looked for among records of one kind, in turn. */
    @Test
    void searchesTakeAnything() throws Exception {
        int turn = 0;
        String intake = Editor.place(editor.allTheSame("/desk/intake", "text", "He said."));
        Editor.place(
                editor.allTheSame(intake + "/article", "headline", "Odd " + UUID.randomUUID(), "kind", "broadcast", "articleText",
                        "He said."));
        for (String odd : List.of("%", "_", "\\", "\\%", "'", "\"<script>", "[", "[x]", "(", "a".repeat(600), "\u202e", "\u00a0",
                "\uD83C\uDF33",
                "a\u0301")) {
            String typed = URLEncoder.encode(odd, UTF_8);
            for (String plural : Thorough.or(List.of(PLURALS.get(turn++ % PLURALS.size())), PLURALS)) {
                assertThat(editor.read("/desk/" + plural + "/suggestions?of=a&at=a&a=" + typed).statusCode()).isEqualTo(200);
            }
            assertThat(editor.read("/desk/date-readings?of=a&a=" + typed).statusCode()).isEqualTo(200);
            assertThat(editor.read(intake + "/offers?claim=" + typed).statusCode()).isEqualTo(200);
        }
        assertThat(editor.read("/desk/actors/suggestions?of=a&at=a&a=%00").statusCode()).isEqualTo(400);
    }
}
