package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the desk's home calls drafts and changes: by what they say, not by their kind alone. */
@DeskTest
class DeskNameTests {

    @Autowired
    Staff staff;

    private Editor editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actors     | name=Ann Weir;kind=person                                   | Ann Weir
            actors     | kind=person;wikidataId=Q42                                  | Unnamed actor: Q42
            claims     | text=It leaked                                              | It leaked
            claims     | context=One needs to know                                   | Unnamed claim: One needs to know
            articles   | headline=Weir leaks;kind=broadcast                          | Weir leaks
            articles   | kind=broadcast;webAddress=https://example.org/a             | Unnamed article: https://example.org/a
            statements | actor=Ann Weir;stance=denies;claim=It leaked                | Ann Weir denies: It leaked
            statements | quotation=It never did                                      | It never did
            statements | report1.article=Weir leaks                                  | Unnamed statement: Weir leaks
            stories    | standfirst=Who knew?                                        | Unnamed story: Who knew?
            topics     | kind=                                                       | Unnamed topic
            """)
    void draftIsCalledByWhatItSays(String plural, String typed, String name) throws Exception {
        List<String> fields = new ArrayList<>(List.of("form", plural, "address", "/desk/" + plural + "/new"));
        for (String field : typed.split(";")) {
            fields.addAll(List.of(field.split("=", 2)));
        }
        Editor.place(editor.allTheSame("/desk/drafts/" + UUID.randomUUID(), fields.toArray(String[]::new)));
        assertThat(home().select("[aria-labelledby=own] .drafts a").text()).isEqualTo(name);
    }

    @Test
    void draftFromAnArticleIsCalledByWhatItSays() throws Exception {
        String place = Editor.place(editor.allTheSame("/desk/intake", "text", "The weir leaked, said Ann Weir."));
        Editor.place(editor.allTheSame(place + "/article", "headline", "Weir leaks", "kind", "broadcast", "articleText", "The weir."));
        Editor.place(editor.allTheSame("/desk/drafts/" + UUID.randomUUID(),
                Editor.fields(editor.read(place).body(), "actor", "Ann Weir", "stance", "asserts", "claim", "The weir leaked")));
        assertThat(home().select("[aria-labelledby=own] .drafts a").text()).isEqualTo("Ann Weir asserts: The weir leaked");
    }

    @Test
    void withdrawalIsCalledByTheNameOfWhatWasWithdrawn() throws Exception {
        String name = "Ann Weir " + UUID.randomUUID();
        String place = editor.made("actors", "name", name, "kind", "person");
        Editor.place(editor.allTheSame(place + "/withdrawal", "reason", "Twice"));
        Element change = home().selectFirst(".changes li");
        assertThat(change.select("a").text()).isEqualTo(name);
        assertThat(change.select("a").attr("href")).isEqualTo(place);
        assertThat(change.text()).contains("actor withdrawn by");
    }

    private Document home() throws Exception {
        return Jsoup.parse(editor.read("/desk").body());
    }
}
