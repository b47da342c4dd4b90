package org.counterclaim.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.actor.ActorDetails;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.rating.RatingDetails;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.topic.TopicDetails;

import static org.assertj.core.api.Assertions.assertThat;

/** Uses the verbs of one record of each kind, and looks at what entries that leaves. */
final class Verbs {

    static final ChangeReason CHANGE = new ChangeReason(new ChangeAuthor(null, "Changer"), "Because");
    static final Map<String, Class<? extends Record>> DETAILS = Map.of("actor", ActorDetails.class, "topic", TopicDetails.class, "story",
            StoryDetails.class, "article", ArticleDetails.class, "claim", ClaimDetails.class, "statement", StatementDetails.class, "rating",
            RatingDetails.class);

    private final OneOfEach records;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OneOfEach.Ids ids;

    /** Makes the records. */
    Verbs(OneOfEach records, JdbcClient database, TransactionTemplate transaction) {
        this.records = records;
        this.database = database;
        this.transaction = transaction;
        this.ids = records.make();
    }

    /** What is done to a record. */
    @FunctionalInterface
    interface Verb {
        void on(AuditedRecord record) throws ReflectiveOperationException;
    }

    OneOfEach.Ids ids() {
        return ids;
    }

    UUID id(String name) {
        return ids.get(name);
    }

    void leaveOneEntry(String table, String action, Verb verb) {
        leaveOneEntry(table, id(table), action, verb);
    }

    void leaveOneEntry(String table, UUID id, String action, Verb verb) {
        List<String> before = actions(id);
        String state = change(table, id, verb);
        List<String> after = actions(id);
        assertThat(after).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
        assertThat(after.getLast()).isEqualTo(before.size() + " " + action + " Changer Because");
        assertThat(state).isEqualTo(database.sql("select state from entry_state join entry using (position) where record_id = ? "
                + "order by position desc limit 1").param(id).query(String.class).single());
    }

    void leaveNone(String table, Verb verb) {
        List<String> before = actions(id(table));
        change(table, id(table), verb);
        assertThat(actions(id(table))).isEqualTo(before);
    }

    /** The entries of a record, the oldest first. */
    List<String> actions(UUID id) {
        return database.sql(
                "select record_version || ' ' || action || ' ' || by_name || ' ' || reason from entry where record_id = ? order by "
                        + "position")
                .param(id).query((row, number) -> row.getString(1)).list();
    }

    static Record details(AuditedRecord record) throws ReflectiveOperationException {
        return (Record) record.getClass().getMethod("details").invoke(record);
    }

    static void revise(AuditedRecord record, Record details) throws ReflectiveOperationException {
        record.getClass().getMethod("revise", details.getClass(), ChangeReason.class).invoke(record, details, CHANGE);
    }

    /** The record's state as another transaction then reads it. */
    private @Nullable String change(String table, UUID id, Verb verb) {
        transaction.executeWithoutResult(status -> {
            AuditedRecord record = records.find(table, id);
            try {
                verb.on(record);
            } catch (ReflectiveOperationException refused) {
                throw new IllegalStateException(refused);
            }
            records.save(record);
        });
        return transaction.execute(status -> records.find(table, id).state().toString());
    }
}
