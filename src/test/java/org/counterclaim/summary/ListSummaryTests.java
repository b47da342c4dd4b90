package org.counterclaim.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.factcheck.queue.ReviewScene;
import org.counterclaim.factcheck.queue.ReviewTest;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.story.Story;
import org.counterclaim.verdict.Mark;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lists of stories, actors and articles sort and filter by agrees with the record. */
@ReviewTest
class ListSummaryTests {

    @Autowired
    ReviewScene scene;

    @Autowired
    ListSummaries summaries;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void rowsFollowEveryChange() {
        Story story = scene.story("Listed");
        Actor one = scene.actor("Listed One");
        Actor two = scene.actor("Listed Two");
        Article article = scene.article("Listed article");
        Claim claim = scene.claim("Something listed", story, 1);
        Claim other = scene.claim("Another listed thing", story, 2);
        Statement said = scene.statement(claim, one, Stance.ASSERTS, article);
        assertThat(row("actor", one.id())).containsEntry("asserts", 1).containsEntry("disputed", 0);
        assertThat(row("story", story.id())).containsEntry("claims", 2).containsEntry("statements", 1).containsEntry("disputed", 0);
        assertThat(row("article", article.id())).containsEntry("carried", 1).containsEntry("disputed", 0);
        scene.statement(claim, two, Stance.DENIES);
        assertThat(row("actor", one.id())).containsEntry("asserts", 1).containsEntry("disputed", 1);
        assertThat(row("actor", two.id())).containsEntry("denies", 1).containsEntry("disputed", 0);
        assertThat(row("story", story.id())).containsEntry("statements", 2).containsEntry("disputed", 1);
        assertThat(row("article", article.id())).containsEntry("disputed", 1);
        scene.verdict(claim, Mark.REFUTED, null);
        assertThat(row("story", story.id()).get("verdicts")).hasToString("{\"refuted\": 1, \"unverified\": 1}");
        scene.change(said, other, Stance.SUPPORTS);
        assertThat(row("actor", one.id())).containsEntry("asserts", 0).containsEntry("supports", 1).containsEntry("disputed", 0);
        assertThat(differing()).isEmpty();
        scene.with(other, now -> now.withdraw(ReviewScene.CHANGE));
        assertThat(row("actor", one.id())).containsEntry("supports", 0);
        assertThat(row("article", article.id())).containsEntry("carried", 0);
        assertThat(row("story", story.id())).containsEntry("claims", 1);
        scene.with(other, now -> now.reinstate(ReviewScene.CHANGE));
        scene.with(said, now -> now.withdraw(ReviewScene.CHANGE));
        assertThat(row("article", article.id())).containsEntry("carried", 0);
        scene.retitle(article, "Another headline");
        assertThat(row("article", article.id())).containsEntry("name", "another headline");
        assertThat(differing()).isEmpty();
    }

    @Test
    void rowThatDoesNotFollowIsFound() {
        Story story = scene.story("Altered");
        Claim claim = scene.claim("Altered", story, 1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.sql("select set_config('counterclaim.rebuilding', 'on', true)").query().singleRow();
            database.sql("update derived.claim_summary set verdict = 'refuted' where claim_id = ?").param(claim.id()).update();
            assertThat(differing()).containsExactly(story.id());
            status.setRollbackOnly();
        });
        assertThat(differing()).isEmpty();
    }

    @Test
    void rowsComputedAnewAreTheSame() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            summaries.writeAll();
            assertThat(differing()).isEmpty();
            status.setRollbackOnly();
        });
    }

    /** As it does before the first page if a new version keeps more than the one before it. */
    @Test
    void siteItselfComputesAllRowsAnew() throws SQLException {
        try (Connection connection = source.getConnection()) {
            SummaryRebuild.run(connection, claims -> {
            });
        }
        assertThat(differing()).isEmpty();
    }

    /** Returns the records, whoever made them, whose row would be another if it were computed anew. */
    private Set<UUID> differing() {
        Set<UUID> found = new HashSet<>();
        for (String kind : ListSummaries.KINDS) {
            UUID last = null;
            do {
                last = summaries.checkNext(kind, last, 200, found::add);
            } while (last != null);
        }
        return found;
    }

    private Map<String, Object> row(String kind, UUID id) {
        return database.sql("select * from derived.%1$s_summary where %1$s_id = ?".formatted(kind)).param(id).query().singleRow();
    }
}
