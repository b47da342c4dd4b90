package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.core.Slug;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.story.Story;

import static org.assertj.core.api.Assertions.assertThat;

/** What undoing a merge restores, and what it leaves alone. */
@RecordMergerTest
class MergeUndoerTests {

    private final Scene scene;
    private final Merger editor;

    MergeUndoerTests(@Autowired Scene scene) throws Exception {
        this.scene = scene;
        editor = scene.merger();
    }

    @Test
    void actorsAreAsTheyWere() throws Exception {
        Actor from = scene.actor("Alias of one");
        Actor into = scene.actor("Alias of other");
        scene.change(from, actor -> actor.rename(Slug.of(from.slug() + "-new"), Scene.CHANGE));
        Claim claim = scene.claim(Set.of(from, into), Set.of());
        PublishedRecord[] all = {scene.now(from), into, scene.unnamed(from, into), claim, scene.article(from, List.of(into, from)),
            scene.statement(claim, from, List.of(), null), scene.statement(claim, into, List.of(), null)};
        areAsTheyWere("actors", scene.now(from), into, all);
        assertThat(editor.person().get("/actors/" + from.slug()).headers().firstValue("Location"))
                .contains("/actors/" + from.slug() + "-new");
    }

    @Test
    void articlesAreAsTheyWere() throws Exception {
        Article from = scene.article(null, List.of(), scene.article(null, List.of()));
        Article into = scene.article(null, List.of());
        Article relying = scene.article(null, List.of(), from, into);
        Claim claim = scene.claim(Set.of(), Set.of());
        Statement statement = scene.statement(claim, scene.actor(), List.of(), null,
                new ReportDetails(from.id(), "said", null, null), new ReportDetails(relying.id(), null, null, from.id()));
        areAsTheyWere("articles", from, into, from, into, relying, statement);
    }

    @Test
    void claimsAreAsTheyWere() throws Exception {
        Actor speaker = scene.actor();
        Story both = scene.story();
        Story one = scene.story();
        Claim into = scene.claim(Set.of(), Set.of(), both);
        Claim from = scene.claim(Set.of(speaker), Set.of(new ClaimLink(ClaimLinkKind.PART_OF, into.id())), both, one);
        Claim other =
                scene.claim(Set.of(),
                        Set.of(new ClaimLink(ClaimLinkKind.PART_OF, from.id()), new ClaimLink(ClaimLinkKind.PART_OF, into.id())));
        Statement said = scene.statement(from, speaker, List.of(), null);
        Statement answer = scene.statement(from, speaker, List.of(), said);
        areAsTheyWere("claims", from, into, from, into, other, said, answer);
        assertThat(scene.now(into).numberIn(one.id())).isEmpty();
        assertThat(scene.now(from).numberIn(one.id())).contains(1);
    }

    @Test
    void everyRecordThatGoesBackHasAnEntry() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        Statement said = scene.statement(scene.claim(Set.of(), Set.of()), from, List.of(), null);
        editor.merge("actors", from, into);
        editor.undo();
        String reason = "Undid the merger of actor “%s” into “%s”: They are two".formatted(from.details().name(), into.details().name());
        assertThat(scene.lastEntry(from)).isEqualTo("parted: " + reason);
        assertThat(scene.lastEntry(into)).isEqualTo("changed: " + reason);
        assertThat(scene.lastEntry(said)).isEqualTo("changed: " + reason);
    }

    @Test
    void whatWasChangedSinceIsLeftAlone() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        Actor third = scene.actor();
        Claim claim = scene.claim(Set.of(), Set.of());
        Statement kept = scene.statement(claim, from, List.of(), null);
        Statement moved = scene.statement(claim, from, List.of(), null);
        editor.merge("actors", from, into);
        scene.change(moved, one -> speaks((Statement) one, third));
        Statement later = scene.statement(claim, into, List.of(), null);
        assertThat(editor.lookBack().body()).contains("Changed since, and left alone");
        assertThat(editor.undo().statusCode()).isEqualTo(303);
        assertThat(scene.now(kept).details().actor()).isEqualTo(from.id());
        assertThat(scene.now(moved).details().actor()).isEqualTo(third.id());
        assertThat(scene.now(later).details().actor()).isEqualTo(into.id());
    }

    @Test
    void otherNamesGivenSinceStay() throws Exception {
        Actor from = scene.actor("Old");
        Actor into = scene.actor();
        editor.merge("actors", from, into);
        scene.change(into, actor -> ((Actor) actor).revise(Scene.person("Renamed", Set.of("Old", "New")), Scene.CHANGE));
        editor.undo();
        assertThat(scene.now(into).details().aliases()).containsExactly("New");
        assertThat(scene.now(from).details().aliases()).containsExactly("Old");
    }

    @Test
    void statementWithANewAnswerStaysWithIt() throws Exception {
        Actor speaker = scene.actor();
        Claim from = scene.claim(Set.of(), Set.of());
        Claim into = scene.claim(Set.of(), Set.of());
        Statement said = scene.statement(from, speaker, List.of(), null);
        Statement answer = scene.statement(from, speaker, List.of(), said);
        Statement alone = scene.statement(from, speaker, List.of(), null);
        editor.merge("claims", from, into);
        scene.statement(into, speaker, List.of(), said);
        assertThat(editor.undo().statusCode()).isEqualTo(303);
        assertThat(scene.now(said).details().claim()).isEqualTo(into.id());
        assertThat(scene.now(answer).details().claim()).isEqualTo(into.id());
        assertThat(scene.now(alone).details().claim()).isEqualTo(from.id());
    }

    @Test
    void laterMergeIsUndoneFirst() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        Actor last = scene.actor();
        Statement said = scene.statement(scene.claim(Set.of(), Set.of()), from, List.of(), null);
        Map<String, String> before = scene.states(from, into, last, said);
        editor.merge("actors", from, into);
        String first = editor.lastMerge();
        editor.merge("actors", into, last);
        assertThat(editor.person().get("/actors/" + from.slug()).headers().firstValue("Location")).contains("/actors/" + last.slug());
        var refused = editor.person().post(first, "reason", "Test");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has itself been merged since");
        editor.undo();
        assertThat(editor.person().post(first, "reason", "Test").statusCode()).isEqualTo(303);
        assertThat(scene.states(from, into, last, said)).isEqualTo(before);
    }

    @Test
    void mergeIsUndoneOnce() throws Exception {
        editor.merge("actors", scene.actor(), scene.actor());
        String address = editor.lastMerge();
        var page = editor.lookBack();
        for (int i = 0; i < 2; i++) {
            assertThat(editor.person().post(address, "key", Merger.value(page, "key"), "reason", "Test").statusCode()).isEqualTo(303);
        }
        assertThat(editor.person().post(address, "reason", "Test").body()).contains("undone already");
    }

    private void areAsTheyWere(String plural, PublishedRecord from, PublishedRecord into, PublishedRecord... all) throws Exception {
        Map<String, String> before = scene.states(all);
        assertThat(editor.merge(plural, from, into).statusCode()).isEqualTo(303);
        assertThat(scene.states(all)).isNotEqualTo(before);
        assertThat(editor.undo().headers().firstValue("Location").orElseThrow()).startsWith("/desk/merges?undone=");
        assertThat(scene.states(all)).isEqualTo(before);
    }

    private static void speaks(Statement statement, Actor speaker) {
        StatementDetails now = statement.details();
        statement.revise(new StatementDetails(now.claim(), speaker.id(), now.stance(), now.said(), null, null, null, now.basis(),
                now.relays(), now.reports(), now.answers(), now.aim()), Scene.CHANGE);
    }
}
