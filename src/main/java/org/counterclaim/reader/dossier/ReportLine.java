package org.counterclaim.reader.dossier;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportOrigins;

/**
 * The appearance of a statement in an article.
 *
 * @param relayedFrom the article it has the statement from; null if it is an origin
 * @param correction what became of it at its outlet; null if nobody has checked
 */
public record ReportLine(
        UUID statementId, ArticleRef article, @Nullable String wording, @Nullable String locator, @Nullable ArticleRef relayedFrom,
        @Nullable ReportCorrection correction)
        implements ReportOrigins.Edge {

    /** The id of the article that reports. */
    public UUID articleId() {
        return article.id();
    }

    /** Returns the id of the article it has the statement from; null if it is an origin. */
    public @Nullable UUID relayedFromId() {
        return relayedFrom == null ? null : relayedFrom.id();
    }

    @Override
    public UUID page() {
        return article.page();
    }

    @Override
    public @Nullable UUID relayedFromPage() {
        return relayedFrom == null ? null : relayedFrom.page();
    }
}
