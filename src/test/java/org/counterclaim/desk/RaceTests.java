package org.counterclaim.desk;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.Thorough;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Many people, or one impatient person, at the same moment. */
@DeskTest
class RaceTests {

    private static final int CLAIMS = Thorough.or(8, 20);

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private Editor editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
    }

    @Test
    void oneOfHundredSavesOfOneVersionWinsAndNothingOfTheOthersIsLost() throws Exception {
        String place = editor.made("actors", "name", "Race " + UUID.randomUUID(), "kind", "person");
        String[] form = editor.filledIn(place, "reason", "Race", "key", "");
        List<Callable<HttpResponse<String>>> saves = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> saves.add(() -> editor.send(place, with(form, "name", "Version " + i))));
        List<HttpResponse<String>> answers = Editor.atOnce(saves);
        List<Integer> won = IntStream.range(0, 100).filter(i -> answers.get(i).statusCode() == 303).boxed().toList();
        assertThat(won).hasSize(1);
        for (int i = 0; i < 100; i++) {
            if (i != won.getFirst()) {
                assertThat(answers.get(i).statusCode()).isEqualTo(409);
                assertThat(Jsoup.parse(answers.get(i).body()).select(".versions .version").eachText())
                        .contains("Version " + i, "Version " + won.getFirst());
            }
        }
        assertThat(editor.read(place).body()).contains("value=\"Version " + won.getFirst() + "\"");
    }

    @Test
    void formSentFiftyTimesAtOnceMakesOneRecord() throws Exception {
        String name = "Fifty " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        List<String> places = Editor.atOnce(50, () -> editor.made("actors", "name", name, "kind", "person", "key", key));
        assertThat(places).hasSize(50).containsOnly(places.getFirst());
        assertThat(count("select count(*) from actor where name = :it", name)).isEqualTo(1);
    }

    @Test
    void claimsPutInTheSameStoriesAtOnceGetDifferentNumbers() throws Exception {
        String first = "Story " + UUID.randomUUID();
        String second = "Story " + UUID.randomUUID();
        editor.made("stories", "title", first, "standfirst", "What is contested.");
        editor.made("stories", "title", second, "standfirst", "What is contested.");
        String text = "It was so " + UUID.randomUUID();
        List<Callable<String>> claims = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            boolean even = i % 2 == 0;
            claims.add(() -> editor.made("claims", "text", text, "stories", even ? first : second, "stories", even ? second : first,
                    "about", "New " + UUID.randomUUID(), "about.new", "yes", "about.kind", "person"));
        }
        assertThat(Editor.atOnce(claims)).doesNotHaveDuplicates();
        assertThat(database.sql("select number from claim_in_story join story on story.id = story_id where title = :title order by 1")
                .param("title", first).query(Integer.class).list()).isEqualTo(IntStream.rangeClosed(1, CLAIMS).boxed().toList());
    }

    @Test
    void ofTwoSavesOfADraftAtOnceOneIsToldThatItWasNotKept() throws Exception {
        String draft = "/desk/drafts/" + UUID.randomUUID();
        assertThat(save(draft, "One", 0).statusCode()).isEqualTo(303);
        List<Integer> answers = Editor.atOnce(20, () -> save(draft, "Two", 1).statusCode());
        assertThat(answers).containsOnlyOnce(303);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(19);
    }

    /** The draft of the last keystroke may arrive after the form itself. */
    @Test
    void whatIsPublishedIsNoDraftAnyMore() throws Exception {
        for (int i = 0; i < 10; i++) {
            String key = UUID.randomUUID().toString();
            Editor.atOnce(List.of(
                    () -> editor.made("actors", "name", "Published " + key, "kind", "person", "key", key),
                    () -> save("/desk/drafts/" + key, "Published", 0).statusCode()));
            assertThat(save("/desk/drafts/" + key, "Published", 0).statusCode()).isEqualTo(409);
            assertThat(count("select count(*) from private.draft where key = :it::uuid", key)).isZero();
            assertThat(count("select count(*) from actor where name = :it", "Published " + key)).isEqualTo(1);
        }
    }

    @Test
    void withdrawalAndChangeAtOnceLoseNothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            String name = "Both " + UUID.randomUUID();
            String place = editor.made("actors", "name", name, "kind", "person");
            String[] form = editor.filledIn(place, "reason", "Race", "name", name + " changed");
            List<HttpResponse<String>> answers = Editor.atOnce(List.of(() -> editor.send(place, form),
                    () -> editor.send(place + "/withdrawal", "reason", "Race")));
            assertThat(answers.get(1).statusCode()).as("a withdrawal counts whatever the record says").isEqualTo(303);
            assertThat(answers.get(0).statusCode()).isIn(303, 409, 422);
            assertThat(answers.get(0).statusCode() == 303 || answers.get(0).body().contains(name + " changed")).isTrue();
            assertThat(editor.read(place).body()).contains("Withdrawn by");
        }
    }

    @Test
    void whatIsWithdrawnIsNotChangedUntilItIsBack() throws Exception {
        String place = editor.made("actors", "name", "Gone " + UUID.randomUUID(), "kind", "person");
        String[] form = editor.filledIn(place, "reason", "Later", "name", "Changed after all");
        Editor.place(editor.allTheSame(place + "/withdrawal", "reason", "A mistake"));
        String[] again = with(form, "version", "1");
        assertThat(editor.send(place, again).statusCode()).isEqualTo(422);
        assertThat(editor.send(place, again).body()).contains("Changed after all", "A mistake", "Reinstate it first");
    }

    private HttpResponse<String> save(String draft, String name, int revision) throws Exception {
        return editor.send(draft, "form", "actors", "address", "/desk/actors/new", "name", name, "draftRevision", String.valueOf(revision));
    }

    private int count(String sql, String it) {
        return database.sql(sql).param("it", it).query(Integer.class).single();
    }

    private static String[] with(String[] form, String name, String value) {
        String[] other = form.clone();
        for (int i = 0; i < other.length; i += 2) {
            other[i + 1] = other[i].equals(name) ? value : other[i + 1];
        }
        return other;
    }
}
