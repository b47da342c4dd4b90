package org.counterclaim.web.form;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.desk.RecordForms;

import static org.assertj.core.api.Assertions.assertThat;

/** Every field takes as many characters of Unicode as the database does, and a message says so if there are more. */
@DeskTest
class FieldLengthTests {

    private static final String TREE = "\uD83C\uDF33";

    @Autowired
    Staff staff;

    @Autowired
    RecordForms forms;

    private Editor editor;
    private String[] statement = {};
    private String[] rating = {};

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
        statement = new String[] {"actor", editor.actor(), "claim", editor.claim(), "stance", "asserts", "said", "2021",
            "quotation", "Non", "quotationLanguage", "fr", "report1.article", editor.article(), "report1.status",
            "corrected"};
        rating = new String[] {"checker", editor.actor(), "claim", editor.claim(), "rating", "False"};
    }

    @Test
    void textAsLongAsFieldsTakeIsPublishedAndOneMoreCharacterIsNot() throws Exception {
        for (String plural : List.of("stories", "actors", "topics", "articles", "claims", "statements", "ratings")) {
            Stream<FormField> fields = forms.at(plural).fields(FormValues.empty()).stream();
            for (FormField field : Stream.concat(fields, Stream.of(CommonFields.SLUG)).toList()) {
                if (field.type() == FormField.Type.LINE || field.type() == FormField.Type.TEXT || field.type() == FormField.Type.LINES) {
                    assertThat(sent(plural, field, 0).statusCode()).as(plural + " " + field.name()).isEqualTo(303);
                    HttpResponse<String> longer = sent(plural, field, 1);
                    assertThat(longer.statusCode()).as(plural + " " + field.name()).isEqualTo(422);
                    assertThat(Editor.problems(longer)).contains(field.label() + ": ");
                }
            }
        }
    }

    @Test
    void reasonsAreAsLongAsTheHistoryTakes() throws Exception {
        String place = editor.made("actors", "name", "Reason " + UUID.randomUUID(), "kind", "person");
        assertThat(editor.send(place, editor.filledIn(place, "name", "Other", "reason", TREE.repeat(2_000))).statusCode()).isEqualTo(303);
        assertThat(editor.send(place, editor.filledIn(place, "name", "Third", "reason", TREE.repeat(2_001))).statusCode()).isEqualTo(422);
        for (String verb : List.of("/withdrawal", "/reinstatement")) {
            for (String reason : List.of("", " ", "x".repeat(2_001), "\u202e")) {
                HttpResponse<String> refused = editor.send(place + verb, "reason", reason);
                assertThat(refused.statusCode()).isEqualTo(422);
                assertThat(Editor.problems(refused)).isNotBlank();
            }
            assertThat(editor.send(place + verb, "reason", TREE.repeat(2_000)).statusCode()).isEqualTo(303);
            assertThat(editor.send(place + verb, "reason", "again").statusCode()).as("a second time").isEqualTo(303);
        }
    }

    private HttpResponse<String> sent(String plural, FormField field, int more) throws Exception {
        String end = UUID.randomUUID().toString();
        String filling = switch (field.name()) {
            case "webAddress", "archivedAddress" -> "https://example.org/" + end + "/" + "x".repeat(field.longest() - 57 + more);
            case "wikidataId" -> "Q" + "1".repeat(field.longest() - 1 + more);
            case "language", "quotationLanguage" -> "en" + "-abcdefgh".repeat(3) + "-abcde" + "x".repeat(more);
            case "slug" -> end + "x".repeat(field.longest() - 36 + more);
            case "aliases" -> TREE.repeat(200) + "\n" + end + "\n" + lines(field.longest() - 238 + more);
            default -> end + TREE.repeat(field.longest() - 36 + more);
        };
        List<String> all = new ArrayList<>(List.of(field.name(), filling));
        String[] base = switch (plural) {
            case "stories" -> new String[] {"title", "Title", "standfirst", "Standfirst"};
            case "topics" -> new String[] {"name", "Name"};
            case "actors" -> new String[] {"name", "Name", "kind", "person"};
            case "articles" -> new String[] {"headline", "Headline", "kind", "news article"};
            case "claims" -> new String[] {"text", "Text"};
            case "ratings" -> rating;
            default -> statement;
        };
        for (int i = 0; i < base.length; i += 2) {
            if (!base[i].equals(field.name())) {
                all.addAll(List.of(base[i], base[i + 1]));
            }
        }
        return editor.allTheSame("/desk/" + plural, all.toArray(String[]::new));
    }

    /** Returns lines of at most 200 characters, all different, with this many characters in all. */
    private static String lines(int length) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < length; i++) {
            all.append("%04d".formatted(i)).append("y".repeat(190)).append('\n');
        }
        return all.substring(0, length - 1) + "z";
    }
}
