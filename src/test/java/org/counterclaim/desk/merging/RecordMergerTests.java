package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.ReportStatus;
import org.counterclaim.statement.Statement;
import org.counterclaim.story.Story;

import static org.assertj.core.api.Assertions.assertThat;

/** What merging two records changes, and what it does not. */
@RecordMergerTest
class RecordMergerTests {

    private final Scene scene;
    private final Merger editor;

    RecordMergerTests(@Autowired Scene scene) throws Exception {
        this.scene = scene;
        editor = scene.merger();
    }

    @Test
    void whateverNamesAnActorNamesTheOther() throws Exception {
        Actor from = scene.actor("Alias of one");
        Actor into = scene.actor("Alias of other");
        Actor source = scene.unnamed(from);
        Claim claim = scene.claim(Set.of(from), Set.of());
        Article article = scene.article(from, List.of(into, from));
        Statement said = scene.statement(claim, from, List.of(), null);
        Statement told = scene.statement(claim, source, List.of(from), null);

        assertThat(editor.merge("actors", from, into).headers().firstValue("Location")).contains("/desk/actors/" + into.slug() + "?saved");

        assertThat(scene.now(source).details().vouchedBy()).containsExactly(into.id());
        assertThat(scene.now(claim).details().about()).containsExactly(into.id());
        assertThat(scene.now(article).details().publisher()).isEqualTo(into.id());
        assertThat(scene.now(article).details().authors()).containsExactly(into.id());
        assertThat(scene.now(said).details().actor()).isEqualTo(into.id());
        assertThat(scene.now(told).details().relays()).containsExactly(into.id());
        assertThat(scene.now(into).details().aliases()).containsExactlyInAnyOrder("Alias of other", "Alias of one", from.details().name());
        String reason = "Merged actor “%s” into “%s”: They are one".formatted(from.details().name(), into.details().name());
        assertThat(scene.lastEntry(from)).isEqualTo("merged: " + reason);
        for (var changed : List.of(into, source, claim, article, said, told)) {
            assertThat(scene.lastEntry(changed)).isEqualTo("changed: " + reason);
        }
    }

    @Test
    void oldAddressLeadsToTheOneThatStays() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        editor.merge("actors", from, into);
        assertThat(editor.person().get("/actors/" + from.slug()).headers().firstValue("Location")).contains("/actors/" + into.slug());
        assertThat(editor.person().get("/actors/" + from.slug() + "-merged").headers().firstValue("Location"))
                .contains("/actors/" + into.slug());
        assertThat(editor.person().get("/actors/" + into.slug()).body()).contains(from.details().name());
        assertThat(editor.person().get("/desk/actors/" + from.slug() + "-merged").body())
                .contains("It was merged into another").doesNotContain("/reinstatement");
    }

    @Test
    void whateverNamesAnArticleNamesTheOther() throws Exception {
        Actor speaker = scene.actor();
        Claim claim = scene.claim(Set.of(), Set.of());
        Article source = scene.article(null, List.of());
        Article from = scene.article(null, List.of(), source);
        Article into = scene.article(null, List.of());
        Article relying = scene.article(null, List.of(), from);
        ReportCorrection deleted = new ReportCorrection(ReportStatus.DELETED, FuzzyDate.parse("2024-05"), "Its page is gone");
        Statement statement = scene.statement(claim, speaker, List.of(), null,
                new ReportDetails(from.id(), "said", "p. 1", null, deleted), new ReportDetails(relying.id(), "alleged", null, from.id()));
        Set<?> reports = scene.now(statement).reports().keySet();

        assertThat(editor.merge("articles", from, into).body()).isEmpty();

        assertThat(scene.now(statement).details().reports()).containsExactlyInAnyOrder(
                new ReportDetails(into.id(), "said", "p. 1", null, deleted), new ReportDetails(relying.id(), "alleged", null, into.id()));
        assertThat(scene.now(statement).reports().keySet()).isEqualTo(reports);
        assertThat(scene.now(relying).details().reliesOn()).containsExactly(into.id());
        assertThat(scene.now(into).details().reliesOn()).containsExactly(source.id());
        assertThat(editor.person().get("/articles/" + from.slug()).headers().firstValue("Location")).contains("/articles/" + into.slug());
    }

    @Test
    void webAddressOfAMergedArticleMeansTheOther() throws Exception {
        Article from = scene.article(null, List.of());
        Article into = scene.article(null, List.of());
        Article last = scene.article(null, List.of());
        editor.merge("articles", from, into);
        editor.merge("articles", into, last);
        assertThat(editor.person().get("/desk/articles/suggestions?of=a&at=a&a=https://example.org/" + from.slug()).body())
                .contains(last.details().headline());
    }

    @Test
    void claimTakesInStatementsWithTheirAnswersLinksAndStories() throws Exception {
        Actor speaker = scene.actor();
        Story both = scene.story();
        Story one = scene.story();
        Claim whole = scene.claim(Set.of(), Set.of());
        Claim into = scene.claim(Set.of(), Set.of(), both);
        Claim from = scene.claim(Set.of(speaker), Set.of(new ClaimLink(ClaimLinkKind.PART_OF, whole.id())), both, one);
        Claim other = scene.claim(Set.of(), Set.of(new ClaimLink(ClaimLinkKind.CONTRADICTS, from.id())));
        Statement said = scene.statement(from, speaker, List.of(), null);
        Statement answer = scene.statement(from, speaker, List.of(), said);

        assertThat(editor.merge("claims", from, into).statusCode()).isEqualTo(303);

        assertThat(scene.now(said).details().claim()).isEqualTo(into.id());
        assertThat(scene.now(answer).details().claim()).isEqualTo(into.id());
        assertThat(scene.now(answer).details().answers()).isEqualTo(said.id());
        assertThat(scene.now(other).details().links()).containsExactly(new ClaimLink(ClaimLinkKind.CONTRADICTS, into.id()));
        assertThat(scene.now(into).details().links()).containsExactly(new ClaimLink(ClaimLinkKind.PART_OF, whole.id()));
        assertThat(scene.now(into).details().about()).containsExactly(speaker.id());
        assertThat(scene.now(into).numberIn(both.id())).contains(1);
        assertThat(scene.now(into).numberIn(one.id())).contains(2);
        assertThat(editor.person().get("/stories/" + both.slug()).body()).contains(into.details().text())
                .doesNotContain(from.details().text());
    }

    @Test
    void oneFormSentTwiceMergesOnce() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        var page = editor.look("actors", from, into);
        assertThat(editor.send("actors", from, page).statusCode()).isEqualTo(303);
        assertThat(editor.send("actors", from, page).headers().firstValue("Location")).contains("/desk/actors/" + into.slug() + "?saved");
        assertThat(scene.now(into).revision()).isEqualTo(1);
    }

    @Test
    void changeAfterTheLookIsNotMergedUnseen() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        var page = editor.look("actors", from, into);
        scene.change(into, actor -> ((Actor) actor).revise(Scene.person("Another name", Set.of()), Scene.CHANGE));
        var refused = editor.send("actors", from, page);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Something changed while you looked", "They are one");
        assertThat(scene.now(from).mergedInto()).isEmpty();
        assertThat(editor.send("actors", from, refused).statusCode()).isEqualTo(303);
    }

    @Test
    void twoWhoMergeCrosswiseMergeOnce() throws Exception {
        Merger other = scene.merger();
        for (int round = 0; round < 5; round++) {
            Actor one = scene.actor();
            Actor two = scene.actor();
            scene.statement(scene.claim(Set.of(one), Set.of()), two, List.of(), null);
            var there = editor.look("actors", one, two);
            var back = other.look("actors", two, one);
            List<Integer> answers =
                    together(() -> editor.send("actors", one, there).statusCode(), () -> other.send("actors", two, back).statusCode());
            assertThat(answers).contains(303).containsAnyOf(409, 422);
            assertThat(List.of(scene.now(one).mergedInto().isPresent(), scene.now(two).mergedInto().isPresent()))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void noReasonIsAskedFor() throws Exception {
        Actor from = scene.actor();
        Actor into = scene.actor();
        var refused = editor.person().post("/desk/actors/" + from.slug() + "/merger", "into", "[" + into.slug() + "]", "reason", " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say why, in public words");
    }

    @Test
    void storiesShowTheChangeAtOnce() throws Exception {
        Story story = scene.story();
        Actor from = scene.actor();
        Actor into = scene.actor();
        scene.statement(scene.claim(Set.of(), Set.of(), story), from, List.of(), null);
        assertThat(editor.person().get("/stories/" + story.slug()).body()).contains(from.details().name());
        editor.merge("actors", from, into);
        assertThat(editor.person().get("/stories/" + story.slug()).body()).contains(into.details().name())
                .doesNotContain(from.details().name());
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(List.of(one, other));
            return List.of(answers.getFirst().get(), answers.getLast().get());
        }
    }
}
