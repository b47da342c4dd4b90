package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.actor.GrammaticalNumber;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.article.Articles;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.story.Stories;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;

import static java.util.stream.Collectors.toUnmodifiableSet;

/** Puts the story, the actors and the articles of a bundle without faults on record. */
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
        filing.put(BundleKind.STORY, story.text("title"), story, new StoryDetails(story.text("title"), story.text("standfirst")), onRecord.stories(), stories);
        inOrder(bundle.actors(), actor -> actor.each("vouchedBy"), onRecord.actors(),
                actor -> filing.put(BundleKind.ACTOR, actor.text("name"), actor, actor(actor, onRecord), onRecord.actors(), actors));
        inOrder(bundle.articles(), article -> article.each("reliesOn"), onRecord.articles(),
                article -> filing.put(BundleKind.ARTICLE, article.text("headline"), article, article(article, onRecord), onRecord.articles(), articles));
    }

    /** Files each after those it refers to; where that cannot be, a second time when all are on record. */
    static void inOrder(List<BundleNode> records, Function<BundleNode, List<BundleNode>> references, SlugIndex<?> found, Consumer<BundleNode> file) {
        List<BundleNode> again = new ArrayList<>();
        for (BundleNode record : TopologicalOrder.of(records, references)) {
            if (!found.hasAll(references.apply(record))) {
                again.add(record);
            }
            file.accept(record);
        }
        again.forEach(file);
    }

    private static ActorDetails actor(BundleNode actor, KnownRecords onRecord) {
        return new ActorDetails(
                actor.text("name"),
                BundleValues.word(ActorKind.class, actor.text("kind")),
                actor.orNull("description"),
                actor.each("aliases").stream().map(BundleNode::text).collect(toUnmodifiableSet()),
                BundleValues.wordOrNull(GrammaticalNumber.class, actor.at("grammaticalNumber")),
                actor.orNull("wikidataId"),
                BundleValues.address(actor.at("webAddress")),
                Set.copyOf(onRecord.actors().ids(actor.each("vouchedBy"))));
    }

    private static ArticleDetails article(BundleNode article, KnownRecords onRecord) {
        Article present = onRecord.articles().get(article.text("slug"));
        List<UUID> authors = onRecord.actors().ids(article.each("authors"));
        return new ArticleDetails(
                article.text("headline"),
                BundleValues.word(ArticleKind.class, article.text("kind")),
                onRecord.actors().idOrNull(article.at("publisher")),
                authors,
                BundleValues.address(article.at("webAddress")),
                BundleValues.address(article.at("archivedAddress")),
                BundleValues.date(article.at("published"), present == null ? null : present.details().published()),
                article.orNull("language"),
                article.orNull("summary"),
                Set.copyOf(onRecord.articles().ids(article.each("reliesOn"))));
    }
}
