package org.counterclaim.interchange;

import java.util.Map;
import java.util.Objects;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorType;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleType;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryType;

/**
 * The records that a bundle names, as far as they are on record. Loaded records are added.
 *
 * @param byKind those of each kind, by its word
 */
record KnownRecords(Map<String, SlugIndex<?>> byKind) {

    /** Returns the records of a kind, by its name. */
    SlugIndex<? extends PublishedRecord> of(String kind) {
        return Objects.requireNonNull(byKind.get(kind), kind);
    }

    /** Returns the records of a kind. */
    @SuppressWarnings("unchecked")
    <R extends PublishedRecord> SlugIndex<R> of(RecordType<R, ?> type) {
        return (SlugIndex<R>) of(type.word());
    }

    SlugIndex<Story> stories() {
        return of(StoryType.TYPE);
    }

    SlugIndex<Actor> actors() {
        return of(ActorType.TYPE);
    }

    SlugIndex<Article> articles() {
        return of(ArticleType.TYPE);
    }

    SlugIndex<Claim> claims() {
        return of(ClaimType.TYPE);
    }

    SlugIndex<Statement> statements() {
        return of(StatementType.TYPE);
    }
}
