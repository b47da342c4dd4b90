package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorType;
import org.counterclaim.actor.Actors;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleType;
import org.counterclaim.article.Articles;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.story.Stories;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.story.StoryType;

/** Records the story, the actors and the articles of a bundle without faults. */
@Component
class RecordLoader {

    private final RecordOperations<Story, StoryDetails> stories;
    private final RecordOperations<Actor, ActorDetails> actors;
    private final RecordOperations<Article, ArticleDetails> articles;

    RecordLoader(Stories stories, Actors actors, Articles articles) {
        this.stories = stories.book();
        this.actors = actors.book();
        this.articles = articles.book();
    }

    void load(BundleRecords bundle, KnownRecords onRecord, ImportSession filing) {
        BundleNode story = bundle.story();
        filing.put(StoryType.TYPE, story.text("title"), story,
                StoryType.TYPE.read(BundleFields.of(story, onRecord, StoryType.TYPE, onRecord.stories(), Story::details)),
                onRecord.stories(), stories);
        inOrder(bundle.actors(), actor -> actor.each("vouchedBy"), onRecord.actors(),
                actor -> filing.put(ActorType.TYPE, actor.text("name"), actor,
                        ActorType.TYPE.read(BundleFields.of(actor, onRecord, ActorType.TYPE, onRecord.actors(), Actor::details)),
                        onRecord.actors(), actors));
        inOrder(bundle.articles(), article -> article.each("reliesOn"), onRecord.articles(),
                article -> filing.put(ArticleType.TYPE, article.text("headline"), article,
                        ArticleType.TYPE.read(BundleFields.of(article, onRecord, ArticleType.TYPE, onRecord.articles(), Article::details)),
                        onRecord.articles(), articles));
    }

    /** Saves each record after those it refers to; if that is impossible, saves it again once all are on record. */
    static void inOrder(List<BundleNode> records, Function<BundleNode, List<BundleNode>> references, SlugIndex<?> found,
            Consumer<BundleNode> file) {
        List<BundleNode> again = new ArrayList<>();
        for (BundleNode record : TopologicalOrder.of(records, references)) {
            if (!found.hasAll(references.apply(record))) {
                again.add(record);
            }
            file.accept(record);
        }
        again.forEach(file);
    }
}
