package org.counterclaim.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.account.Account;
import org.counterclaim.account.Accounts;
import org.counterclaim.account.Role;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.actor.GrammaticalNumber;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.article.Articles;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.claim.Claims;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.history.log.LogLoss;
import org.counterclaim.history.log.LogLosses;
import org.counterclaim.rating.Rating;
import org.counterclaim.rating.RatingDetails;
import org.counterclaim.rating.Ratings;
import org.counterclaim.record.AuditedRecord;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.ReportStatus;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.Statements;
import org.counterclaim.story.FrontPagePlace;
import org.counterclaim.story.Stories;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.signer.CheckpointSigner;
import org.counterclaim.topic.Topic;
import org.counterclaim.topic.TopicDetails;
import org.counterclaim.topic.Topics;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.Verdicts;

/** Makes one record of every kind, with every part that it can have, and beside each a plain one to refer to. A test imports it. */
public class OneOfEach {

    /** The author and reason of every change. */
    public static final ChangeReason CHANGE = new ChangeReason(new ChangeAuthor(null, "Ed Itor"), "Test");

    private final Accounts accounts;
    private final Actors actors;
    private final Topics topics;
    private final Stories stories;
    private final Articles articles;
    private final Claims claims;
    private final Statements statements;
    private final Verdicts verdicts;
    private final Ratings ratings;
    private final LogLosses losses;
    private final CheckpointSigner signer;
    private final TransactionTemplate transaction;

    OneOfEach(Accounts accounts, Actors actors, Topics topics, Stories stories, Articles articles, Claims claims, Statements statements,
            Verdicts verdicts, Ratings ratings, LogLosses losses, CheckpointSigner signer, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.actors = actors;
        this.topics = topics;
        this.stories = stories;
        this.articles = articles;
        this.claims = claims;
        this.statements = statements;
        this.verdicts = verdicts;
        this.ratings = ratings;
        this.losses = losses;
        this.signer = signer;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The ids of the records, by the name of their table; for the plain ones, by that name with "other" before it. */
    public record Ids(Map<String, UUID> all) {

        /** Returns the id of the record with this name. */
        public UUID get(String name) {
            return Objects.requireNonNull(all.get(name), name);
        }
    }

    /** Makes all of them, each in a transaction of its own. */
    public Ids make() {
        Ids ids = new Ids(new HashMap<>());
        String mark = "x" + UUID.randomUUID();
        Slug plain = Slug.of(mark + "-other");
        Slug full = Slug.of(mark);
        put(ids, "other actor", () -> new Actor(plain, actor(Set.of(), Set.of()), CHANGE));
        put(ids, "account", () -> {
            Account account = new Account(full, "Ann", Set.of(Role.EDITOR), CHANGE);
            account.declare(ids.get("other actor"), "Owns a share", CHANGE);
            return account;
        });
        put(ids, "other account", () -> new Account(plain, "Bob", Set.of(), CHANGE));
        put(ids, "actor", () -> new Actor(full, actor(Set.of("Alias"), Set.of(ids.get("other actor"))), CHANGE));
        put(ids, "other topic", () -> new Topic(plain, new TopicDetails("Topic", null), CHANGE));
        put(ids, "topic", () -> new Topic(full, new TopicDetails("Topic", "Description"), CHANGE));
        put(ids, "other story", () -> new Story(plain, new StoryDetails("Title", "Standfirst"), CHANGE));
        put(ids, "story",
                () -> new Story(full, new StoryDetails("Title", "Standfirst", FrontPagePlace.SIXTH, Set.of(ids.get("topic"))), CHANGE));
        put(ids, "other article", () -> new Article(plain, article(mark + "-other", List.of(), Set.of()), CHANGE));
        put(ids, "article", () -> new Article(full,
                article(mark, List.of(ids.get("actor")), Set.of(ids.get("other article"))), CHANGE));
        put(ids, "other claim", () -> new Claim(plain, claim(Set.of(), Set.of(), Set.of()), CHANGE));
        put(ids, "claim", () -> claim(full, ids));
        put(ids, "other statement", () -> new Statement(plain, statement(ids, List.of(), Set.of()), CHANGE));
        put(ids, "statement", () -> new Statement(full, statement(ids, List.of(ids.get("other actor")),
                Set.of(new ReportDetails(ids.get("article"), "alleged", "page 2", ids.get("other article"), new ReportCorrection(
                        ReportStatus.CORRECTED, FuzzyDate.parse("2022-10-14"), "It now names another day")))),
                CHANGE));
        put(ids, "other rating", () -> new Rating(plain,
                new RatingDetails(ids.get("claim"), ids.get("actor"), "False", null, null, null, null), CHANGE));
        put(ids, "rating", () -> new Rating(full, new RatingDetails(ids.get("claim"), ids.get("actor"), "Pants on Fire!", "en",
                Mark.REFUTED, ids.get("article"), FuzzyDate.parse("2022-10-12")), CHANGE));
        for (String table : List.of("actor", "topic", "story", "article", "claim", "statement", "rating")) {
            transaction.executeWithoutResult(status -> {
                PublishedRecord record = (PublishedRecord) find(table, ids.get(table));
                record.rename(Slug.of(mark + "-renamed"), CHANGE);
                save(record);
            });
        }
        put(ids, "verdict", () -> new Verdict(new VerdictDetails(ids.get("claim"), 1, Mark.UNPROVEN, "Why",
                List.of(Evidence.article(ids.get("article"), EvidenceDirection.FOR, "Note")), "What", Instant.EPOCH, 0), CHANGE));
        put(ids, "loss", () -> new LogLoss(signed(0), Instant.EPOCH, Optional.empty(), null, CHANGE));
        return ids;
    }

    /** Makes an actor, a topic, an article and a claim that nothing names; returns their ids by the names of their tables. */
    public Map<String, UUID> makeLone() {
        Ids ids = new Ids(new HashMap<>());
        Slug slug = Slug.of("l" + UUID.randomUUID());
        put(ids, "actor", () -> new Actor(slug, actor(Set.of(), Set.of()), CHANGE));
        put(ids, "topic", () -> new Topic(slug, new TopicDetails("Topic", null), CHANGE));
        put(ids, "article", () -> new Article(slug, article(slug.text(), List.of(), Set.of()), CHANGE));
        put(ids, "claim", () -> new Claim(slug, claim(Set.of(), Set.of(), Set.of()), CHANGE));
        return ids.all();
    }

    /** Returns the last signed checkpoint, once it covers more entries than these. */
    public Note signed(long entries) {
        return Awaitility.await().until(signer::last, note -> Checkpoint.parse(note.text()).size() > entries);
    }

    /** Saves a record in a transaction of its own. */
    public AuditedRecord put(AuditedRecord record) {
        return Objects.requireNonNull(transaction.execute(status -> save(record)));
    }

    /** Changes the record with this id in this table, in a transaction of its own. */
    public void change(String table, UUID id, Consumer<AuditedRecord> verb) {
        transaction.executeWithoutResult(status -> {
            AuditedRecord record = find(table, id);
            verb.accept(record);
            save(record);
        });
    }

    /** Returns the record with this id in this table. */
    public AuditedRecord find(String table, UUID id) {
        return switch (table) {
            case "account" -> accounts.findById(id).orElseThrow();
            case "actor" -> actors.findById(id).orElseThrow();
            case "topic" -> topics.findById(id).orElseThrow();
            case "story" -> stories.findById(id).orElseThrow();
            case "article" -> articles.findById(id).orElseThrow();
            case "claim" -> claims.findById(id).orElseThrow();
            case "statement" -> statements.findById(id).orElseThrow();
            case "rating" -> ratings.findById(id).orElseThrow();
            case "loss" -> losses.findById(id).orElseThrow();
            default -> throw new IllegalArgumentException(table);
        };
    }

    /** Saves a record of any kind. */
    public AuditedRecord save(AuditedRecord record) {
        return switch (record) {
            case Account account -> accounts.save(account);
            case Actor actor -> actors.save(actor);
            case Topic topic -> topics.save(topic);
            case Story story -> stories.save(story);
            case Article article -> articles.save(article);
            case Claim claim -> claims.save(claim);
            case Statement statement -> statements.save(statement);
            case Verdict verdict -> verdicts.save(verdict);
            case Rating rating -> ratings.save(rating);
            case LogLoss loss -> losses.save(loss);
            default -> throw new IllegalArgumentException(record.toString());
        };
    }

    private void put(Ids ids, String name, Supplier<AuditedRecord> maker) {
        ids.all().put(name, Objects.requireNonNull(transaction.execute(status -> save(maker.get()).id())));
    }

    private static ActorDetails actor(Set<String> aliases, Set<UUID> vouchedBy) {
        return new ActorDetails("Name", ActorKind.UNNAMED_SOURCE, "Description", aliases, GrammaticalNumber.PLURAL, "Q1",
                WebAddress.of("https://example.org/"), vouchedBy);
    }

    private static ArticleDetails article(String path, List<UUID> authors, Set<UUID> reliesOn) {
        return new ArticleDetails("Headline", ArticleKind.BROADCAST, null, authors, WebAddress.of("https://example.org/" + path),
                WebAddress.of("https://example.net/" + path), FuzzyDate.parse("2022-10"), "en", "Summary", reliesOn);
    }

    private static ClaimDetails claim(Set<UUID> about, Set<ClaimLink> links, Set<UUID> topics) {
        return new ClaimDetails("Text", "Context", FuzzyDate.parse("2022"), about, links, topics);
    }

    private static Claim claim(Slug slug, Ids ids) {
        Claim claim =
                new Claim(slug, claim(Set.of(ids.get("actor")), Set.of(new ClaimLink(ClaimLinkKind.PART_OF, ids.get("other claim"))),
                        Set.of(ids.get("topic"))), CHANGE);
        claim.standIn(new StoryPlacement(ids.get("story"), 1), CHANGE);
        claim.leave(ids.get("story"), CHANGE);
        return claim;
    }

    private static StatementDetails statement(Ids ids, List<UUID> relays, Set<ReportDetails> reports) {
        return new StatementDetails(ids.get("claim"), ids.get("actor"), Stance.DENIES, FuzzyDate.parse("2022-10-11"), "Non", "fr", "No",
                Basis.TOLD, relays, reports, null, Aim.SUBSTANCE);
    }
}
