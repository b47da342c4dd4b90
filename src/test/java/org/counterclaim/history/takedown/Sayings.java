package org.counterclaim.history.takedown;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.account.Account;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.rating.Rating;
import org.counterclaim.rating.RatingDetails;
import org.counterclaim.record.AuditedRecord;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.ReportStatus;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.topic.Topic;
import org.counterclaim.topic.TopicDetails;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;

/** Makes records with certain words in every field that can hold them, and finds where the database has the words. */
public class Sayings {

    private final OneOfEach records;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    Sayings(OneOfEach records, @Qualifier("owner") JdbcClient owner, PlatformTransactionManager transactions) {
        this.records = records;
        this.owner = owner;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns words that are not in the database. */
    static String words() {
        return "Zebra “Gullick” " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Returns the part of the words that occurs nowhere else, in texts and in addresses. */
    static String mark(String words) {
        return words.substring(words.length() - 8);
    }

    /** Makes records of all kinds, each in a story, without the words. */
    OneOfEach.Ids make() {
        OneOfEach.Ids ids = records.make();
        change(ids, "claim", claim -> ((Claim) claim).standIn(new StoryPlacement(ids.get("story"), 1), OneOfEach.CHANGE));
        return ids;
    }

    /** Puts the words everywhere into a record of a kind: its fields, its address, its withdrawal and the reasons of its changes. */
    UUID say(OneOfEach.Ids ids, String kind, String words) {
        ChangeReason change = new ChangeReason(OneOfEach.CHANGE.by(), "Because " + words);
        if (kind.equals("verdict")) {
            return transaction.execute(status -> records.save(verdict(ids, words, change)).id());
        }
        change(ids, kind, record -> say(record, ids, words, change));
        if (!kind.equals("account")) {
            change(ids, kind, record -> ((PublishedRecord) record).withdraw(change));
            change(ids, kind, record -> ((PublishedRecord) record).reinstate(new ChangeReason(change.by(), "Back")));
        }
        return ids.get(kind);
    }

    void change(OneOfEach.Ids ids, String kind, Consumer<AuditedRecord> verb) {
        transaction.executeWithoutResult(status -> {
            AuditedRecord record = records.find(kind, ids.get(kind));
            verb.accept(record);
            records.save(record);
        });
    }

    private static void say(AuditedRecord record, OneOfEach.Ids ids, String words, ChangeReason change) {
        WebAddress web = WebAddress.of("https://example.org/" + Slug.from(words) + "/" + record.id());
        switch (record) {
            case Account account -> account.declare(ids.get("actor"), "Owes " + words, change);
            case Actor actor ->
                    actor.revise(new ActorDetails("Name " + words, ActorKind.PERSON, words, Set.of("Other " + words, "Good"), null, null,
                            web, Set.of()), change);
            case Topic topic -> topic.revise(new TopicDetails("Name " + words, words), change);
            case Story story -> story.revise(new StoryDetails("Title " + words, "More of " + words), change);
            case Article article -> article.revise(new ArticleDetails("Headline " + words, ArticleKind.BROADCAST, null, List.of(), web, web,
                    null, null, "It says " + words, Set.of()), change);
            case Claim claim -> claim.revise(new ClaimDetails("It is so: " + words, "About " + words, null, Set.of(), Set.of()), change);
            case Statement statement -> statement.revise(new StatementDetails(ids.get("claim"), ids.get("actor"), Stance.DENIES,
                    FuzzyDate.parse("2022-10-11"), "Non " + words, "fr", "No " + words, Basis.TOLD, List.of(),
                    Set.of(new ReportDetails(ids.get("article"), "alleged " + words, "page " + words, null,
                            new ReportCorrection(ReportStatus.RETRACTED, null, "Sorry for " + words))),
                    null, null), change);
            case Rating rating -> rating.revise(
                    new RatingDetails(ids.get("claim"), ids.get("actor"), "Four " + words, "en", Mark.REFUTED, ids.get("article"), null),
                    change);
            default -> throw new IllegalArgumentException(record.toString());
        }
        if (record instanceof PublishedRecord addressed) {
            addressed.rename(Slug.of(Slug.from(words) + "-" + record.id().toString().substring(24)), change);
        }
    }

    private static Verdict verdict(OneOfEach.Ids ids, String words, ChangeReason change) {
        return new Verdict(new VerdictDetails(ids.get("claim"), 2, Mark.REFUTED, "Since " + words,
                List.of(Evidence.article(ids.get("article"), EvidenceDirection.FOR, "Sound"),
                        Evidence.article(ids.get("other article"), EvidenceDirection.FOR, words)),
                "If not " + words, Instant.EPOCH, 0, null, "Knows " + words, null, null), change);
    }

    /** Returns the tables with a row that holds the words, or an address made of them. */
    List<String> tablesWith(String words) {
        return owner.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_schema in ('public', 'private', 'search') and table_type = 'BASE TABLE' order by 1""")
                .query((row, number) -> row.getString(1)).list().stream().filter(table -> isIn(table, words)).toList();
    }

    private boolean isIn(String table, String words) {
        return owner.sql("""
                        select exists (select from %s whole where strpos(whole::text, :mark) > 0)""".formatted(table))
                .param("mark", mark(words)).query(Boolean.class).single();
    }

    /** Returns the hashes that prove each entry, in the order of the entries. */
    List<String> proofs() {
        return owner.sql("""
                        select e.position || ' ' || encode(e.commitment, 'hex') || ' ' || encode(e.change_commitment, 'hex') || ' '
                            || encode(log_leaf(e), 'hex') from entry e order by e.position""")
                .query((row, number) -> row.getString(1)).list();
    }

    /** Returns a value of the database, as the owner of the tables sees it. */
    String one(String sql, UUID id) {
        return owner.sql(sql).param(id).query(String.class).single();
    }
}
