package org.counterclaim.summary;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.factcheck.queue.ReviewScene;
import org.counterclaim.factcheck.queue.ReviewTest;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.story.Story;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.QueueBand;

import static org.assertj.core.api.Assertions.assertThat;

@ReviewTest
class ClaimSummaryTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    ReviewScene scene;

    @Autowired
    ClaimSummaries summaries;

    @Autowired
    QueuePlaces places;

    @Autowired
    JdbcClient database;

    @Test
    void summaryIsWrittenWithTheChangeThatItFollowsFrom() {
        Story story = scene.story("Summed up");
        Claim claim = scene.claim("The bridge is closed", story, 1);
        assertThat(row(claim)).containsEntry("verdict", "unverified").containsEntry("signal", null).containsEntry("statements", 0)
                .containsEntry("withdrawn", false);
        scene.statement(claim, scene.actor("One"), Stance.ASSERTS, scene.article("First"));
        assertThat(row(claim)).containsEntry("signal", "unanswered").containsEntry("standing_for", 1).containsEntry("reports", 1)
                .containsEntry("origins", 1);
        scene.statement(claim, scene.actor("Two"), Stance.DENIES);
        assertThat(row(claim)).containsEntry("signal", "contested").containsEntry("standing_against", 1).containsEntry("statements", 2);
        scene.verdict(claim, Mark.REFUTED, TODAY);
        assertThat(row(claim)).containsEntry("verdict", "refuted").containsEntry("verdict_number", 1)
                .containsEntry("band", QueueBand.OVERDUE.number());
        scene.with(claim, now -> now.withdraw(ReviewScene.CHANGE));
        assertThat(row(claim)).containsEntry("withdrawn", true);
    }

    @Test
    void summaryIsWhatAFreshLookWouldGiveAfterEveryKindOfChange() {
        Claim claim = scene.claim("Kept");
        Claim other = scene.claim("Other");
        Actor one = scene.actor("One");
        Article article = scene.article("Article");
        Statement statement = scene.statement(claim, one, Stance.ASSERTS, article);
        scene.verdict(other, Mark.UNPROVEN, null, Evidence.statement(statement.id(), EvidenceDirection.FOR, null));
        assertThat(differing()).isEmpty();
        scene.change(statement, other, Stance.DENIES);
        assertThat(differing()).isEmpty();
        scene.verdict(claim, Mark.REFUTED, TODAY, Evidence.article(article.id(), EvidenceDirection.AGAINST, null));
        assertThat(differing()).isEmpty();
        scene.retitle(article, "Another headline");
        assertThat(differing()).isEmpty();
        scene.with(statement, now -> now.withdraw(ReviewScene.CHANGE));
        assertThat(differing()).isEmpty();
        scene.with(other, now -> now.withdraw(ReviewScene.CHANGE));
        assertThat(differing()).isEmpty();
        scene.with(other, now -> now.reinstate(ReviewScene.CHANGE));
        assertThat(differing()).isEmpty();
    }

    @Test
    void rowThatSomebodyAlteredIsFoundAndMended() {
        Claim claim = scene.claim("Altered");
        database.sql("update derived.claim_summary set signal = 'contested' where claim_id = ?").param(claim.id()).update();
        assertThat(differing()).contains(claim.id());
        summaries.write(List.of(claim.id()));
        assertThat(differing()).doesNotContain(claim.id());
    }

    @Test
    void everyColumnIsComparedButThoseThatDependOnTheDay() {
        List<String> columns = database.sql("select column_name from information_schema.columns where table_name = 'claim_summary'")
                .query(String.class).list();
        columns.removeAll(ClaimSummaries.COLUMNS);
        assertThat(columns).containsExactlyInAnyOrder("claim_id", "asked", "band", "points", "recount_on");
    }

    @Test
    void claimMovesInTheQueueWhenItsDayComes() {
        Claim claim = scene.claim("Due");
        scene.verdict(claim, Mark.CONFIRMED, TODAY.plusDays(2));
        assertThat(row(claim)).containsEntry("band", QueueBand.DONE.number()).containsEntry("recount_on", day(TODAY.plusDays(2)));
        database.sql("update derived.claim_summary set review_by = :day, recount_on = :day where claim_id = :id").param("day", TODAY)
                .param("id", claim.id()).update();
        while (places.refreshDue(100) == 100) {
        }
        assertThat(row(claim)).containsEntry("band", QueueBand.OVERDUE.number()).containsEntry("recount_on", null);
    }

    private static java.sql.Date day(LocalDate day) {
        return java.sql.Date.valueOf(day);
    }

    private List<UUID> differing() {
        List<UUID> found = new ArrayList<>();
        UUID last = null;
        do {
            last = summaries.checkNext(last, 200, found::add);
        } while (last != null);
        return found;
    }

    private Map<String, Object> row(Claim claim) {
        return database.sql("select * from derived.claim_summary where claim_id = ?").param(claim.id()).query().singleRow();
    }
}
