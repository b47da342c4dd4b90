package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
import org.counterclaim.claim.Claims;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.Statements;
import org.counterclaim.story.Stories;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.Verdicts;

/** Puts claims on record for tests, with what is said of them. */
public class ReviewScene {

    public static final ChangeReason CHANGE = new ChangeReason(new ChangeAuthor(null, "Test"), "Test");

    private final Actors actors;
    private final Articles articles;
    private final Stories stories;
    private final Claims claims;
    private final Statements statements;
    private final Verdicts verdicts;
    private final TransactionTemplate transaction;

    ReviewScene(Actors actors, Articles articles, Stories stories, Claims claims, Statements statements, Verdicts verdicts,
            PlatformTransactionManager transactions) {
        this.actors = actors;
        this.articles = articles;
        this.stories = stories;
        this.claims = claims;
        this.statements = statements;
        this.verdicts = verdicts;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Actor actor(String name) {
        return make(() -> actors.save(
                new Actor(slug(), new ActorDetails(name, ActorKind.PERSON, null, Set.of(), null, null, null, Set.of()), CHANGE)));
    }

    public Article article(String headline) {
        return make(() -> articles.save(new Article(slug(),
                new ArticleDetails(headline, ArticleKind.INTERVIEW, null, List.of(), null, null, null, null, null, Set.of()), CHANGE)));
    }

    public Story story(String title) {
        return make(() -> stories.save(new Story(slug(), new StoryDetails(title, "Standfirst"), CHANGE)));
    }

    public Claim claim(String text) {
        return make(() -> claims.save(new Claim(slug(), details(text), CHANGE)));
    }

    public Claim claim(String text, Story story, int number) {
        return make(() -> {
            Claim claim = new Claim(slug(), details(text), CHANGE);
            claim.standIn(new StoryPlacement(story.id(), number), CHANGE);
            return claims.save(claim);
        });
    }

    public Statement statement(Claim claim, Actor by, Stance stance, Article... in) {
        return said("2022-10-11", claim, by, stance, in);
    }

    public Statement said(String date, Claim claim, Actor by, Stance stance, Article... in) {
        Set<ReportDetails> reports = new HashSet<>();
        List.of(in).forEach(article -> reports.add(new ReportDetails(article.id(), null, null, null)));
        return make(() -> statements.save(new Statement(slug(), new StatementDetails(claim.id(), by.id(), stance, FuzzyDate.parse(date),
                null, null, null, Basis.NOT_STATED, List.of(), reports, null, null), CHANGE)));
    }

    /** The statement appears in another article too, relayed from one where that is given. */
    public void report(Statement statement, Article in, @Nullable Article from) {
        revise(statement, was -> {
            Set<ReportDetails> reports = new HashSet<>(was.reports());
            reports.add(new ReportDetails(in.id(), null, null, from == null ? null : from.id()));
            return new StatementDetails(was.claim(), was.actor(), was.stance(), was.said(), was.quotation(), was.quotationLanguage(),
                    was.translation(), was.basis(), was.relays(), reports, was.answers(), was.aim());
        });
    }

    /** The statement takes another stance, or is on another claim. */
    public void change(Statement statement, Claim claim, Stance stance) {
        revise(statement, was -> new StatementDetails(claim.id(), was.actor(), stance, was.said(), was.quotation(), was.quotationLanguage(),
                was.translation(), was.basis(), was.relays(), was.reports(), was.answers(), was.aim()));
    }

    private void revise(Statement statement, UnaryOperator<StatementDetails> change) {
        with(statement, now -> now.revise(change.apply(now.details()), CHANGE));
    }

    public void with(Statement statement, Consumer<Statement> verb) {
        transaction.executeWithoutResult(status -> {
            Statement now = statements.findById(statement.id()).orElseThrow();
            verb.accept(now);
            statements.save(now);
        });
    }

    public void with(Story story, Consumer<Story> verb) {
        transaction.executeWithoutResult(status -> {
            Story now = stories.findById(story.id()).orElseThrow();
            verb.accept(now);
            stories.save(now);
        });
    }

    public void with(Claim claim, Consumer<Claim> verb) {
        transaction.executeWithoutResult(status -> {
            Claim now = claims.findById(claim.id()).orElseThrow();
            verb.accept(now);
            claims.save(now);
        });
    }

    public void retitle(Article article, String headline) {
        transaction.executeWithoutResult(status -> {
            Article now = articles.findById(article.id()).orElseThrow();
            now.revise(new ArticleDetails(headline, ArticleKind.INTERVIEW, null, List.of(), null, null, null, null, null, Set.of()),
                    CHANGE);
            articles.save(now);
        });
    }

    static ClaimDetails details(String text) {
        return new ClaimDetails(text, null, null, Set.of(), Set.of());
    }

    public Verdict verdict(Claim claim, Mark mark, @Nullable LocalDate reviewBy, Evidence... evidence) {
        return verdict(claim, mark, reviewBy, null, CHANGE, evidence);
    }

    Verdict verdictBy(Claim claim, Staff.Member member) {
        return verdict(claim, Mark.CONFIRMED, null, null, new ChangeReason(new ChangeAuthor(member.id(), "M. Aalto"), "Test"));
    }

    /** A verdict that only corrects the words of another. */
    public Verdict correction(Claim claim, Verdict of) {
        return verdict(claim, of.details().mark(), null, of.id(), CHANGE);
    }

    private Verdict verdict(Claim claim, Mark mark, @Nullable LocalDate reviewBy, @Nullable UUID corrects, ChangeReason change,
            Evidence... evidence) {
        return make(() -> verdicts
                .save(new Verdict(
                        new VerdictDetails(claim.id(), verdicts.findByClaimIdInOrderByNumber(List.of(claim.id())).size() + 1, mark,
                                "Why", List.of(evidence), null, Instant.now(), 0, reviewBy, null, null, corrects),
                        change)));
    }

    private static Slug slug() {
        return Slug.of("r" + UUID.randomUUID());
    }

    private <R> R make(Supplier<R> maker) {
        return Objects.requireNonNull(transaction.execute(status -> maker.get()));
    }
}
