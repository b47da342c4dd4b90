package org.counterclaim.record;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.core.Slug;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.RawTables;
import org.counterclaim.testing.RecordTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Shows of every detail of every record that revising it leaves exactly one entry, which holds the state that it made. */
@RecordTest
class EveryRevisionTests {

    private final JdbcClient database;
    private final Verbs verbs;

    EveryRevisionTests(@Autowired OneOfEach records, @Autowired JdbcClient database, @Autowired TransactionTemplate transaction) {
        this.database = database;
        verbs = new Verbs(records, database, transaction);
    }

    @TestFactory
    Stream<DynamicTest> revisionLeavesOneEntry() {
        return Revision.all(verbs.ids()).map(one -> DynamicTest.dynamicTest(one.table() + " " + one.detail(), () -> {
            verbs.leaveOneEntry(one.table(), "changed", record -> Verbs.revise(record, one.of(Verbs.details(record))));
            assertThat(
                    database.sql(
                            "select regexp_replace(state::jsonb ->> :member, '\"id\": \"[^\"]*\", ', '') from entry_state join entry using "
                                    + "(position) where record_id = :id "
                                    + "order by position desc limit 1")
                            .param("member", one.member()).param("id", verbs.id(one.table())).query(String.class)
                            .single())
                    .isEqualTo(one.json());
        }));
    }

    @Test
    void everyDetailIsRevisedHere() {
        Verbs.DETAILS.forEach((table, details) -> assertThat(
                Revision.all(verbs.ids()).filter(one -> one.table().equals(table)).map(Revision::detail).distinct())
                .as(table).containsExactlyInAnyOrder(Stream.of(details.getRecordComponents()).map(RecordComponent::getName)
                        .toArray(String[]::new)));
    }

    @TestFactory
    Stream<DynamicTest> whatChangesNothingLeavesNone() {
        return Verbs.DETAILS.keySet().stream().map(table -> DynamicTest.dynamicTest(table, () -> verbs.leaveNone(table, record -> {
            ((PublishedRecord) record).rename(((PublishedRecord) record).slug(), Verbs.CHANGE);
            Verbs.revise(record, Verbs.details(record));
        })));
    }

    @Test
    void severalChangesInOneTransactionLeaveOneEntry() {
        verbs.leaveOneEntry("story", "changed", record -> {
            Verbs.revise(record, new StoryDetails("First", "First"));
            ((PublishedRecord) record).rename(Slug.of("several-" + verbs.id("story")), Verbs.CHANGE);
            Verbs.revise(record, new StoryDetails("Last", "Last"));
        });
    }
}
