package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.Actors;
import org.counterclaim.article.Article;
import org.counterclaim.article.Articles;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.claim.Claims;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.Statements;

/** The records that merging moves something in, of whatever kind. */
@Component
class MergeableRecords {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final ActorMergeFields ACTORS = new ActorMergeFields();
    private static final ArticleMergeFields ARTICLES = new ArticleMergeFields();
    private static final StatementMergeFields STATEMENTS = new StatementMergeFields();

    private final Actors actors;
    private final Articles articles;
    private final Claims claims;
    private final Statements statements;
    private final ClaimMergeFields claimPlaces;

    MergeableRecords(Actors actors, Articles articles, Claims claims, Statements statements, ClaimNumbers numbers) {
        this.actors = actors;
        this.articles = articles;
        this.claims = claims;
        this.statements = statements;
        this.claimPlaces = new ClaimMergeFields(numbers);
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

    /** Saves it, so that the history hears of it. */
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
        return switch (record) {
            case Actor actor -> ACTORS.name(actor);
            case Article article -> ARTICLES.name(article);
            case Claim claim -> claimPlaces.name(claim);
            case Statement statement -> STATEMENTS.name(statement);
            default -> throw new IllegalArgumentException(record.toString());
        };
    }

    /** What is in its places. */
    Map<String, List<String>> places(PublishedRecord record) {
        return switch (record) {
            case Actor actor -> ACTORS.of(actor);
            case Article article -> ARTICLES.of(article);
            case Claim claim -> claimPlaces.of(claim);
            case Statement statement -> STATEMENTS.of(statement);
            default -> throw new IllegalArgumentException(record.toString());
        };
    }

    /** Puts these in its places, and saves it. */
    void put(PublishedRecord record, Map<String, List<String>> places, ChangeReason change) {
        switch (record) {
            case Actor actor -> ACTORS.put(actor, places, change);
            case Article article -> ARTICLES.put(article, places, change);
            case Claim claim -> claimPlaces.put(claim, places, change);
            case Statement statement -> STATEMENTS.put(statement, places, change);
            default -> throw new IllegalArgumentException(record.toString());
        }
        save(record);
    }

    /** What is in the places of the one that stays once it has taken in the other: its own, and what it gathers of both. */
    Map<String, List<String>> gathered(MergeableRecord from, MergeableRecord into) {
        return MergedValues.of(places(from), name(from), places(into), name(into), switch (into) {
            case Actor _ -> ACTORS.gathered();
            case Article _ -> ARTICLES.gathered();
            case Claim _ -> claimPlaces.gathered();
            default -> throw new IllegalArgumentException(into.toString());
        });
    }
}
