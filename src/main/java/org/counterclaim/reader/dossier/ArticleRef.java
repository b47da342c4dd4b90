package org.counterclaim.reader.dossier;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.article.ArticleKind;
import org.counterclaim.core.date.FuzzyDate;

/**
 * An article as pages name it.
 *
 * @param page the id of the first article on record whose address leads to the same page; most often its own
 * @param by its publisher, or its authors where it has none; empty where neither is on record
 * @param webAddress where it can be read; null where no address is on record
 */
public record ArticleRef(
        UUID id, UUID page, String slug, String headline, ArticleKind kind, @Nullable FuzzyDate published, @Nullable String webAddress,
        List<ActorRef> by) {

    /** The address of the article's page. */
    public String href() {
        return "/articles/" + slug;
    }

    /** Who published it, in short; its headline where that is not on record. */
    public String source() {
        return by.isEmpty() ? headline : by.getFirst().name();
    }

    /** By the id alone, which is quick; of one record there are seldom two states at a time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
