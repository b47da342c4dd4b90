package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.Hibernate;
import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorType;
import org.counterclaim.actor.Actors;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleType;
import org.counterclaim.article.Articles;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.claim.Claims;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.Statements;

/** Access to the records of all kinds that merging changes. */
@Component
class MergeableRecords {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Actors actors;
    private final Articles articles;
    private final Claims claims;
    private final Statements statements;
    private final Map<Class<?>, MergeFields<?, ?>> fields;

    MergeableRecords(Actors actors, Articles articles, Claims claims, Statements statements, ClaimNumbers numbers) {
        this.actors = actors;
        this.articles = articles;
        this.claims = claims;
        this.statements = statements;
        this.fields = Map.of(
                Actor.class, new MergeFields<>(ActorType.TYPE, actors.book(), actor -> actor.details().name()),
                Article.class, new MergeFields<>(ArticleType.TYPE, articles.book(), article -> article.details().headline()),
                Claim.class, new ClaimMergeFields(claims, numbers),
                Statement.class, new StatementMergeFields(statements));
    }

    PublishedRecord find(String kind, UUID id) {
        return seek(kind, id).orElseThrow();
    }

    /** The id that is written so, if a record of the kind has it. */
    Optional<UUID> known(String kind, String id) {
        return id.matches(UUID_FORM) ? seek(kind, UUID.fromString(id)).map(PublishedRecord::id) : Optional.empty();
    }

    private Optional<? extends PublishedRecord> seek(String kind, UUID id) {
        return switch (kind) {
            case "actor" -> actors.findById(id);
            case "article" -> articles.findById(id);
            case "claim" -> claims.findById(id);
            case "statement" -> statements.findById(id);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    MergeableRecord mergeable(String kind, UUID id) {
        return (MergeableRecord) find(kind, id);
    }

    /** Saves a record, so that the history learns of it. */
    void save(PublishedRecord record) {
        switch (record) {
            case Actor actor -> actors.save(actor);
            case Article article -> articles.save(article);
            case Claim claim -> claims.save(claim);
            case Statement statement -> statements.save(statement);
            default -> throw new IllegalArgumentException(record.toString());
        }
    }

    String name(PublishedRecord record) {
        return fields(record).name(record);
    }

    /** Returns the values of the fields that merging moves. */
    Map<String, List<String>> places(PublishedRecord record) {
        return fields(record).of(record);
    }

    /** Sets these fields and saves the record. */
    void put(PublishedRecord record, Map<String, List<String>> places, ChangeReason change) {
        fields(record).put(record, places, change);
        save(record);
    }

    /** Returns the values of the record that stays after the merge: its own, with those of both where these are combined. */
    Map<String, List<String>> gathered(MergeableRecord from, MergeableRecord into) {
        return MergedValues.of(places(from), name(from), places(into), name(into), fields(into).gathered());
    }

    @SuppressWarnings("unchecked")
    private MergeFields<PublishedRecord, ?> fields(PublishedRecord record) {
        return (MergeFields<PublishedRecord, ?>) Objects.requireNonNull(fields.get(Hibernate.getClass(record)));
    }
}
