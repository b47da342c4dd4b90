package org.counterclaim.desk.merging;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.claim.Claim;
import org.counterclaim.story.Story;
import org.counterclaim.testing.Person;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** A claim that an editor moves from one story to another on its form. */
@RecordMergerTest
class LeavingTests {

    @Autowired
    Staff staff;

    @Autowired
    Scene scene;

    private Person editor = new Person(0);

    @BeforeEach
    void signIn() throws Exception {
        editor = staff.signedIn(Role.EDITOR);
    }

    @Test
    void claimMovesToAnotherStory() throws Exception {
        Story one = scene.story();
        Story other = scene.story();
        Claim claim = scene.claim(Set.of(), Set.of(), one);
        assertThat(page(one)).contains(claim.details().text());
        place(claim, other);
        assertThat(page(one)).doesNotContain(claim.details().text());
        assertThat(page(other)).contains(claim.details().text());
        assertThat(scene.now(claim).stories()).containsExactly(other.id());
    }

    @Test
    void numberIsKeptForItAlone() throws Exception {
        Story story = scene.story();
        Claim first = scene.claim(Set.of(), Set.of(), story);
        Claim last = scene.claim(Set.of(), Set.of(), story);
        place(last);
        Claim next = scene.claim(Set.of(), Set.of(), story);
        assertThat(scene.now(next).numberIn(story.id())).contains(3);
        place(last, story);
        assertThat(scene.now(last).numberIn(story.id())).contains(2);
        assertThat(scene.now(first).numberIn(story.id())).contains(1);
    }

    @Test
    void storyDoesNotChangeWithAClaimThatLeftIt() throws Exception {
        Story story = scene.story();
        Claim claim = scene.claim(Set.of(), Set.of(), story);
        long before = scene.positionOf(story);
        place(claim);
        long after = scene.positionOf(story);
        assertThat(after).isGreaterThan(before);
        scene.change(claim, one -> one.withdraw(Scene.CHANGE));
        assertThat(scene.positionOf(story)).isEqualTo(after);
    }

    private void place(Claim claim, Story... stories) throws Exception {
        String[] fields = new String[8 + 2 * stories.length];
        String[] first =
                {"text", claim.details().text(), "version", String.valueOf(scene.now(claim).revision()), "reason", "Test", "slug", ""};
        System.arraycopy(first, 0, fields, 0, first.length);
        for (int i = 0; i < stories.length; i++) {
            fields[first.length + 2 * i] = "stories";
            fields[first.length + 2 * i + 1] = stories[i].details().title();
        }
        assertThat(new Editor(editor).allTheSame("/desk/claims/" + claim.slug(), fields).statusCode()).isEqualTo(303);
    }

    private String page(Story story) throws Exception {
        return editor.get("/stories/" + story.slug()).body();
    }
}
