package org.counterclaim.history;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.InStory;
import org.counterclaim.claim.LinkKind;
import org.counterclaim.core.FuzzyDate;
import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;

import static org.assertj.core.api.Assertions.assertThat;

/** Shows of every verb of every record that it leaves exactly one entry, which holds the state that it made. */
@SpringBootTest
@Import(OneOfEach.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryVerbTests {

    private static final Change CHANGE = new Change(new Author(null, "Changer"), "Because");
    private static final Map<String, Class<? extends Record>> DETAILS = Map.of("actor", ActorDetails.class, "story", StoryDetails.class,
            "article", ArticleDetails.class, "claim", ClaimDetails.class, "statement", StatementDetails.class);

    private static final List<String> MERGEABLE = List.of("actor", "article", "claim");

    @Autowired
    OneOfEach records;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private OneOfEach.Ids ids = new OneOfEach.Ids(Map.of());
    private Map<String, UUID> lone = Map.of();

    /** A detail of a record with another value, and how the state then shows it. */
    private record Revision(String table, String detail, Object value, String member, String json) {}

    @BeforeAll
    void make() {
        ids = records.make();
        lone = records.makeLone();
    }

    @Test
    void everyRecordCameOnRecordInOneEntry() {
        ids.all().forEach((name, id) -> assertThat(actions(id).getFirst()).as(name).isEqualTo("0 created Ed Itor Test"));
        assertThat(actions(id("verdict"))).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> revisionLeavesOneEntry() {
        return revisions().map(one -> DynamicTest.dynamicTest(one.table() + " " + one.detail(), () -> {
            leavesOneEntry(one.table(), "changed", record -> revise(record, with(details(record), one)));
            assertThat(database.sql("select state::jsonb ->> :member from entry_state join entry using (position) where record_id = :id "
                    + "order by position desc limit 1").param("member", one.member()).param("id", id(one.table())).query(String.class).single())
                    .isEqualTo(one.json());
        }));
    }

    @Test
    void everyDetailIsRevisedHere() {
        DETAILS.forEach((table, details) -> assertThat(revisions().filter(one -> one.table().equals(table)).map(Revision::detail).distinct())
                .as(table).containsExactlyInAnyOrder(Stream.of(details.getRecordComponents()).map(RecordComponent::getName).toArray(String[]::new)));
    }

    @TestFactory
    Stream<DynamicTest> renamingLeavesOneEntry() {
        return DETAILS.keySet().stream().map(table -> DynamicTest.dynamicTest(table, () -> leavesOneEntry(table, "renamed",
                record -> ((Addressed) record).rename(Slug.of("again-" + id(table)), CHANGE))));
    }

    @TestFactory
    Stream<DynamicTest> whatChangesNothingLeavesNone() {
        return DETAILS.keySet().stream().map(table -> DynamicTest.dynamicTest(table, () -> {
            List<String> before = actions(id(table));
            change(table, record -> {
                ((Addressed) record).rename(((Addressed) record).slug(), CHANGE);
                revise(record, details(record));
            });
            assertThat(actions(id(table))).isEqualTo(before);
        }));
    }

    @Test
    void placeInAnotherStoryLeavesOneEntry() {
        leavesOneEntry("claim", "changed", record -> ((Claim) record).standIn(new InStory(id("other story"), 7), CHANGE));
    }

    @Test
    void leavingAStoryAndComingBackLeaveOneEntryEach() {
        UUID story = id("story");
        leavesOneEntry("claim", "changed", record -> ((Claim) record).standIn(new InStory(story, 1), CHANGE));
        leavesOneEntry("claim", "changed", record -> ((Claim) record).leave(story, CHANGE));
        List<String> before = actions(id("claim"));
        change("claim", record -> ((Claim) record).leave(story, CHANGE));
        assertThat(actions(id("claim"))).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> withdrawalAndReinstatementLeaveOneEntryEach() {
        return DETAILS.keySet().stream().map(table -> DynamicTest.dynamicTest(table, () -> {
            leavesOneEntry(table, "withdrawn", record -> ((Addressed) record).withdraw(CHANGE));
            List<String> before = actions(id(table));
            change(table, record -> ((Addressed) record).withdraw(CHANGE));
            assertThat(actions(id(table))).isEqualTo(before);
            leavesOneEntry(table, "reinstated", record -> ((Addressed) record).reinstate(CHANGE));
        }));
    }

    @TestFactory
    Stream<DynamicTest> mergingAndPartingLeaveOneEntryEach() {
        return MERGEABLE.stream().map(table -> DynamicTest.dynamicTest(table, () -> {
            Addresses had = transaction.execute(status -> ((Addressed) records.find(table, lone(table))).addresses());
            leavesOneEntryOn(table, lone(table), "merged", record -> ((Mergeable) record).mergeInto(id(table), Slug.of("m-" + lone(table)), CHANGE));
            leavesOneEntry(table, "changed", record -> ((Mergeable) record).takeOver(had.all(), CHANGE));
            leavesOneEntry(table, "changed", record -> ((Mergeable) record).release(had.all(), CHANGE));
            leavesOneEntryOn(table, lone(table), "parted", record -> ((Mergeable) record).part(had, CHANGE));
        }));
    }

    @Test
    void otherSourceOfAReportLeavesOneEntry() {
        leavesOneEntry("statement", "changed", record -> {
            Statement statement = (Statement) record;
            Map<UUID, ReportDetails> reports = new HashMap<>();
            statement.reports().forEach((report, said) -> reports.put(report, new ReportDetails(said.article(), "claimed", null, null)));
            statement.trace(reports, CHANGE);
        });
    }

    @Test
    void severalChangesInOneTransactionLeaveOneEntry() {
        leavesOneEntry("story", "changed", record -> {
            revise(record, new StoryDetails("First", "First"));
            ((Addressed) record).rename(Slug.of("several-" + id("story")), CHANGE);
            revise(record, new StoryDetails("Last", "Last"));
        });
    }

    @Test
    void verdictLeavesAnEntryOfItsOwnAndNoneOfTheClaim() {
        List<String> before = actions(id("claim"));
        UUID verdict = transaction.execute(status -> records.save(new Verdict(
                new VerdictDetails(id("claim"), 2, Mark.WITHDRAWN, "Why", List.of(), null, Instant.EPOCH, 0), CHANGE)).id());
        assertThat(actions(verdict)).containsExactly("0 created Changer Because");
        assertThat(actions(id("claim"))).isEqualTo(before);
    }

    private Stream<Revision> revisions() {
        return Stream.of(
                new Revision("actor", "name", "Née", "name", "Née"),
                new Revision("actor", "vouchedBy", Set.of(), "kind", "unnamed source"),
                new Revision("actor", "kind", ActorKind.PERSON, "kind", "person"),
                new Revision("actor", "description", "Other", "description", "Other"),
                new Revision("actor", "aliases", Set.of("B", "A"), "aliases", "[\"A\", \"B\"]"),
                new Revision("actor", "wikidataId", "Q2", "wikidataId", "Q2"),
                new Revision("actor", "webAddress", WebAddress.of("https://a.example/"), "webAddress", "https://a.example/"),
                new Revision("story", "title", "Other", "title", "Other"),
                new Revision("story", "standfirst", "Other", "standfirst", "Other"),
                new Revision("article", "headline", "Other", "headline", "Other"),
                new Revision("article", "kind", ArticleKind.INTERVIEW, "kind", "interview"),
                new Revision("article", "publisher", id("actor"), "publisher", id("actor").toString()),
                new Revision("article", "authors", List.of(id("other actor"), id("actor")), "authors", list(id("other actor"), id("actor"))),
                new Revision("article", "webAddress", WebAddress.of("https://b.example/" + id("article")), "webAddress", "https://b.example/" + id("article")),
                new Revision("article", "archivedAddress", WebAddress.of("https://c.example/"), "archivedAddress", "https://c.example/"),
                new Revision("article", "published", FuzzyDate.parse("2021~"), "published", "2021~"),
                new Revision("article", "language", "de", "language", "de"),
                new Revision("article", "summary", "Other", "summary", "Other"),
                new Revision("article", "reliesOn", Set.of(), "summary", "Other"),
                new Revision("claim", "text", "Other", "text", "Other"),
                new Revision("claim", "context", "Other", "context", "Other"),
                new Revision("claim", "event", FuzzyDate.parse("../2022-10"), "event", "../2022-10"),
                new Revision("claim", "about", Set.of(id("other actor")), "about", list(id("other actor"))),
                new Revision("claim", "links", Set.of(new ClaimLink(LinkKind.CONTRADICTS, id("other claim"))), "links", "[\"contradicts " + id("other claim") + "\"]"),
                new Revision("statement", "claim", id("other claim"), "claim", id("other claim").toString()),
                new Revision("statement", "claim", id("claim"), "claim", id("claim").toString()),
                new Revision("statement", "actor", id("other actor"), "actor", id("other actor").toString()),
                new Revision("statement", "stance", Stance.DISPUTES, "stance", "disputes"),
                new Revision("statement", "said", FuzzyDate.parse("2022-10~"), "said", "2022-10~"),
                new Revision("statement", "quotation", "Other", "quotation", "Other"),
                new Revision("statement", "quotationLanguage", "de", "quotationLanguage", "de"),
                new Revision("statement", "translation", "Other", "translation", "Other"),
                new Revision("statement", "basis", Basis.INFERRED, "basis", "inferred"),
                new Revision("statement", "relays", List.of(id("actor"), id("other actor")), "relays", list(id("actor"), id("other actor"))),
                new Revision("statement", "reports", Set.of(new ReportDetails(id("other article"), null, "page 3", null)), "reports",
                        "[{\"article\": \"" + id("other article") + "\", \"locator\": \"page 3\"}]"),
                new Revision("statement", "answers", id("other statement"), "answers", id("other statement").toString()),
                new Revision("statement", "aim", Aim.ATTRIBUTION, "aim", "attribution"));
    }

    /** A record that nothing names. */
    private UUID lone(String table) {
        return lone.get(table);
    }

    private void leavesOneEntry(String table, String action, Consumer<Recorded> verb) {
        leavesOneEntryOn(table, id(table), action, verb);
    }

    private void leavesOneEntryOn(String table, UUID id, String action, Consumer<Recorded> verb) {
        List<String> before = actions(id);
        String state = change(table, id, verb);
        List<String> after = actions(id);
        assertThat(after).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
        assertThat(after.getLast()).isEqualTo(before.size() + " " + action + " Changer Because");
        assertThat(state).isEqualTo(database.sql("select state from entry_state join entry using (position) where record_id = ? "
                + "order by position desc limit 1").param(id).query(String.class).single());
    }

    private void change(String table, Consumer<Recorded> verb) {
        change(table, id(table), verb);
    }

    /** The record's state as another transaction then reads it. */
    private @Nullable String change(String table, UUID id, Consumer<Recorded> verb) {
        transaction.executeWithoutResult(status -> {
            Recorded record = records.find(table, id);
            verb.accept(record);
            records.save(record);
        });
        return transaction.execute(status -> records.find(table, id).state().toString());
    }

    private List<String> actions(UUID id) {
        return database.sql("select record_version || ' ' || action || ' ' || by_name || ' ' || reason from entry where record_id = ? order by position")
                .param(id).query((row, number) -> row.getString(1)).list();
    }

    private UUID id(String name) {
        return ids.get(name);
    }

    private static String list(UUID... ids) {
        return Stream.of(ids).map(id -> "\"" + id + "\"").toList().toString();
    }

    private static Record details(Recorded record) {
        try {
            return (Record) record.getClass().getMethod("details").invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void revise(Recorded record, Record details) {
        try {
            record.getClass().getMethod("revise", details.getClass(), Change.class).invoke(record, details, CHANGE);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record with(Record details, Revision revision) {
        try {
            RecordComponent[] components = details.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < values.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getName().equals(revision.detail()) ? revision.value() : components[i].getAccessor().invoke(details);
            }
            return details.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
