package org.counterclaim.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.core.Slug;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Statement;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.RawTables;
import org.counterclaim.testing.RecordTest;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows of every verb of every record that it leaves exactly one entry, which holds the state that it made. What there is to
 * revise is in {@link EveryRevisionTests}.
 */
@RecordTest
class EveryVerbTests {

    private static final List<String> MERGEABLE = List.of("actor", "topic", "article", "claim");

    private final OneOfEach records;
    private final TransactionTemplate transaction;
    private final Verbs verbs;

    EveryVerbTests(@Autowired OneOfEach records, @Autowired JdbcClient database, @Autowired TransactionTemplate transaction) {
        this.records = records;
        this.transaction = transaction;
        verbs = new Verbs(records, database, transaction);
    }

    @Test
    void everyRecordCameOnRecordInOneEntry() {
        verbs.ids().all().forEach((name, id) -> assertThat(verbs.actions(id).getFirst()).as(name).isEqualTo("0 created Ed Itor Test"));
        assertThat(verbs.actions(verbs.id("verdict"))).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> renamingLeavesOneEntry() {
        return Verbs.DETAILS.keySet().stream().map(table -> DynamicTest.dynamicTest(table, () -> verbs.leaveOneEntry(table, "renamed",
                record -> ((PublishedRecord) record).rename(Slug.of("again-" + verbs.id(table)), Verbs.CHANGE))));
    }

    @Test
    void placeInAnotherStoryLeavesOneEntry() {
        verbs.leaveOneEntry("claim", "changed",
                record -> ((Claim) record).standIn(new StoryPlacement(verbs.id("other story"), 7), Verbs.CHANGE));
    }

    @Test
    void leavingAStoryAndComingBackLeaveOneEntryEach() {
        UUID story = verbs.id("story");
        verbs.leaveOneEntry("claim", "changed", record -> ((Claim) record).standIn(new StoryPlacement(story, 1), Verbs.CHANGE));
        verbs.leaveOneEntry("claim", "changed", record -> ((Claim) record).leave(story, Verbs.CHANGE));
        verbs.leaveNone("claim", record -> ((Claim) record).leave(story, Verbs.CHANGE));
    }

    @TestFactory
    Stream<DynamicTest> withdrawalAndReinstatementLeaveOneEntryEach() {
        return Verbs.DETAILS.keySet().stream().map(table -> DynamicTest.dynamicTest(table, () -> {
            verbs.leaveOneEntry(table, "withdrawn", record -> ((PublishedRecord) record).withdraw(Verbs.CHANGE));
            verbs.leaveNone(table, record -> ((PublishedRecord) record).withdraw(Verbs.CHANGE));
            verbs.leaveOneEntry(table, "reinstated", record -> ((PublishedRecord) record).reinstate(Verbs.CHANGE));
        }));
    }

    @TestFactory
    Stream<DynamicTest> mergingAndPartingLeaveOneEntryEach() {
        Map<String, UUID> lone = records.makeLone();
        return MERGEABLE.stream().map(table -> DynamicTest.dynamicTest(table, () -> {
            SlugHistory had = transaction.execute(status -> ((PublishedRecord) records.find(table, lone.get(table))).addresses());
            verbs.leaveOneEntry(table, lone.get(table), "merged",
                    record -> ((MergeableRecord) record).mergeInto(verbs.id(table), Slug.of("m-" + lone.get(table)), Verbs.CHANGE));
            verbs.leaveOneEntry(table, "changed", record -> ((MergeableRecord) record).takeOver(had.all(), Verbs.CHANGE));
            verbs.leaveOneEntry(table, "changed", record -> ((MergeableRecord) record).release(had.all(), Verbs.CHANGE));
            verbs.leaveOneEntry(table, lone.get(table), "parted", record -> ((MergeableRecord) record).part(had, Verbs.CHANGE));
        }));
    }

    @Test
    void otherSourceOfAReportLeavesOneEntry() {
        verbs.leaveOneEntry("statement", "changed", record -> {
            Statement statement = (Statement) record;
            Map<UUID, ReportDetails> reports = new HashMap<>();
            statement.reports().forEach((report, said) -> reports.put(report, new ReportDetails(said.article(), "claimed", null, null)));
            statement.trace(reports, Verbs.CHANGE);
        });
    }

    @Test
    void verdictLeavesAnEntryOfItsOwnAndNoneOfTheClaim() {
        List<String> before = verbs.actions(verbs.id("claim"));
        UUID verdict = records.put(new Verdict(
                new VerdictDetails(verbs.id("claim"), 2, Mark.WITHDRAWN, "Why", List.of(), null, Instant.EPOCH, 0), Verbs.CHANGE)).id();
        assertThat(verbs.actions(verdict)).containsExactly("0 created Changer Because");
        assertThat(verbs.actions(verbs.id("claim"))).isEqualTo(before);
    }
}
