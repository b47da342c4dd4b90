package org.counterclaim.factcheck.queue;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.core.Slug;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.summary.ChangeCount;
import org.counterclaim.topic.Topic;
import org.counterclaim.topic.TopicDetails;
import org.counterclaim.topic.Topics;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

@ReviewTest
class ChangesSinceVerdictTests {

    @Autowired
    ReviewScene scene;

    @Autowired
    ChangesSinceVerdictFinder since;

    @Autowired
    Topics topics;

    private Claim claim;
    private Actor speaker;
    private Article first;
    private Statement old;

    @BeforeEach
    void makeClaim() {
        claim = scene.claim("It is so");
        speaker = scene.actor("Ana Speaker");
        first = scene.article("First report");
        old = scene.statement(claim, speaker, Stance.ASSERTS, first);
    }

    @Test
    void everythingIsNewOnAClaimWithoutVerdict() {
        assertThat(inShort()).containsExactly("1 assertion", "1 report");
        assertThat(since.of(claim.id()).last()).isNull();
    }

    @Test
    void nothingIsNewAfterAVerdict() {
        scene.verdict(claim, Mark.UNPROVEN, null);
        assertThat(since.of(claim.id()).news()).isEmpty();
        assertThat(since.of(claim.id()).last()).extracting(ChangesSinceVerdict.LastVerdict::number, ChangesSinceVerdict.LastVerdict::mark)
                .containsExactly(1, Mark.UNPROVEN);
    }

    @Test
    void whatComesAfterTheVerdictIsNewWithWhoAndWhere() {
        scene.verdict(claim, Mark.UNPROVEN, null);
        Statement denial = scene.statement(claim, speaker, Stance.DENIES);
        Article second = scene.article("Second report");
        scene.report(old, second, first);
        assertThat(inShort()).containsExactly("1 denial", "1 relay");
        assertThat(since.of(claim.id()).news())
                .extracting(ChangesSinceVerdict.ClaimNews::who, ChangesSinceVerdict.ClaimNews::what, ChangesSinceVerdict.ClaimNews::by,
                        ChangesSinceVerdict.ClaimNews::href)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Second report", "relay of the assertion by Ana Speaker", "Test",
                                "/articles/" + second.slug()),
                        org.assertj.core.groups.Tuple.tuple("Ana Speaker", "denial, 11 October 2022", "Test",
                                "/statements/" + denial.slug()));
    }

    @Test
    void changesTellWhatChanged() {
        scene.verdict(claim, Mark.UNPROVEN, null);
        scene.change(old, claim, Stance.SUPPORTS);
        scene.with(claim, now -> now.revise(ReviewScene.details("It was so"), ReviewScene.CHANGE));
        assertThat(what()).containsExactly("changed: wording", "support changed: stance");
    }

    @Test
    void otherTopicsAreNoNews() {
        scene.verdict(claim, Mark.UNPROVEN, null);
        UUID topic = topics.save(new Topic(Slug.of("t" + claim.id()), new TopicDetails("A topic", null), ReviewScene.CHANGE)).id();
        scene.with(claim, now -> now.revise(
                new ClaimDetails(now.details().text(), null, null, Set.of(), Set.of(), Set.of(topic)), ReviewScene.CHANGE));
        assertThat(since.of(claim.id()).news()).isEmpty();
    }

    @Test
    void changeThatWasTakenBackBeforeTheVerdictIsOld() {
        scene.with(old, now -> now.withdraw(ReviewScene.CHANGE));
        scene.with(old, now -> now.reinstate(ReviewScene.CHANGE));
        scene.verdict(claim, Mark.UNPROVEN, null);
        assertThat(since.of(claim.id()).news()).isEmpty();
    }

    @Test
    void statementThatWentIsNews() {
        scene.verdict(claim, Mark.UNPROVEN, null);
        scene.with(old, now -> now.withdraw(ReviewScene.CHANGE));
        assertThat(what()).containsExactly("assertion withdrawn");
        scene.with(old, now -> now.reinstate(ReviewScene.CHANGE));
        assertThat(inShort()).containsExactly("1 assertion", "1 report");
    }

    @Test
    void statementThatCameFromAnotherClaimIsNewHere() {
        Claim other = scene.claim("Another");
        scene.verdict(other, Mark.UNPROVEN, null);
        scene.change(old, other, Stance.ASSERTS);
        assertThat(since.of(other.id()).counts()).extracting(ChangeCount::words)
                .containsExactly("1 assertion", "1 report");
    }

    @Test
    void correctionOfWordsLeavesTheNewsAsTheyAre() {
        Verdict verdict = scene.verdict(claim, Mark.UNPROVEN, null);
        scene.statement(claim, speaker, Stance.DENIES);
        scene.correction(claim, verdict);
        assertThat(inShort()).containsExactly("1 denial");
        scene.verdict(claim, Mark.DISPUTED, null);
        assertThat(since.of(claim.id()).news()).isEmpty();
    }

    @Test
    void evidenceThatChangesIsNews() {
        scene.verdict(claim, Mark.UNPROVEN, null, Evidence.article(first.id(), EvidenceDirection.FOR, null));
        scene.retitle(first, "First report, corrected");
        assertThat(since.of(claim.id()).news()).extracting(one -> one.who() + ": " + one.what())
                .containsExactly("First report, corrected: evidence of the verdict, changed");
    }

    @Test
    void linkIsNewOnBothClaims() {
        Claim other = scene.claim("The opposite is so");
        scene.verdict(claim, Mark.UNPROVEN, null);
        scene.verdict(other, Mark.UNPROVEN, null);
        scene.with(claim,
                now -> now.revise(
                        new ClaimDetails("It is so", null, null, Set.of(), Set.of(new ClaimLink(ClaimLinkKind.CONTRADICTS, other.id()))),
                        ReviewScene.CHANGE));
        assertThat(what()).containsExactly("linked claim: contradicts");
        assertThat(since.of(other.id()).news()).extracting(ChangesSinceVerdict.ClaimNews::who).containsExactly("It is so");
    }

    @Test
    void severalChangesOfOneStatementAreToldApart() {
        scene.verdict(claim, Mark.UNPROVEN, null);
        scene.report(old, scene.article("Second report"), null);
        scene.report(old, scene.article("Third report"), null);
        assertThat(inShort()).containsExactly("2 reports");
    }

    private List<String> inShort() {
        return since.of(claim.id()).counts().stream().map(ChangeCount::words).toList();
    }

    private List<String> what() {
        return since.of(claim.id()).news().stream().map(ChangesSinceVerdict.ClaimNews::what).toList();
    }
}
