package org.counterclaim.reader.dossier;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.article.ArticleKind;
import org.counterclaim.core.date.FuzzyDate;

/**
 * An article as pages name it.
 *
 * @param page the id of the first article on record with the same page; usually its own
 * @param by its publisher or else its authors; empty if neither is on record
 * @param webAddress its address; null if none is on record
 */
public record ArticleRef(
        UUID id, UUID page, String slug, String headline, ArticleKind kind, @Nullable FuzzyDate published, @Nullable String webAddress,
        List<ActorRef> by) {

    /** The address of the article's page. */
    public String href() {
        return "/articles/" + slug;
    }

    /** Returns the publisher in short, or the headline if no publisher is on record. */
    public String source() {
        return by.isEmpty() ? headline : by.getFirst().name();
    }

    /** Hashes the id alone, which is quick; two states of one record are seldom in use at the same time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
