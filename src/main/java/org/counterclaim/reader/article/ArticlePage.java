package org.counterclaim.reader.article;

import java.util.List;

import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.ReportLine;
import org.counterclaim.reader.timeline.TimelineEntry;

/**
 * All that the page of an article shows.
 *
 * @param carried the statements that it carries, the oldest first
 * @param reliesOn the articles it draws on
 * @param reliedOnBy the articles that draw on it
 */
public record ArticlePage(ArticleProfile article, List<Carried> carried, List<ArticleRef> reliesOn, List<ArticleRef> reliedOnBy) {

    /** A statement that the article carries, and how. */
    public record Carried(TimelineEntry entry, ReportLine report) {}
}
