package org.counterclaim.reader.article;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import org.counterclaim.article.ArticleDetails;
import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.PluralWords;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.ReportLine;
import org.counterclaim.reader.rating.RatingLine;
import org.counterclaim.reader.sharing.SharingCard;
import org.counterclaim.reader.timeline.TimelineEntry;

/**
 * The values of an article's page.
 *
 * @param article the article's details
 * @param publisher the actor who published it; null if not on record
 * @param authors the actors who wrote it, in the order of the by-line
 * @param carried the statements that it carries, the oldest first
 * @param ratings the ratings that were published in it, the latest first
 * @param reliesOn the articles it draws on
 * @param reliedOnBy the articles that draw on it
 */
public record ArticlePage(
        String slug, ArticleDetails article, @Nullable ActorRef publisher, List<ActorRef> authors, List<CarriedStatement> carried,
        List<RatingLine> ratings, List<ArticleRef> reliesOn, List<ArticleRef> reliedOnBy) {

    /** A statement that the article carries, and how. */
    public record CarriedStatement(TimelineEntry entry, ReportLine report) {}

    /** Returns the language in words; null if it is not on record. */
    public @Nullable String languageName() {
        return article.language() == null ? null : LanguageNames.name(article.language());
    }

    /** Returns what other sites show beside a link to it. */
    SharingCard card() {
        String words = StringUtils.capitalize(article.kind().toString())
                + (publisher == null ? "" : " published by " + publisher.name())
                + (article.published() == null ? "" : ", " + article.published().words());
        String summary = article.summary() == null ? "" : " " + article.summary();
        return new SharingCard("“" + article.headline() + "”", "%s. It carries %s on record.%s".formatted(words,
                PluralWords.count(carried.size(), "statement"), summary), href());
    }

    /** Returns the address of the article's page. */
    public String href() {
        return "/articles/" + slug;
    }
}
