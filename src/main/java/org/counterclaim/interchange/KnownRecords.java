package org.counterclaim.interchange;

import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.Statement;
import org.counterclaim.story.Story;

/** The records that a bundle names, as far as they are on record. Whatever is loaded is added. */
record KnownRecords(
        SlugIndex<Story> stories, SlugIndex<Actor> actors, SlugIndex<Article> articles, SlugIndex<Claim> claims, SlugIndex<Statement> statements) {

    SlugIndex<? extends PublishedRecord> of(BundleKind kind) {
        return switch (kind) {
            case STORY -> stories;
            case ACTOR -> actors;
            case ARTICLE -> articles;
            case CLAIM -> claims;
            case STATEMENT -> statements;
        };
    }
}
