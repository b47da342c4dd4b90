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
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryType;

/** The records that a bundle names, as far as they are on record. Loaded records are added. */
record KnownRecords(
        SlugIndex<Story> stories, SlugIndex<Actor> actors, SlugIndex<Article> articles, SlugIndex<Claim> claims,
        SlugIndex<Statement> statements) {

    /** Returns the records of a kind, by its name. */
    SlugIndex<? extends PublishedRecord> of(String kind) {
        return Objects.requireNonNull(
                Map.of(StoryType.TYPE.word(), stories, ActorType.TYPE.word(), actors, ArticleType.TYPE.word(), articles,
                        ClaimType.TYPE.word(), claims, StatementType.TYPE.word(), statements).get(kind),
                kind);
    }
}
