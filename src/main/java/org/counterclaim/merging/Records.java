package org.counterclaim.merging;

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
import org.counterclaim.history.Addressed;
import org.counterclaim.history.Change;
import org.counterclaim.history.Mergeable;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.Statements;

/** The records that merging moves something in, of whatever kind. */
@Component
class Records {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final ActorPlaces ACTORS = new ActorPlaces();
    private static final ArticlePlaces ARTICLES = new ArticlePlaces();
    private static final SpokenPlaces STATEMENTS = new SpokenPlaces();

    private final Actors actors;
    private final Articles articles;
    private final Claims claims;
    private final Statements statements;
    private final ClaimPlaces claimPlaces;

    Records(Actors actors, Articles articles, Claims claims, Statements statements, ClaimNumbers numbers) {
        this.actors = actors;
        this.articles = articles;
        this.claims = claims;
        this.statements = statements;
        this.claimPlaces = new ClaimPlaces(numbers);
    }

    Addressed find(String kind, UUID id) {
        return seek(kind, id).orElseThrow();
    }

    /** The id that is written so, if a record of the kind has it. */
    Optional<UUID> known(String kind, String id) {
        return id.matches(UUID_FORM) ? seek(kind, UUID.fromString(id)).map(Addressed::id) : Optional.empty();
    }

    private Optional<? extends Addressed> seek(String kind, UUID id) {
        return switch (kind) {
            case "actor" -> actors.findById(id);
            case "article" -> articles.findById(id);
            case "claim" -> claims.findById(id);
            case "statement" -> statements.findById(id);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    Mergeable mergeable(String kind, UUID id) {
        return (Mergeable) find(kind, id);
    }

    /** Saves it, so that the history hears of it. */
    void save(Addressed record) {
        switch (record) {
            case Actor actor -> actors.save(actor);
            case Article article -> articles.save(article);
            case Claim claim -> claims.save(claim);
            case Statement statement -> statements.save(statement);
            default -> throw new IllegalArgumentException(record.toString());
        }
    }

    String name(Addressed record) {
        return switch (record) {
            case Actor actor -> ACTORS.name(actor);
            case Article article -> ARTICLES.name(article);
            case Claim claim -> claimPlaces.name(claim);
            case Statement statement -> STATEMENTS.name(statement);
            default -> throw new IllegalArgumentException(record.toString());
        };
    }

    /** What is in its places. */
    Map<String, List<String>> places(Addressed record) {
        return switch (record) {
            case Actor actor -> ACTORS.of(actor);
            case Article article -> ARTICLES.of(article);
            case Claim claim -> claimPlaces.of(claim);
            case Statement statement -> STATEMENTS.of(statement);
            default -> throw new IllegalArgumentException(record.toString());
        };
    }

    /** Puts these in its places, and saves it. */
    void put(Addressed record, Map<String, List<String>> places, Change change) {
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
    Map<String, List<String>> gathered(Mergeable from, Mergeable into) {
        return Gathering.of(places(from), name(from), places(into), name(into), switch (into) {
            case Actor _ -> ACTORS.gathered();
            case Article _ -> ARTICLES.gathered();
            case Claim _ -> claimPlaces.gathered();
            default -> throw new IllegalArgumentException(into.toString());
        });
    }
}
