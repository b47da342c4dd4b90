package org.counterclaim.interchange;

import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.history.Addressed;
import org.counterclaim.statement.Statement;
import org.counterclaim.story.Story;

/** The records that a bundle names, as far as they are on record. Whatever is loaded is added. */
record OnRecord(
        Found<Story> stories, Found<Actor> actors, Found<Article> articles, Found<Claim> claims, Found<Statement> statements) {

    Found<? extends Addressed> of(Kind kind) {
        return switch (kind) {
            case STORY -> stories;
            case ACTOR -> actors;
            case ARTICLE -> articles;
            case CLAIM -> claims;
            case STATEMENT -> statements;
        };
    }
}
