package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/** Records that cannot be merged or withdrawn, and what the page then says. */
@RecordMergerTest
class MergeObstacleTests {

    private final Scene scene;
    private final Merger editor;

    MergeObstacleTests(@Autowired Scene scene) throws Exception {
        this.scene = scene;
        editor = scene.merger();
    }

    @Test
    void articlesThatReportOneStatementStayTwo() throws Exception {
        Article from = scene.article(null, List.of());
        Article into = scene.article(null, List.of());
        Statement statement = scene.statement(scene.claim(Set.of(), Set.of()), scene.actor(), List.of(), null,
                new ReportDetails(from.id(), null, null, null), new ReportDetails(into.id(), null, null, null));
        isRefused("articles", from, into, "Both articles report one statement", "/desk/statements/" + statement.slug());
    }

    @Test
    void articleDoesNotComeToRelayFromItself() throws Exception {
        Article from = scene.article(null, List.of());
        Article into = scene.article(null, List.of());
        scene.statement(scene.claim(Set.of(), Set.of()), scene.actor(), List.of(), null,
                new ReportDetails(from.id(), null, null, into.id()));
        isRefused("articles", from, into, "would have a statement from itself");
        isRefused("articles", into, from, "would have a statement from itself");
    }

    @Test
    void reportsDoNotComeToGoRoundInACircle() throws Exception {
        Article from = scene.article(null, List.of());
        Article between = scene.article(null, List.of());
        Article into = scene.article(null, List.of());
        scene.statement(scene.claim(Set.of(), Set.of()), scene.actor(), List.of(), null,
                new ReportDetails(from.id(), null, null, between.id()), new ReportDetails(between.id(), null, null, into.id()));
        isRefused("articles", from, into, "would have a statement from itself");
    }

    @Test
    void speakerIsNotMergedWithWhoPassesItOn() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        scene.statement(scene.claim(Set.of(), Set.of()), from, List.of(into), null);
        isRefused("actors", from, into, "as if the one told what the other said");
    }

    @Test
    void claimWithAVerdictIsMergedTheOtherWayRound() throws Exception {
        Claim from = scene.claim(Set.of(), Set.of());
        Claim into = scene.claim(Set.of(), Set.of());
        scene.verdict(from);
        isRefused("claims", from, into, "has a verdict", "/desk/claims/" + into.slug() + "/merger?into=%5B" + from.slug() + "%5D");
        assertThat(editor.merge("claims", into, from).statusCode()).isEqualTo(303);
    }

    @Test
    void claimsWithVerdictsStayTwo() throws Exception {
        Claim from = scene.claim(Set.of(), Set.of());
        Claim into = scene.claim(Set.of(), Set.of());
        scene.verdict(from);
        scene.verdict(into);
        isRefused("claims", from, into, "these two cannot be merged");
    }

    @Test
    void claimsThatContradictEachOtherStayTwo() throws Exception {
        Claim into = scene.claim(Set.of(), Set.of());
        Claim from = scene.claim(Set.of(), Set.of(new ClaimLink(ClaimLinkKind.CONTRADICTS, into.id())));
        isRefused("claims", from, into, "contradicts the other");
    }

    @Test
    void oneRecordStaysOne() throws Exception {
        Actor actor = scene.actor();
        isRefused("actors", actor, actor, "Both names lead to the same record");
    }

    @Test
    void nameOfNobodyIsSaidToBe() throws Exception {
        Actor actor = scene.actor();
        var page = editor.person().get("/desk/actors/" + actor.slug() + "/merger?into=Nobody+at+all");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("No actor on record is called “Nobody at all”");
    }

    @Test
    void actorWhoIsNamedIsNotWithdrawn() throws Exception {
        Actor actor = scene.actor();
        Claim claim = scene.claim(Set.of(actor), Set.of());
        Statement statement = scene.statement(claim, actor, List.of(), null);
        var refused = editor.person().post("/desk/actors/" + actor.slug() + "/withdrawal", "reason", "Test");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("2 records name it: statement “", "claim “" + claim.details().text());
        scene.change(statement, one -> one.withdraw(Scene.CHANGE));
        scene.change(claim, one -> one.withdraw(Scene.CHANGE));
        assertThat(editor.person().post("/desk/actors/" + actor.slug() + "/withdrawal", "reason", "Test").statusCode()).isEqualTo(303);
    }

    @Test
    void articleThatReportsIsNotWithdrawn() throws Exception {
        Article article = scene.article(null, List.of());
        scene.statement(scene.claim(Set.of(), Set.of()), scene.actor(), List.of(), null, new ReportDetails(article.id(), null, null, null));
        assertThat(editor.person().post("/desk/articles/" + article.slug() + "/withdrawal", "reason", "Test").body())
                .contains("One record names it: statement “");
    }

    @Test
    void whatWasMergedIsNeitherChangedNorReinstated() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        editor.merge("actors", from, into);
        String address = "/desk/actors/" + from.slug() + "-merged";
        for (String verb : List.of("", "/reinstatement")) {
            var refused = editor.person().post(address + verb, "reason", "Test", "version", "1", "name", "Name", "kind", "person");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("was merged into another record");
        }
    }

    private void isRefused(String plural, MergeableRecord from, MergeableRecord into, String... words) throws Exception {
        var page = editor.look(plural, from, into);
        assertThat(page.body()).contains(words).doesNotContain("name=\"fromVersion\"");
        var sent = editor.person().post("/desk/" + plural + "/" + from.slug() + "/merger", "intoId", into.id().toString(), "reason", "Test",
                "fromVersion", revision(from), "intoVersion", revision(into));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains(words);
        assertThat(scene.now(from).mergedInto()).isEmpty();
    }

    private String revision(PublishedRecord record) {
        return String.valueOf(scene.now(record).revision());
    }
}
