package org.counterclaim.desk.tagging;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.Person;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Several claims are added to a story at once. */
@DemonstrationTest
class StoryTaggingTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private final String mark = UUID.randomUUID().toString();
    private Person editor;

    @BeforeEach
    void putOnRecord() throws Exception {
        editor = staff.signedIn(Role.EDITOR);
        editor.post("/desk/stories", "title", "Story " + mark, "standfirst", "About it.");
        for (String number : List.of("one", "two", "three")) {
            new Editor(editor).made("claims", "text", "Claim " + number + " of " + mark);
        }
    }

    @Test
    void chosenClaimsStandInTheStoryEachUnderANumberOfItsOwn() throws Exception {
        assertThat(tag("claim-one-of-" + mark, "claim-three-of-" + mark).headers().firstValue("Location"))
                .contains("/desk/taggings?tagged=2");
        assertThat(numbers()).containsExactly("Claim one of " + mark + " 1", "Claim three of " + mark + " 2");
        assertThat(
                database.sql(
                        "select reason from entry where record_type = 'claim' and action = 'changed' and by_name = 'M. Aalto' order by "
                                + "position desc limit 2")
                        .query(String.class).list())
                .containsOnly("Tagged with a story");
    }

    @Test
    void oneThatStandsThereAlreadyKeepsItsNumber() throws Exception {
        tag("claim-two-of-" + mark);
        assertThat(tag("claim-two-of-" + mark, "claim-one-of-" + mark).headers().firstValue("Location"))
                .contains("/desk/taggings?tagged=1");
        assertThat(numbers()).containsExactly("Claim one of " + mark + " 2", "Claim two of " + mark + " 1");
    }

    @Test
    void wordsFindClaimsAndSayWhereTheyStand() throws Exception {
        tag("claim-two-of-" + mark);
        assertThat(editor.get("/desk/taggings?find=OF+" + mark).body())
                .contains("Claim one of " + mark, "Claim three of " + mark, "in no story", "Story " + mark);
    }

    @Test
    void nothingIsTaggedWithAStoryThatDoesNotExist() throws Exception {
        HttpResponse<String> refused =
                editor.post("/desk/taggings", "claim", "claim-one-of-" + mark, "story", "No such story", "find", mark);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("No story on record is called", "checked");
        assertThat(numbers()).isEmpty();
    }

    private HttpResponse<String> tag(String... claims) throws Exception {
        String[] fields = new String[2 * claims.length + 2];
        for (int i = 0; i < claims.length; i++) {
            fields[2 * i] = "claim";
            fields[2 * i + 1] = claims[i];
        }
        fields[2 * claims.length] = "story";
        fields[2 * claims.length + 1] = "Story " + mark;
        return editor.post("/desk/taggings", fields);
    }

    private List<String> numbers() {
        return database.sql("""
                        select c.text || ' ' || p.number from standing_place p join claim c on c.id = p.claim_id
                        join story s on s.id = p.story_id where s.title = :title order by c.text""")
                .param("title", "Story " + mark).query(String.class).list();
    }
}
