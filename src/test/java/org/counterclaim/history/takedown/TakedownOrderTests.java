package org.counterclaim.history.takedown;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator may order, and what the page asks again. */
@TakedownTest
class TakedownOrderTests {

    @Autowired
    Staff staff;

    @Autowired
    Sayings sayings;

    private OneOfEach.Ids ids = new OneOfEach.Ids(Map.of());
    private final String words = Sayings.words();

    @BeforeEach
    void make() {
        ids = sayings.make();
        sayings.say(ids, "story", words);
    }

    @Test
    void othersMayNot() throws Exception {
        for (Role role : new Role[] {Role.EDITOR, Role.FACT_CHECKER}) {
            Administrator other = new Administrator(staff.signedIn(role), "");
            assertThat(other.person().get("/admin/takedowns").statusCode()).isEqualTo(403);
            for (String path : new String[] {"", "/finds", "/confirmations"}) {
                assertThat(other.person().post("/admin/takedowns" + path, "words", words).statusCode()).isEqualTo(403);
            }
        }
        assertThat(sayings.tablesWith(words)).contains("public.story");
    }

    @Test
    void publicReasonMustNotHoldTheWords() throws Exception {
        Administrator administrator = Administrator.of(staff);
        HttpResponse<String> found = administrator.find(words);
        HttpResponse<String> refused =
                administrator.confirm(found, "reason", "Because of " + words.toUpperCase(Locale.ROOT), "ground", "Case 9");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused)).contains("the very words");
        assertThat(refused.body()).contains("Case 9", "Because of");
        assertThat(administrator.confirm(found, "reason", "Ordered", "ground", "Against " + words).statusCode()).isEqualTo(422);
        assertThat(administrator.confirm(found, "reason", " ").statusCode()).isEqualTo(422);
    }

    @Test
    void presentWordsOfATickedEntryGoWithIt() throws Exception {
        Administrator administrator = Administrator.of(staff);
        HttpResponse<String> refused = administrator.confirm(administrator.find(words), "reason", Administrator.REASON, "present", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused)).contains("Take them down as well");
        assertThat(administrator.confirm(refused, "entry", "").statusCode()).as("nothing ticked").isEqualTo(422);
    }

    @Test
    void untickedEntryKeepsItsWords() throws Exception {
        Administrator administrator = Administrator.of(staff);
        HttpResponse<String> found = administrator.find(words);
        String first =
                sayings.one(
                        "select min(position) from entry join entry_state using (position) where record_id = ? and strpos(state, 'Zebra') "
                                + "> 0",
                        ids.get("story"));
        HttpResponse<String> confirmation = administrator.confirm(found, "reason", Administrator.REASON, "entry", first);
        assertThat(confirmation.body()).contains("entry " + first + ",").doesNotContain("in hand");
        Editor.place(administrator.carryOut(confirmation));
        assertThat(
                sayings.one("select array_agg(withholds::text) from entry where action = 'withheld' and record_id = ?", ids.get("story")))
                .isEqualTo("{\"{" + first + "}\"}");
        assertThat(sayings.tablesWith(words)).containsExactly("public.entry", "public.entry_state");
    }

    @Test
    void changeMeanwhileIsAskedAgain() throws Exception {
        Administrator administrator = Administrator.of(staff);
        HttpResponse<String> found = administrator.find(words);
        HttpResponse<String> confirmation = administrator.confirm(found, "reason", Administrator.REASON, "ground", "Case 9");
        sayings.change(ids, "story",
                story -> ((Story) story).revise(new StoryDetails("Once more " + words, "Standfirst"), OneOfEach.CHANGE));
        for (HttpResponse<String> late : new HttpResponse[] {
            administrator.confirm(found, "reason", Administrator.REASON, "ground", "Case 9"),
            administrator.carryOut(confirmation)}) {
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("has changed since you looked", "Case 9", Administrator.REASON, "Once more");
            assertThat(sayings.tablesWith(words)).contains("public.story");
        }
        Editor.place(administrator.carryOut(administrator.confirm(administrator.carryOut(confirmation))));
        assertThat(sayings.tablesWith(words)).isEmpty();
    }

    @Test
    void sentManyTimesTakesEffectOnce() throws Exception {
        Administrator administrator = Administrator.of(staff);
        HttpResponse<String> confirmation = administrator.confirm(administrator.find(words), "reason", Administrator.REASON);
        Editor.atOnce(5, () -> administrator.carryOut(confirmation)).forEach(Editor::place);
        assertThat(sayings.one("select count(*) from entry where action = 'withheld' and record_id = ?", ids.get("story"))).isEqualTo("1");
        assertThat(administrator.person().get("/admin/takedowns").body()).contains(Administrator.REASON)
                .doesNotContain(Sayings.mark(words));
    }

    @Test
    void wordsTooShortAreNotLookedFor() throws Exception {
        for (String nothing : new String[] {"", "a b", "“…”"}) {
            assertThat(Administrator.of(staff).find(nothing).statusCode()).isEqualTo(422);
        }
        assertThat(Administrator.of(staff).find(Sayings.words()).body()).contains("They stand nowhere");
    }
}
