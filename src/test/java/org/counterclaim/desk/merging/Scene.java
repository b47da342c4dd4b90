package org.counterclaim.desk.merging;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.article.Articles;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.claim.Claims;
import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.Statements;
import org.counterclaim.story.Stories;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.Verdicts;

/** Makes records for tests, each with a name of its own, and reads what has become of them. */
public class Scene {

    static final ChangeReason CHANGE = new ChangeReason(new ChangeAuthor(null, "Test"), "Test");

    private final Staff staff;
    private final Actors actors;
    private final Articles articles;
    private final Stories stories;
    private final Claims claims;
    private final ClaimNumbers numbers;
    private final Statements statements;
    private final Verdicts verdicts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Scene(Staff staff, Actors actors, Articles articles, Stories stories, Claims claims, ClaimNumbers numbers, Statements statements,
            Verdicts verdicts, JdbcClient database, PlatformTransactionManager transactions) {
        this.staff = staff;
        this.actors = actors;
        this.articles = articles;
        this.stories = stories;
        this.claims = claims;
        this.numbers = numbers;
        this.statements = statements;
        this.verdicts = verdicts;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Signs an editor in who merges. */
    Merger merger() throws IOException, InterruptedException {
        return new Merger(staff.signedIn(Role.EDITOR));
    }

    Actor actor(String... aliases) {
        return make(() -> actors.save(new Actor(slug("actor"), person(name("Actor"), Set.of(aliases)), CHANGE)));
    }

    Actor unnamed(Actor... vouchers) {
        return make(() -> actors.save(
                new Actor(slug("source"),
                        new ActorDetails(name("Source"), ActorKind.UNNAMED_SOURCE, null, Set.of(), null, null, null,
                                ids(vouchers)),
                        CHANGE)));
    }

    Article article(@Nullable Actor publisher, List<Actor> authors, Article... reliesOn) {
        return make(() -> {
            Slug slug = slug("article");
            return articles.save(new Article(slug, new ArticleDetails(name("Headline"), ArticleKind.INTERVIEW,
                    publisher == null ? null : publisher.id(), authors.stream().map(Actor::id).toList(),
                    WebAddress.of("https://example.org/" + slug), null, null, null, null, ids(reliesOn)), CHANGE));
        });
    }

    Story story() {
        return make(() -> stories.save(new Story(slug("story"), new StoryDetails(name("Story"), "Standfirst"), CHANGE)));
    }

    Claim claim(Set<Actor> about, Set<ClaimLink> links, Story... places) {
        return make(() -> {
            Claim claim =
                    new Claim(slug("claim"), new ClaimDetails(name("Claim"), null, null, ids(about.toArray(Actor[]::new)), links), CHANGE);
            numbers.place(claim, List.copyOf(ids(places)), CHANGE);
            return claims.save(claim);
        });
    }

    Statement statement(Claim claim, Actor speaker, List<Actor> relays, @Nullable Statement answered, ReportDetails... reports) {
        return make(() -> statements.save(new Statement(slug("statement"), new StatementDetails(claim.id(), speaker.id(), Stance.ASSERTS,
                FuzzyDate.parse("2022-10-11"), null, null, null, Basis.NOT_STATED, relays.stream().map(Actor::id).toList(),
                Set.of(reports), answered == null ? null : answered.id(), null), CHANGE)));
    }

    void verdict(Claim claim) {
        make(() -> verdicts.save(
                new Verdict(new VerdictDetails(claim.id(), 1, Mark.UNPROVEN, "Why", List.of(), null, Instant.EPOCH, 0), CHANGE)));
    }

    /** Reads the record again, changes it and saves it. */
    void change(PublishedRecord record, Consumer<PublishedRecord> verb) {
        transaction.executeWithoutResult(status -> {
            PublishedRecord now = again(record);
            verb.accept(now);
            save(now);
        });
    }

    /** Returns the record as it is now, with all its parts. */
    <R extends PublishedRecord> R now(R record) {
        return make(() -> {
            @SuppressWarnings("unchecked") R now = (R) again(record);
            now.isAt(now.slug());
            switch (now) {
                case Statement statement -> statement.details();
                case Claim claim -> {
                    claim.details();
                    claim.stories();
                }
                case Actor actor -> actor.details();
                case Article article -> article.details();
                default -> {
                }
            }
            return now;
        });
    }

    /** Returns the latest state of each record in the history, without the numbers that are reserved for them in stories that they left. */
    Map<String, String> states(PublishedRecord... records) {
        Map<String, String> states = new TreeMap<>();
        for (PublishedRecord record : records) {
            states.put(record.slug().text(), database.sql("""
                    select state::jsonb - 'leftStories' from entry_state join entry using (position) where record_id = ?
                    order by position desc limit 1""")
                    .param(record.id()).query(String.class).single());
        }
        return states;
    }

    /** Returns action and reason of a record's last entry. */
    String lastEntry(PublishedRecord record) {
        return database.sql("select action || ': ' || reason from entry where record_id = ? order by position desc limit 1")
                .param(record.id()).query(String.class).single();
    }

    /** Returns the position in the history of the last change that shows on a story's page. */
    long positionOf(Story story) {
        return database.sql("select position from story_revision where story_id = ?").param(story.id()).query(Long.class).single();
    }

    private PublishedRecord again(PublishedRecord record) {
        return switch (record) {
            case Actor actor -> actors.findById(actor.id()).orElseThrow();
            case Article article -> articles.findById(article.id()).orElseThrow();
            case Story story -> stories.findById(story.id()).orElseThrow();
            case Claim claim -> claims.findById(claim.id()).orElseThrow();
            case Statement statement -> statements.findById(statement.id()).orElseThrow();
            default -> throw new IllegalArgumentException();
        };
    }

    private void save(PublishedRecord record) {
        switch (record) {
            case Actor actor -> actors.save(actor);
            case Article article -> articles.save(article);
            case Story story -> stories.save(story);
            case Claim claim -> claims.save(claim);
            case Statement statement -> statements.save(statement);
            default -> throw new IllegalArgumentException();
        }
    }

    private <R> R make(Supplier<R> maker) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> maker.get()));
    }

    static ActorDetails person(String name, Set<String> aliases) {
        return new ActorDetails(name, ActorKind.PERSON, null, aliases, null, null, null, Set.of());
    }

    private static Set<UUID> ids(PublishedRecord... records) {
        return java.util.Arrays.stream(records).map(PublishedRecord::id).collect(java.util.stream.Collectors.toSet());
    }

    private static Slug slug(String kind) {
        return Slug.of(kind + "-" + UUID.randomUUID());
    }

    private static String name(String kind) {
        return kind + " " + UUID.randomUUID();
    }
}
