package org.counterclaim.history.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.GrammaticalNumber;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.rating.Rating;
import org.counterclaim.rating.RatingDetails;
import org.counterclaim.rating.RatingType;
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
import org.counterclaim.story.FrontPagePlace;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.topic.Topic;
import org.counterclaim.topic.TopicDetails;

/** Makes records with random contents, which name existing records. */
final class AnyDetails {

    private final Words words;
    private final Map<String, List<UUID>> ids;

    /** @param ids the ids of the records that may be named, by their kind */
    AnyDetails(Words words, Map<String, List<UUID>> ids) {
        this.words = words;
        this.ids = ids;
    }

    PublishedRecord make(String kind, Slug slug, ChangeReason change) {
        return switch (kind) {
            case "actor" -> new Actor(slug, actor(of("actor")), change);
            case "topic" -> new Topic(slug, topic(), change);
            case "story" -> new Story(slug, story(), change);
            case "article" -> new Article(slug, article(of("article")), change);
            case "claim" -> new Claim(slug, claim(of("claim")), change);
            case "statement" -> new Statement(slug, statement(words.one(of("claim")), List.of()), change);
            case "rating" -> new Rating(slug, rating(words.one(of("claim"))), change);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    void revise(PublishedRecord record, ChangeReason change) {
        switch (record) {
            case Actor actor -> actor.revise(actor(but("actor", actor.id())), change);
            case Topic topic -> topic.revise(topic(), change);
            case Story story -> story.revise(story(), change);
            case Article article -> article.revise(article(but("article", article.id())), change);
            case Claim claim -> claim.revise(claim(but("claim", claim.id())), change);
            case Statement statement -> statement.revise(again(statement), change);
            case Rating rating -> rating.revise(rating(rating.details().claim()), change);
            default -> throw new IllegalArgumentException(record.toString());
        }
    }

    private StatementDetails again(Statement statement) {
        StatementDetails now = statement.details();
        return statement(now.claim(), words.rarely() ? List.of() : List.copyOf(now.reports()));
    }

    private RatingDetails rating(UUID claim) {
        return new RatingDetails(claim, words.one(of("actor")), words.text(), words.maybe(List.of("en", "ar")),
                words.maybe(RatingType.MEANINGS), words.maybe(of("article")), words.maybeDate());
    }

    private ActorDetails actor(List<UUID> others) {
        ActorKind kind = words.one(List.of(ActorKind.values()));
        return new ActorDetails(words.text(), kind, words.maybeText(), words.some(words.texts()),
                words.maybe(List.of(GrammaticalNumber.values())), words.maybe(List.of("Q1", "Q317521")),
                words.maybeAddress(), kind == ActorKind.UNNAMED_SOURCE ? words.some(others) : Set.of());
    }

    private StoryDetails story() {
        return new StoryDetails(words.text(), words.text(), words.maybe(List.of(FrontPagePlace.values())), words.some(of("topic")));
    }

    private TopicDetails topic() {
        return new TopicDetails(words.text(), words.maybeText());
    }

    private ArticleDetails article(List<UUID> others) {
        return new ArticleDetails(words.text(), words.one(List.of(ArticleKind.values())), words.maybe(of("actor")),
                words.several(of("actor")),
                words.maybeAddress(), words.maybeAddress(), words.maybeDate(), words.maybe(List.of("en", "uk", "zh-Hant-TW")),
                words.maybeText(),
                words.some(others));
    }

    private ClaimDetails claim(List<UUID> others) {
        Set<ClaimLink> links = new HashSet<>();
        words.several(others).forEach(other -> links.add(new ClaimLink(words.one(List.of(ClaimLinkKind.values())), other)));
        return new ClaimDetails(words.text(), words.maybeText(), words.maybeDate(), words.some(of("actor")), links,
                words.some(of("topic")));
    }

    private StatementDetails statement(UUID claim, List<ReportDetails> had) {
        Stance stance = words.one(List.of(Stance.values()));
        @Nullable String quotation = words.maybeText();
        @Nullable String language = quotation == null ? null : words.maybe(List.of("fr", "ru"));
        FuzzyDate said = words.date();
        return new StatementDetails(claim, words.one(of("actor")), stance, said, quotation, language,
                language == null ? null : words.maybeText(),
                words.one(List.of(Basis.values())), words.several(of("actor")), reports(had), null,
                stance.side() == Stance.Side.AGAINST ? words.maybe(List.of(Aim.values())) : null);
    }

    /** Returns reports that are relayed only from articles recorded before, so that none is relayed from itself. */
    private Set<ReportDetails> reports(List<ReportDetails> had) {
        Set<ReportDetails> reports = new HashSet<>(had);
        List<UUID> articles = of("article");
        for (UUID article : words.several(articles)) {
            if (reports.stream().noneMatch(report -> report.article().equals(article))) {
                reports.add(
                        new ReportDetails(article, words.maybeText(), words.maybeText(),
                                words.maybe(articles.subList(0, articles.indexOf(article))), maybeCorrection()));
            }
        }
        return reports;
    }

    @Nullable
    ReportCorrection maybeCorrection() {
        ReportStatus status = words.maybe(List.of(ReportStatus.values()));
        return status == null ? null : new ReportCorrection(status, words.maybeDate(), words.maybeText());
    }

    private List<UUID> but(String kind, UUID self) {
        return of(kind).stream().filter(id -> !id.equals(self)).toList();
    }

    private List<UUID> of(String kind) {
        return ids.getOrDefault(kind, List.of());
    }
}
