package org.counterclaim.desk.intake;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody logs an article twice because its address was shared in another form. */
@DemonstrationTest
class KnownArticleTests {

    @Autowired
    Staff staff;

    @Test
    void articleIsKnownByItsAddressWhateverTracksItsReaders() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        String id = UUID.randomUUID().toString();
        editor.post("/desk/articles", "headline", "Report " + id, "kind", "news article", "webAddress",
                "https://news.example/report?id=" + id);
        String intake =
                editor.post("/desk/intake", "address", "http://NEWS.example:80/./report?utm_source=x&id=" + id + "#top", "text",
                        "He said so.")
                        .headers().firstValue("Location").orElseThrow();
        String path = intake.substring(intake.indexOf("/desk"));
        assertThat(editor.get(path).body()).contains("This article is on record already", "Report " + id);
        String slug = "report-" + id;
        assertThat(editor.post(path + "/article", "existing", slug, "articleText", "He said so.").statusCode()).isEqualTo(303);
        assertThat(editor.get(path).body()).contains("Record a statement", "Report " + id);
    }

    @Test
    void pastedTextFillsTheFieldsAndSaysFromWhere() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        String intake = editor.post("/desk/intake", "address", "paper.example/a", "text",
                "Ferry will run all winter\nBy Mara Lindqvist | Ellery Herald\n11 October 2022\nThe council voted.")
                .headers().firstValue("Location").orElseThrow();
        assertThat(editor.get(intake.substring(intake.indexOf("/desk"))).body())
                .contains("Ferry will run all winter\"", "Mara Lindqvist\"", "Ellery Herald\"", "11 October 2022", "From the text.",
                        "https://paper.example/a",
                        "at the top of its text")
                .containsPattern("value=\"outlet\"[^>]*\\sselected")
                .doesNotContain("what its page says of itself");
    }
}
